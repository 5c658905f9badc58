import { intakeText } from '../../shared/intake'
import type { PartKind } from '../../shared/intake/types'
import type { Story } from './corpus'

/** How often intake was right about one kind. */
export interface Score {
  kind: PartKind
  /** Parts of the corpus that are of this kind. */
  examples: number
  found: number
  right: number
  precision: number
  recall: number
}

/** A part that was taken for something else. */
export interface Miss {
  story: string
  text: string
  want: PartKind | 'nothing'
  got: PartKind | 'nothing'
}

export const rawOf = (story: Story): string => story.raw ?? story.parts.map(([, text]) => text).join('\n\n')

/** The kind that each line of a story begins, by the story and by intake; a dateline shares the lead's line and is held by the head fields. */
export function compare(story: Story): Miss[] {
  const raw = rawOf(story)
  const lines = raw.split('\n')
  const want = new Map<number, PartKind>()
  let at = 0
  for (const [kind, text] of story.parts) {
    at = lines.findIndex((line, i) => i >= at && line.trim().length > 1 && text.startsWith(line.trim()))
    if (at < 0) throw new Error(`${story.name}: “${text.slice(0, 40)}” is not in its copy`)
    want.set(++at, kind)
  }
  const got = new Map(intakeText(raw).report.classified.filter(({ kind }) => kind !== 'dateline').map(({ line, kind }) => [line, kind]))
  return [...new Set([...want.keys(), ...got.keys()])].sort((a, b) => a - b).map((line) => ({ story: story.name, text: lines[line - 1]!, want: want.get(line) ?? 'nothing', got: got.get(line) ?? 'nothing' }))
}

/** Precision and recall of each kind over a corpus, and what was taken wrong. */
export function measure(stories: readonly Story[]): { scores: Score[]; misses: Miss[] } {
  const parts = stories.flatMap(compare)
  const kinds = [...new Set(parts.flatMap(({ want, got }) => [want, got]))].filter((kind) => kind !== 'nothing').sort()
  const scores = kinds.map((kind) => {
    const examples = parts.filter(({ want }) => want === kind).length
    const found = parts.filter(({ got }) => got === kind).length
    const right = parts.filter(({ want, got }) => want === kind && got === kind).length
    return { kind, examples, found, right, precision: found ? right / found : 1, recall: examples ? right / examples : 1 }
  })
  return { scores, misses: parts.filter(({ want, got }) => want !== got) }
}
