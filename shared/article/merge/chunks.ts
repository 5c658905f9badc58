import { hunks } from '../diff/sequence'

type Range = [start: number, end: number]

/** A stretch of three sequences: where it stands in each. `open` where one of the sides differs from the base. */
export interface Chunk {
  open: boolean
  base: Range
  mine: Range
  theirs: Range
}

/**
 * Cuts three sequences into stretches that all share and stretches that somebody changed.
 * Changes that touch are one stretch: two people who write at one place cannot both be right.
 */
export function chunks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Chunk[] {
  const sides = [hunks(base, mine), hunks(base, theirs)] as const
  const next = [0, 0]
  /** What to add to a place in the base to get the place in each side. */
  const shift = [0, 0]
  const out: Chunk[] = []
  let at = 0
  const close = (open: boolean, end: number, after: readonly number[]) => {
    const range = (side: 0 | 1): Range => [at + shift[side]!, end + after[side]!]
    if (open || end > at) out.push({ open, base: [at, end], mine: range(0), theirs: range(1) })
    at = end
    shift.splice(0, 2, ...after)
  }
  for (;;) {
    const starts = sides.map((hunks, side) => hunks[next[side]!]?.start ?? Infinity)
    const start = Math.min(...starts)
    if (start === Infinity) break
    close(false, start, shift)
    let end = start
    const after = [...shift]
    for (let grown = true; grown; ) {
      grown = false
      sides.forEach((hunks, side) => {
        for (let hunk = hunks[next[side]!]; hunk && hunk.start <= end; hunk = hunks[++next[side]!]) {
          end = Math.max(end, hunk.end)
          after[side] = hunk.to - hunk.end
          grown = true
        }
      })
    }
    close(true, end, after)
  }
  close(false, base.length, shift)
  return out
}
