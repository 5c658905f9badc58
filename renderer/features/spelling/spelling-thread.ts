import { slimBinary } from 'harper.js/slimBinary'
import type { Asked } from './protocol'
import { createReader } from './reader'

// A thread of its own, whose name the policy of the app's pages knows: it alone may start WebAssembly.
const read = createReader(slimBinary)
let queue: Promise<unknown> = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  queue = queue.then(async () => {
    const answer = await read(data)
    if (answer) postMessage(answer)
  })
  queue.catch((error: unknown) =>
    setTimeout(() => {
      throw error
    }),
  )
})
