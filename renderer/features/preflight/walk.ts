import type { Finding } from '../../../shared/preflight'
import type { Checks } from './store'

/** Which finding the keyboard has gone to, of each story's checks. */
const current = new WeakMap<Checks, string>()
const listeners = new Set<() => void>()

/** Tells a finding from every other, as long as its words are the same. */
export const keyOf = (finding: Finding): string => JSON.stringify([finding.check, finding.at])

export const walk = {
  /** The key of the finding gone to last, or null. */
  current: (checks: Checks): string | null => current.get(checks) ?? null,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /**
   * Goes to the finding after or before the one gone to last, in the order of the story, round and round. What is only
   * good to know is passed over while something should be looked at. Null where there is nothing.
   * @param check goes through the findings of this check alone
   */
  step(checks: Checks, by: 1 | -1, check?: string): Finding | null {
    const open = checks.current().open.filter((finding) => check === undefined || finding.check === check)
    const weighty = open.filter(({ level }) => level !== 'info')
    const round = weighty.length ? weighty : open
    if (!round.length) return null
    const at = round.findIndex((finding) => keyOf(finding) === current.get(checks))
    const next = round[at < 0 ? (by > 0 ? 0 : round.length - 1) : (at + by + round.length) % round.length]!
    current.set(checks, keyOf(next))
    for (const listener of [...listeners]) listener()
    return next
  },
}
