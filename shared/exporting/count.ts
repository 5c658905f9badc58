import { blockWords, latinWords } from '../article/text'
import { blockTexts, type Block } from '../blocks'
import type { Handoff } from './types'

const counted = new WeakMap<Block, { language: string; words: number }>()
const ofHandoff = new WeakMap<Handoff, number>()

/**
 * The words of what is published, once a handoff: three of its files say them. Counting in scripts other than Latin costs
 * more than all the rest of a page, and blocks do not change but are replaced: each of those is counted once.
 */
export function publishedWords(handoff: Handoff): number {
  let words = ofHandoff.get(handoff)
  if (words === undefined) ofHandoff.set(handoff, (words = count(handoff)))
  return words
}

function count({ article: { body, language } }: Handoff): number {
  let words = 0
  for (const block of body) {
    let own = 0
    for (const text of blockTexts(block)) {
      const quick = latinWords(text)
      if (quick < 0) {
        own = kept(block, language)
        break
      }
      own += quick
    }
    words += own
  }
  return words
}

function kept(block: Block, language: string): number {
  let known = counted.get(block)
  if (known?.language !== language) counted.set(block, (known = { language, words: blockWords(block, language) }))
  return known.words
}
