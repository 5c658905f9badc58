import { createChecker } from './checker'
import type { Asked } from './protocol'

// A thread of its own: a check may take as long as it needs, and no key waits for it.
const check = createChecker()
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(check(data)))
