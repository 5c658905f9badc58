import type { Stored } from './story-file'

const most = 8

/**
 * The stories in use as they were last read or written, so that a save does not parse the file
 * again. It is no truth of its own: the bytes on disk are hashed before each write.
 */
export function createRecent() {
  const kept = new Map<string, Stored>()
  /** Writes that have begun and are not reported done: the revision they start from and those they make. */
  const attempts = new Map<string, { base: string; made: Set<string> }>()
  const keep = (id: string, stored: Stored): void => {
    const key = `${id} ${stored.revision}`
    kept.delete(key)
    kept.set(key, stored)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  }
  return {
    keep,
    find: (id: string, revision: string): Stored | null => kept.get(`${id} ${revision}`) ?? null,
    begin(id: string, base: string, made: string): void {
      const before = attempts.get(id)
      if (before?.base === base) before.made.add(made)
      else attempts.set(id, { base, made: new Set([made]) })
    },
    wrote(id: string, stored: Stored): void {
      attempts.delete(id)
      keep(id, stored)
    },
    /**
     * True when what is on the disk is what a save starts from. A write that failed after its rename
     * has left its own new bytes there: they are ours, and the next try may replace them.
     */
    same(id: string, base: string, current: string): boolean {
      if (current === base) return true
      const attempt = attempts.get(id)
      return attempt?.base === base && attempt.made.has(current)
    },
  }
}
