import type { VersionReason } from '../../../shared/article/versions'

export interface Thinnable {
  id: string
  counter: number
  at: string
  why: VersionReason
  name?: string | undefined
  size: number
}

/** What the versions of one story may take. */
export interface Bounds {
  bytes: number
  count: number
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/** How dearly a version is kept for what it is: 0 for one that age thins out. */
export function worth({ why, name }: Pick<Thinnable, 'why' | 'name'>): number {
  if (name !== undefined || why === 'named') return 3
  if (why === 'export') return 2
  return why.startsWith('before-') || why === 'import' || why === 'outside' ? 1 : 0
}

/**
 * Which versions may go: of the last hour none, of the last day all but the last of each hour, of
 * older ones all but the last of each day. One that a person named, that was exported, or that holds
 * what was replaced stays. Only where all this is beyond the bounds, more go, the dearest last.
 * The newest always stays.
 */
export function superfluous(versions: readonly Thinnable[], now: Date, bounds: Bounds): string[] {
  const inOrder = [...versions].sort((a, b) => a.counter - b.counter)
  const lastOf = (length: number) => new Set(new Map(inOrder.map((version) => [version.at.slice(0, length), version])).values())
  // RFC 3339: 13 signs are the hour, 10 the day, both in the writer's own time.
  const [lastOfHour, lastOfDay] = [lastOf(13), lastOf(10)]
  const newest = inOrder.at(-1)
  const stays = (version: Thinnable) => {
    const age = now.getTime() - Date.parse(version.at)
    return version === newest || worth(version) > 0 || lastOfDay.has(version) || age < hour || (age < day && lastOfHour.has(version))
  }
  const kept = inOrder.filter(stays)
  const going = inOrder.filter((version) => !stays(version))

  let bytes = kept.reduce((sum, { size }) => sum + size, 0)
  let count = kept.length
  const price = (version: Thinnable) => worth(version) + (worth(version) > 0 || lastOfDay.has(version) ? 1 : 0)
  for (const version of kept.filter((each) => each !== newest).sort((a, b) => price(a) - price(b) || a.counter - b.counter)) {
    if (bytes <= bounds.bytes && count <= bounds.count) break
    going.push(version)
    bytes -= version.size
    count--
  }
  return going.map(({ id }) => id)
}
