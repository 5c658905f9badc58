import { blockWords } from '../article/text'
import type { Block } from '../blocks'
import type { Handoff } from './types'

const counted = new WeakMap<Block, { language: string; words: number }>()

/**
 * The words of what is published. Counting in scripts other than ASCII costs more than all the rest
 * of a page, and blocks do not change but are replaced: each is counted once.
 */
export function publishedWords({ article: { body, language } }: Handoff): number {
  let words = 0
  for (const block of body) {
    let known = counted.get(block)
    if (known?.language !== language) counted.set(block, (known = { language, words: blockWords(block, language) }))
    words += known.words
  }
  return words
}
