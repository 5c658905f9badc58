import { applyPatch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import type { Problem, ProblemCode } from '../../../shared/outcome'
import type { Journaled } from './format'

export interface Replayed {
  /** The text with everything that could be applied; null only where there was no text to start from. */
  article: Article | null
  /** How many changes were applied. */
  applied: number
  /** How many changes the text held already: its whole-file save was done, and the crash came before the cut. */
  skipped: number
  /** The sequence of the last change that the text holds now. */
  upTo: number
  /** What could not be put back, in words: `changed-outside`, `gone` or `damaged`. */
  problem?: Problem
}

/**
 * Where a journal's changes begin for a story.json of this revision: everything up to the sequence
 * given is in it. Null when the journal knows no such file: then somebody else wrote it.
 */
export function heldBy(revision: string, { base, first, records }: Pick<Journaled, 'base' | 'first' | 'records'>): number | null {
  const points = records.flatMap(({ entry }) => (entry.kind === 'checkpoint' && entry.revision === revision ? [entry.upTo] : []))
  if (revision === base) points.push(first - 1)
  return points.length ? Math.max(...points) : null
}

/**
 * Puts a journal's changes over the story that is on the disk.
 * @param stored the story and the sha256 of its file, or null when it is gone or cannot be read:
 *   then only a journal that holds a whole text can give one
 */
export function replay(stored: { article: Article; revision: string } | null, journal: Pick<Journaled, 'base' | 'first' | 'records' | 'tail' | 'beyond'>): Replayed {
  const { records, first } = journal
  const from = stored ? heldBy(stored.revision, journal) : first - 1
  const before: Replayed = { article: stored?.article ?? null, applied: 0, skipped: 0, upTo: from ?? first - 1 }
  if (from === null) return withProblem(before, 'changed-outside', 'story.json was changed outside Galley after these changes were made, so they were not put into it. Both are kept.')

  let { article, applied, skipped, upTo } = before
  const result = (): Replayed => ({ article, applied, skipped, upTo })
  for (const { sequence, entry } of records) {
    if (entry.kind === 'checkpoint') continue
    if (sequence <= from) {
      skipped++
      continue
    }
    if (entry.kind === 'patch' && !article) continue
    const next: Article | null = entry.kind === 'whole' ? entry.article : applyPatch(article!, entry.patch)
    if (!next) return withProblem(result(), 'damaged', `The change of ${entry.time} does not fit the story, so neither it nor what came after it was put back.`)
    article = next
    applied++
    upTo = sequence
  }
  if (!article) return withProblem(result(), 'gone', 'The story that these changes belong to is not there, so they cannot be put back yet. They are kept.')
  if (journal.tail === 'damaged') {
    const lost = journal.beyond ? `At least ${journal.beyond + 1} later changes` : 'What came after it'
    return withProblem(result(), 'damaged', `The journal of unsaved changes is damaged in one place. Everything before it was put back. ${lost} could not be.`)
  }
  return result()
}

const withProblem = (replayed: Replayed, code: ProblemCode, message: string): Replayed => ({ ...replayed, problem: { code, message } })
