import { readPasted, type Pasted, type Reading } from './read'

export interface Asked extends Pasted {
  as: Reading
}

// A thread of its own, so that the screen goes on while a large clipboard is read.
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(readPasted(data, data.as)))
