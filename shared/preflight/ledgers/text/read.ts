import type { Article } from '../../../article/types'
import { passagesOf, type Passage } from './passages'
import { tokensOf, type Token } from './tokens'

/** A passage with its tokens. */
export interface ReadPassage extends Passage {
  tokens: Token[]
}

/** What the ledgers read of a story: its language and its texts, cut into tokens once. */
export interface ReadStory {
  language: string
  passages: ReadPassage[]
}

const reads = new WeakMap<Article, ReadStory>()

/** Reads a story once however many checks ask: stories are values, a change makes a new one. */
export function readStory(story: Article): ReadStory {
  let read = reads.get(story)
  if (!read) {
    const passages = passagesOf(story).map((passage) => ({ ...passage, tokens: tokensOf(passage.text) }))
    reads.set(story, (read = { language: story.language.toLowerCase().split('-')[0]!, passages }))
  }
  return read
}
