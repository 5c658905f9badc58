import { sameJson } from '../../text/same'
import { mergeOrder } from './order'
import { clash, type Clash } from './three'

/** Both sides changed one thing differently, or one changed what the other took out (null). */
export interface RunClash<T> {
  id: string
  base: T | null
  mine: T | null
  theirs: T | null
}

export interface Run<T> {
  /** Where sides clash: mine, or the one that was not taken out. */
  things: T[]
  clashes: RunClash<T>[]
  /** Both moved the same things to different places: the ids, and the whole order as either side would have it. */
  order: { ids: string[]; mine: string[]; theirs: string[] } | null
}

/**
 * Merges things that have ids, blocks or the items of a list: those that one side changed are taken
 * from that side, and the order is merged apart from what they hold.
 * @param mergeOne merges a thing that both changed differently
 */
export function mergeThings<T extends { id: string }>(base: readonly T[], mine: readonly T[], theirs: readonly T[], mergeOne: (base: T, mine: T, theirs: T) => T | Clash): Run<T> {
  const [b, m, t] = [base, mine, theirs].map((things) => new Map(things.map((thing) => [thing.id, thing]))) as [Map<string, T>, Map<string, T>, Map<string, T>]
  const kept = new Map<string, T>()
  const clashes: RunClash<T>[] = []
  for (const id of new Set([...m.keys(), ...t.keys()])) {
    const [old, my, their] = [b.get(id) ?? null, m.get(id) ?? null, t.get(id) ?? null]
    if (my && their) {
      const merged = sameJson(my, their) || (old && sameJson(their, old)) ? my : old && sameJson(my, old) ? their : old ? mergeOne(old, my, their) : clash
      if (merged === clash) clashes.push({ id, base: old, mine: my, theirs: their })
      kept.set(id, merged === clash ? my : merged)
    } else {
      const one = (my ?? their)!
      if (old && sameJson(one, old)) continue
      if (old) clashes.push({ id, base: old, mine: my, theirs: their })
      kept.set(id, one)
    }
  }
  const [baseIds, mineIds, theirIds] = [base, mine, theirs].map((things) => things.map(({ id }) => id)) as [string[], string[], string[]]
  const alive = new Set(kept.keys())
  const { ids, contested } = mergeOrder(baseIds, mineIds, theirIds, alive)
  const order = contested.length ? { ids: contested, mine: ids, theirs: mergeOrder(baseIds, theirIds, mineIds, alive).ids } : null
  return { things: ids.map((id) => kept.get(id)!), clashes, order }
}
