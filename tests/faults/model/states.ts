import { applyName, applyWrite, rootNode, type Disk, type NameChange, type Snapshot, type Write } from './files'

export interface StatesOptions {
  /** Bytes that reach the disk together: 1 for the harshest, 512 for a sector. */
  unit: number
  /** At most so many states of one snapshot; beyond it they are drawn at random. */
  most: number
  random: () => number
}

/** Numbers between 0 and 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One thing that may have become of a change: it makes the state after from the state before. */
type Fate<T> = (before: T) => T

/**
 * What may have become of a write: nothing, all, or a part, with the rest missing, zeros, or some
 * other file's old bytes. Of up to six units every set may arrive; of more, the first ones, the last
 * ones, or all but one.
 */
function fatesOf({ change, state }: Write, unit: number): Fate<Uint8Array>[] {
  const all: Fate<Uint8Array> = (before) => applyWrite(before, change)
  if (state === 'sure') return [all]
  const none: Fate<Uint8Array> = (before) => before
  if ('size' in change) return [none, all]
  const { at, bytes } = change
  const units = Math.ceil(bytes.length / unit)
  /** The units that have arrived; in the place of the others there is something else. */
  const arrived = (has: (n: number) => boolean, fill: number): Fate<Uint8Array> => (before) => {
    const torn = Uint8Array.from(bytes)
    for (let n = 0; n < units; n++) if (!has(n)) torn.fill(fill, n * unit, Math.min((n + 1) * unit, torn.length))
    return applyWrite(before, { at, bytes: torn })
  }
  const fates = [none, all]
  for (let cut = 1; cut < units; cut++) {
    fates.push((before) => applyWrite(before, { at, bytes: bytes.subarray(0, cut * unit) }))
    fates.push((before) => applyWrite(before, { at: at + cut * unit, bytes: bytes.subarray(cut * unit) }))
  }
  for (const fill of [0, stale]) {
    if (units <= 6) {
      for (let set = 0; set < 2 ** units - 1; set++) fates.push(arrived((n) => (set & (1 << n)) !== 0, fill))
      continue
    }
    fates.push(arrived(() => false, fill))
    for (let cut = 1; cut < units; cut++) fates.push(arrived((n) => n < cut, fill), arrived((n) => n !== cut, fill))
  }
  return fates
}
const stale = 'x'.charCodeAt(0)

/** What may have become of a change of names. A rename is never without both names; a weak system may leave both. */
function fatesOfName(change: NameChange): Fate<Map<string, number>>[] {
  const after = (changes: readonly NameChange[]): Fate<Map<string, number>> => (before) => {
    const names = new Map(before)
    for (const each of changes) applyName(names, each)
    return names
  }
  const fates = [after([]), after([change])]
  if (change.op === 'rename') fates.push(after([{ op: 'add', name: change.to, node: change.node }]))
  return fates
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!

/** All ways to choose one of each list, or `most` of them at random. */
function* choices<T>(lists: readonly (readonly T[])[], most: number, random: () => number): Generator<T[]> {
  const count = lists.reduce((product, list) => product * list.length, 1)
  if (count > most) {
    for (let n = 0; n < most; n++) yield lists.map((list) => pick(list, random))
    return
  }
  for (let n = 0; n < count; n++) {
    let rest = n
    yield lists.map((list) => {
      const chosen = list[rest % list.length]!
      rest = Math.floor(rest / list.length)
      return chosen
    })
  }
}

/** Every state, or a sample, in which a power cut at this moment may leave the disk. */
export function* statesAfter(snapshot: Snapshot<unknown>, { unit, most, random }: StatesOptions): Generator<Disk> {
  const folders = [...snapshot.nodes].flatMap(([id, node]) => (node.kind === 'folder' ? [{ id, node }] : []))
  const nameFates = folders.flatMap(({ id, node }) => node.changes.map((change) => fatesOfName(change).map((fate) => ({ id, fate }))))
  const wholes = nameFates.reduce((product, list) => product * list.length, 1)
  const mostFolders = Math.max(1, Math.min(wholes, most))
  for (const chosen of choices(nameFates, mostFolders, random)) {
    const names = new Map(folders.map(({ id, node }) => [id, new Map(node.durable)]))
    for (const { id, fate } of chosen) names.set(id, fate(names.get(id)!))
    // Only files that still have a name can be seen.
    const seen = [rootNode]
    for (const id of seen) for (const node of names.get(id)?.values() ?? []) seen.push(node)
    const files = [...new Set(seen)].flatMap((id) => {
      const node = snapshot.nodes.get(id)
      return node?.kind === 'file' ? [{ id, node }] : []
    })
    const writeFates = files.flatMap(({ id, node }) => node.writes.map((write) => fatesOf(write, unit).map((fate) => ({ id, fate }))))
    for (const fates of choices(writeFates, Math.max(1, Math.ceil(most / mostFolders)), random)) {
      const disk: Disk = new Map()
      for (const [id, entries] of names) disk.set(id, { kind: 'folder', names: entries })
      for (const { id, node } of files) disk.set(id, { kind: 'file', bytes: fates.reduce((bytes, fate) => (fate.id === id ? fate.fate(bytes) : bytes), node.durable) })
      yield disk
    }
  }
}
