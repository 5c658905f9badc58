import { blockWords, readingMinutes } from '../../shared/article/text'
import type { Block } from '../../shared/blocks'
import type { Counts } from './types'

/** Words of a body, kept up by what changed: a key costs one block, not the story. */
export function createCounter(body: readonly Block[], language: string) {
  let cache = new WeakMap<Block, number>()
  let counts: Counts = { words: 0, minutes: 0 }

  const wordsOf = (block: Block) => {
    let words = cache.get(block)
    if (words === undefined) cache.set(block, (words = blockWords(block, language)))
    return words
  }
  const set = (words: number) => {
    if (words !== counts.words) counts = { words, minutes: readingMinutes(words) }
  }
  const count = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + wordsOf(block), 0)

  set(count(body))
  return {
    /** The same object as long as the numbers are the same. */
    counts: () => counts,
    /** Blocks left the body and others came. */
    change: (gone: readonly Block[], come: readonly Block[]) => set(counts.words - count(gone) + count(come)),
    /** Another body or language: blocks that are known cost nothing in the same language. */
    reset(next: readonly Block[], tag: string) {
      if (tag !== language) cache = new WeakMap()
      language = tag
      set(count(next))
    },
  }
}
