import type { IntakeResult } from '../../../shared/intake'
import { trustedWorkerUrl } from '../../trusted'
import type { Pasted, Reading } from './read'
import type { Asked } from './read-thread'
import url from './read-thread?worker&url'

/**
 * Reads a large clipboard beside the screen.
 * @returns null where the thread broke or was stopped
 */
export function readAway(pasted: Pasted, as: Reading, stop: AbortSignal): Promise<IntakeResult | null> {
  return new Promise((give) => {
    const worker = new Worker(trustedWorkerUrl(url), { type: 'module' })
    const end = (result: IntakeResult | null) => {
      worker.terminate()
      give(result)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<IntakeResult>) => end(data))
    worker.addEventListener('error', () => end(null))
    stop.addEventListener('abort', () => end(null), { once: true })
    worker.postMessage({ ...pasted, as } satisfies Asked)
  })
}
