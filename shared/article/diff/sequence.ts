import { diffArrays } from 'diff'

/** One place where two sequences differ: `before.slice(start, end)` became `after.slice(from, to)`. */
export interface Hunk {
  start: number
  end: number
  from: number
  to: number
}

/**
 * Beyond so many single changes between the first and the last one the texts have nothing in common
 * that helps a reader, and the search would cost the square of it.
 */
const mostChanges = 1000

/** Where two sequences differ, in order; hunks never touch. Deterministic, and quick where little changed. */
export function hunks(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0
  let end = before.length
  let to = after.length
  while (start < end && start < to && before[start] === after[start]) start++
  while (end > start && to > start && before[end - 1] === after[to - 1]) {
    end--
    to--
  }
  if (start === end && start === to) return []
  if (start === end || start === to) return [{ start, end, from: start, to }]
  const changes = diffArrays(before.slice(start, end), after.slice(start, to), { maxEditLength: mostChanges })
  if (!changes) return [{ start, end, from: start, to }]
  const out: Hunk[] = []
  let [left, right] = [start, start]
  let open: Hunk | null = null
  for (const { added, removed, count } of changes) {
    if (!added && !removed) open = null
    else if (!open) out.push((open = { start: left, end: left, from: right, to: right }))
    if (!added) left += count
    if (!removed) right += count
    if (open) Object.assign(open, { end: left, to: right })
  }
  return out
}
