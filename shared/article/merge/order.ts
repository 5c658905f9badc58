import { moved } from '../diff/moves'

/** What two people made of one order. */
export interface Order {
  ids: string[]
  /** Those that both moved, to different places; they stand where mine has them. */
  contested: string[]
}

/**
 * Merges the order of blocks: my order, into which what they added, moved or kept is put behind
 * what it stands behind in theirs. Where both put something in one place, mine comes first.
 * @param alive the ids that the result has; each stands in mine or in theirs
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[], alive: ReadonlySet<string>): Order {
  const places = new Map(base.map((id, at) => [id, at]))
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)]
  const [movedMine, movedTheirs] = [movedIn(mine, places), movedIn(theirs, places)]
  const line = createLine(mine.filter((id) => alive.has(id)))
  /** What only I put there keeps its place behind its neighbour. */
  const isMyAddition = (id: string) => !places.has(id) && !inTheirs.has(id)
  let previous: string | null = null
  for (const id of theirs) {
    if (!alive.has(id)) continue
    if (!inMine.has(id) || (movedTheirs.has(id) && !movedMine.has(id))) {
      line.take(id)
      let anchor = previous
      for (let next = line.after(anchor); next !== null && isMyAddition(next); next = line.after(anchor)) anchor = next
      line.put(id, anchor)
    }
    previous = id
  }
  const before = (order: readonly string[], other: ReadonlySet<string>) => {
    const common = order.filter((id) => alive.has(id) && other.has(id))
    return new Map(common.map((id, at) => [id, common[at - 1] ?? null]))
  }
  const [mineBefore, theirsBefore] = [before(mine, inTheirs), before(theirs, inMine)]
  const contested = mine.filter((id) => movedMine.has(id) && movedTheirs.has(id) && alive.has(id) && mineBefore.get(id) !== theirsBefore.get(id))
  return { ids: line.ids(), contested }
}

function movedIn(side: readonly string[], places: ReadonlyMap<string, number>): Set<string> {
  const common = side.filter((id) => places.has(id))
  return new Set(Array.from(moved(common.map((id) => places.get(id)!)), (at) => common[at]!))
}

/** Ids in a line, each of which can be taken out and put behind another at no cost; null is the front. */
function createLine(ids: readonly string[]) {
  const nexts = new Map<string | null, string | null>()
  const previous = new Map<string | null, string | null>()
  const link = (a: string | null, b: string | null) => {
    nexts.set(a, b)
    previous.set(b, a)
  }
  let last: string | null = null
  for (const id of ids) {
    link(last, id)
    last = id
  }
  link(last, null)
  const after = (id: string | null) => nexts.get(id) ?? null
  return {
    after,
    take(id: string) {
      if (!nexts.has(id)) return
      link(previous.get(id) ?? null, after(id))
      nexts.delete(id)
    },
    put(id: string, anchor: string | null) {
      const next = after(anchor)
      link(anchor, id)
      link(id, next)
    },
    ids() {
      const out: string[] = []
      for (let id = after(null); id !== null; id = after(id)) out.push(id)
      return out
    },
  }
}
