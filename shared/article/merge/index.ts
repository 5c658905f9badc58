import type { Article } from '../types'
import { mergeBlock } from './block'
import { mergeHead } from './head'
import { uniqueIds } from './ids'
import { mergeThings } from './run'
import type { Conflict, Merge } from './types'

export { resolve } from './resolve'
export type { Choice, Conflict, Merge } from './types'

/**
 * Merges what two people made of one story: blocks by their ids, words inside a block where the two
 * did not touch the same ones, fields of the head one by one. Nothing that either wrote is lost: it
 * is in the article or in a conflict.
 * @param base the last state that both knew
 */
export function mergeArticles(base: Article, mine: Article, theirs: Article): Merge {
  const { head, conflicts } = mergeHead(base, mine, theirs)
  const { things, clashes, order } = mergeThings(uniqueIds(base.body), uniqueIds(mine.body), uniqueIds(theirs.body), (b, m, t) => mergeBlock(b, m, t, mine.language))
  const blocks = clashes.map(({ id, base, mine, theirs }): Conflict => ({
    kind: 'block', key: `block:${id}`, id, base, mine, theirs, choices: mine && theirs ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
  }))
  const moves: Conflict[] = order ? [{ kind: 'order', key: 'order', ...order, choices: ['mine', 'theirs'] }] : []
  // Every key comes from one of the three, each with a value that one of them has or that was merged under its rule.
  const article = { ...head, body: uniqueIds(things) } as Article
  return { article, conflicts: [...conflicts, ...blocks, ...moves] }
}
