import type { BlockDiff } from '../../../shared/article/diff'

/** A line of the diff: a block, or a stretch of unchanged ones behind a button. `at` is the place of the (first) block in the diff. */
export type Row = { kind: 'block'; at: number; diff: BlockDiff } | { kind: 'folded'; at: number; blocks: readonly BlockDiff[] }

/** Fewer are shown: a button would take the room of what it hides. */
const worthFolding = 3

/**
 * Folds the unchanged stretches of a diff.
 * @param around unchanged blocks that stay beside each change, to read it in its place
 */
export function fold(body: readonly BlockDiff[], around = 1): Row[] {
  const near = new Set<number>()
  body.forEach(({ kind }, at) => {
    if (kind !== 'same') for (let by = -around; by <= around; by++) near.add(at + by)
  })
  const rows: Row[] = []
  let at = 0
  while (at < body.length) {
    let end = at
    while (end < body.length && !near.has(end)) end++
    const blocks = body.slice(at, end)
    if (blocks.length >= worthFolding) rows.push({ kind: 'folded', at, blocks })
    else blocks.forEach((diff, by) => rows.push({ kind: 'block', at: at + by, diff }))
    const next = body[end]
    if (next) rows.push({ kind: 'block', at: end, diff: next })
    at = end + 1
  }
  return rows
}

/** The places where a run of changed blocks begins: where "next change" goes. */
export function stops(body: readonly BlockDiff[]): number[] {
  return body.flatMap(({ kind }, at) => (kind !== 'same' && (at === 0 || body[at - 1]?.kind === 'same') ? [at] : []))
}
