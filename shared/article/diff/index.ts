import type { Article } from '../types'
import { diffBody } from './body'
import { countChanges } from './count'
import { diffHead } from './head'
import type { ArticleDiff } from './types'

export { diffBody } from './body'
export type { ArticleDiff, BlockDiff, Change, HeadChange, ItemDiff, Part, RowDiff, TextPart } from './types'

/**
 * What differs between two states of a story, for a person to read. The same two give the same diff.
 * The times of saving are no difference.
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const head = diffHead(before, after)
  const body = diffBody(before.body, after.body, after.language)
  return { head, body, words: countChanges(head, body, after.language), same: !head.length && body.every(({ kind }) => kind === 'same') }
}
