import { trustedWorkerUrl } from '../../trusted'
import type { Answered } from './protocol'
import type { StartThread } from './store'
import url from './worker?worker&url'

/** A thread of the browser's that checks. */
export const startThread: StartThread = (answer, broken) => {
  const worker = new Worker(trustedWorkerUrl(url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => answer(data))
  worker.addEventListener('error', broken)
  return { ask: (asked) => worker.postMessage(asked), stop: () => worker.terminate() }
}
