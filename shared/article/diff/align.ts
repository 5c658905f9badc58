import type { Pairs } from './match'
import { moved } from './moves'

/** One thing of either side: its index before and after, null where it is not there. */
export type Aligned = { old: number; now: number; moved: boolean } | { old: number; now: null } | { old: null; now: number }

/**
 * Everything of both sides in one order to read: that of the side after; what was removed stands
 * behind what it stood behind.
 * @param before, after how many there are
 */
export function align(before: number, after: number, pairs: Pairs): Aligned[] {
  const away = moved(pairs.map(([old]) => old))
  const kept = new Map(pairs.map(([old, now], at) => [now, { old, moved: away.has(at) }]))
  const staying = new Set(pairs.filter((_, at) => !away.has(at)).map(([old]) => old))
  const paired = new Set(pairs.map(([old]) => old))
  const out: Aligned[] = []
  let next = 0
  /** What was removed before the next thing that stands where it stood. */
  const removed = () => {
    for (; next < before && !staying.has(next); next++) if (!paired.has(next)) out.push({ old: next, now: null })
  }
  removed()
  for (let now = 0; now < after; now++) {
    const was = kept.get(now)
    out.push(was ? { old: was.old, now, moved: was.moved } : { old: null, now })
    if (!was || was.moved) continue
    next = was.old + 1
    removed()
  }
  return out
}
