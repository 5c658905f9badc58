import { diffArticles, diffBody, type BlockDiff, type HeadChange } from '../../../../shared/article/diff'
import type { Choice, Conflict, Merge } from '../../../../shared/article/merge'
import type { Article } from '../../../../shared/article/types'
import type { Block } from '../../../../shared/blocks'

export type Choices = Readonly<Record<string, Choice>>

/**
 * What is chosen before a person chooses: mine. Where I took a block out that the other side went on
 * writing, theirs: what is still there can be taken out again, and nobody has to notice a loss.
 */
export const firstChoices = (conflicts: readonly Conflict[]): Choices =>
  Object.fromEntries(conflicts.map((conflict) => [conflict.key, conflict.kind === 'block' && !conflict.mine ? 'theirs' : 'mine']))

/** What came from the disk without a question: how many blocks and fields, and how many words in them. */
export function mergedByItself(mine: Article, merge: Merge): { changes: number; added: number; removed: number } {
  // What is still to be decided stands as in mine, or is there only to be decided upon: it is not counted.
  const asked = new Set(merge.conflicts.flatMap((conflict) => (conflict.kind === 'block' ? [conflict.id] : [])))
  const settled = ({ body, ...rest }: Article): Article => ({ ...rest, body: body.filter(({ id }) => !asked.has(id)) }) as Article
  const { head, body, words } = diffArticles(settled(mine), settled(merge.article))
  return { changes: head.length + body.filter(({ kind }) => kind !== 'same').length, ...words }
}

/** One side of a conflict against the text that both sides come from. */
export type Side = { kind: 'head'; changes: HeadChange[] } | { kind: 'block'; diff: BlockDiff[] } | { kind: 'gone' }

const within = (field: string) => (change: HeadChange) => change.field === field || change.field.startsWith(`${field}.`)

/**
 * Both sides of a conflict, each as it differs from the text that both come from.
 * @param base, mine, theirs the three stories that were merged
 */
export function sidesOf(conflict: Exclude<Conflict, { kind: 'order' }>, base: Article, mine: Article, theirs: Article): { mine: Side; theirs: Side } {
  if (conflict.kind === 'head') {
    const side = (article: Article): Side => ({ kind: 'head', changes: diffArticles({ ...base, body: [] }, { ...article, body: [] }).head.filter(within(conflict.field)) })
    return { mine: side(mine), theirs: side(theirs) }
  }
  const before = conflict.base ? [conflict.base] : []
  const side = (block: Block | null): Side => (block ? { kind: 'block', diff: diffBody(before, [block], mine.language) } : { kind: 'gone' })
  return { mine: side(conflict.mine), theirs: side(conflict.theirs) }
}
