import { keepThread } from '../../kept-thread'
import { trustedWorkerUrl } from '../../trusted'
import type { Answered, Asked } from './protocol'
import url from './worker?worker&url'

/** A thread of the browser's that checks. */
export const startThread = keepThread<Asked, Answered>(() => new Worker(trustedWorkerUrl(url), { type: 'module' }))
