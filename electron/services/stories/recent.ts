import type { Stored } from './story-file'

const most = 8

/**
 * The stories in use as they were last read or written, so that a save does not parse the file
 * again. It is no truth of its own: the bytes on disk are hashed before each write.
 */
export function createRecent() {
  const kept = new Map<string, Stored>()
  /** Writes that have begun: the revision they start from and the one they make. */
  const attempts = new Map<string, { base: string; made: string }>()
  return {
    keep(id: string, stored: Stored): void {
      kept.delete(id)
      kept.set(id, stored)
      attempts.delete(id)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
    },
    find(id: string, revision: string): Stored | null {
      const stored = kept.get(id)
      return stored?.revision === revision ? stored : null
    },
    attempt(id: string, base: string, made: string): void {
      attempts.set(id, { base, made })
    },
    /**
     * True when what is on the disk is what a save starts from. A write that failed after its last
     * rename has left its own new bytes there: they are ours, and the next try may replace them.
     */
    same(id: string, base: string, current: string): boolean {
      if (current === base) return true
      const attempt = attempts.get(id)
      return attempt?.base === base && attempt.made === current
    },
  }
}
