/** Pairs of indexes: `[before, after]`, in the order of the text after. */
export type Pairs = [number, number][]

/** What a block, a list item or a table row is known by. */
export interface Known {
  id: string | null
  /** Only things of one kind may be taken for each other by their words. */
  kind: string
  /** All of it but ids; null where there is too little to know it by. */
  content(): string | null
  texts(): string[]
}

/**
 * Which thing became which: by id, then by content, then, for those between the same neighbours, by
 * the words that they share. The latter two are for texts whose ids were lost on the way.
 */
export function match(before: readonly Known[], after: readonly Known[]): Pairs {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (old: number, now: number) => {
    partner.set(now, old)
    taken.add(old)
  }
  const pairBy = (key: (thing: Known) => string | null) => {
    const found = new Map<string, number[]>()
    before.forEach((thing, at) => {
      const own = taken.has(at) ? null : key(thing)
      if (own === null) return
      const same = found.get(own)
      if (same) same.push(at)
      else found.set(own, [at])
    })
    if (!found.size) return
    for (const same of found.values()) same.reverse()
    after.forEach((thing, at) => {
      const own = partner.has(at) ? null : key(thing)
      const old = own === null ? undefined : found.get(own)?.pop()
      if (old !== undefined) pair(old, at)
    })
  }
  pairBy((thing) => thing.id)
  if (taken.size < before.length && partner.size < after.length) {
    pairBy((thing) => thing.content())
    pairAlike(before, after, partner, taken, pair)
  }
  return after.flatMap((_, at): Pairs => (partner.has(at) ? [[partner.get(at)!, at]] : []))
}

/** In a larger gap than this a reader sees two texts and no edit; comparing each with each would take too long. */
const widest = 40

function pairAlike(before: readonly Known[], after: readonly Known[], partner: Map<number, number>, taken: Set<number>, pair: (old: number, now: number) => void): void {
  for (const gap of gapsOf(before.length, after.length, partner, taken)) {
    if (gap.old.length > widest || gap.now.length > widest) continue
    const bags = new Map(gap.old.map((at) => [at, bagOf(before[at]!)]))
    let from = 0
    for (const now of gap.now) {
      const mine = bagOf(after[now]!)
      let best = { likeness: 0.49, at: -1 }
      for (let i = from; i < gap.old.length; i++) {
        const likeness = before[gap.old[i]!]!.kind === after[now]!.kind ? likenessOf(bags.get(gap.old[i]!)!, mine) : 0
        if (likeness > best.likeness) best = { likeness, at: i }
      }
      if (best.at < 0) continue
      pair(gap.old[best.at]!, now)
      from = best.at + 1
    }
  }
}

/** Unpaired blocks of both sides that stand between the same paired ones. */
function gapsOf(before: number, after: number, partner: Map<number, number>, taken: Set<number>): { old: number[]; now: number[] }[] {
  const gaps: { old: number[]; now: number[] }[] = []
  let now: number[] = []
  let start = 0
  for (let at = 0; at <= after; at++) {
    const old = at < after ? partner.get(at) : before
    if (old === undefined) {
      now.push(at)
      continue
    }
    const free: number[] = []
    for (let i = start; i < old; i++) if (!taken.has(i)) free.push(i)
    if (free.length && now.length) gaps.push({ old: free, now })
    now = []
    start = Math.max(start, old + 1)
  }
  return gaps
}

type Bag = Map<string, number>

function bagOf(thing: Known): Bag {
  const bag: Bag = new Map()
  for (const text of thing.texts()) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  return bag
}

/** Dice's coefficient over words: 0 for nothing in common, 1 for the same words. */
function likenessOf(a: Bag, b: Bag): number {
  let [common, all] = [0, 0]
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all ? (2 * common) / all : 0
}
