import { findAll } from './match'
import type { Asked } from './runner'

// A thread of its own, so that an expression without end can be ended.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const pattern = new RegExp(data.source, data.flags)
  postMessage({ id: data.id, found: data.texts.map((text) => findAll(text, pattern)) })
})
