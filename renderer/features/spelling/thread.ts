import { keepThread } from '../../kept-thread'
import { trustedWorkerUrl } from '../../trusted'
import type { Answered, Asked } from './protocol'
import url from './spelling-thread?worker&url'

/** A thread of the browser's that reads English. */
export const startThread = keepThread<Asked, Answered>(
  () => new Worker(trustedWorkerUrl(url), { type: 'module' }),
  ({ kind }) => kind === 'look',
)
