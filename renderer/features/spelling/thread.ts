import { trustedWorkerUrl } from '../../trusted'
import type { Answered, Asked } from './protocol'
import url from './spelling-thread?worker&url'

/** What a thread is here: something that is asked and answers later. */
export interface Thread {
  ask(asked: Asked): void
  stop(): void
}
export type StartThread = (answer: (answered: Answered) => void, broken: () => void) => Thread

/** A thread of the browser's that reads English. */
export const startThread: StartThread = (answer, broken) => {
  const worker = new Worker(trustedWorkerUrl(url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => answer(data))
  worker.addEventListener('error', broken)
  return { ask: (asked) => worker.postMessage(asked), stop: () => worker.terminate() }
}
