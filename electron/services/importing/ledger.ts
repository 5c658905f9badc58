import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { done, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { takeLock } from './lock'

/** What was imported into one library, by the sha256 of each file's bytes: the same file makes one story. One process has it at a time. */
export interface Ledger {
  /** The story that a file became, or was about to become when the process ended; null for a new file. */
  storyOf(hash: string): string | null
  /** True for a story that was made, whatever became of it since. */
  isMade(story: string): boolean
  /** The import of a file of this name whose bytes are how these begin: it was still being written then. Null where there is none. */
  begunBy(name: string, bytes: Uint8Array): { story: string; size: number } | null
  /** Notes what a file of `size` bytes is about to become, and then that it has. Durable when it resolves. */
  note(hash: string, story: string, name: string, size: number, how: 'begun' | 'made'): Promise<Outcome<undefined>>
  /** Gives it to the next. */
  close(): Promise<void>
}

/** A list of this size is about a million imports; a file that is larger is not ours. */
const limit = 200 * 1024 * 1024

/**
 * @param file where the list is kept: a JSON value a line, added to and never rewritten. A line that was torn off is
 *   as if it had not been written: its story was not begun.
 * @returns the ledger; `taken-over` where another process has it, and why where it cannot be read
 */
export async function openLedger(disk: Disk, file: string): Promise<Outcome<Ledger>> {
  const lock = await takeLock(disk, `${file}.lock`)
  if (!lock.ok) return lock
  const known = new Map<string, string>()
  const sizes = new Map<string, { hash: string; story: string; size: number }[]>()
  const remember = (hash: string, story: string, name: unknown, size: unknown) => {
    known.set(hash, story)
    if (typeof name !== 'string' || typeof size !== 'number') return
    const before = (sizes.get(name) ?? []).filter((one) => one.hash !== hash)
    // Files of one name that many mails bring: the latest are those that may still be written.
    sizes.set(name, [...before, { hash, story, size }].slice(-20))
  }
  const made = new Set<string>()
  const bytes = await disk.readWhole(file, limit)
  if (!bytes.ok && bytes.problem.code !== 'gone') {
    await lock.value()
    return bytes
  }
  for (const line of bytes.ok ? new TextDecoder().decode(bytes.value).split('\n') : []) {
    try {
      const { hash, story, begun, name, size } = JSON.parse(line) as Record<string, unknown>
      if (typeof hash !== 'string' || typeof story !== 'string') continue
      remember(hash, story, name, size)
      if (begun !== true) made.add(story)
    } catch {
      // Torn, or the empty end.
    }
  }
  return done({
    storyOf: (hash) => known.get(hash) ?? null,
    isMade: (story) => made.has(story),
    begunBy(name, bytes) {
      for (const { hash, story, size } of sizes.get(name)?.toReversed() ?? []) {
        if (size > 0 && size < bytes.length && createHash('sha256').update(bytes.subarray(0, size)).digest('hex') === hash) return { story, size }
      }
      return null
    },
    async note(hash, story, name, size, how) {
      try {
        await disk.files.mkdir(dirname(file), { recursive: true })
        const handle = await disk.files.open(file, 'a')
        try {
          // A line of its own, also behind one that was torn.
          await handle.writeFile(`\n${JSON.stringify({ hash, story, name, size, ...(how === 'begun' ? { begun: true } : {}) })}`)
          await handle.sync()
        } finally {
          await handle.close()
        }
        remember(hash, story, name, size)
        if (how === 'made') made.add(story)
        return done(undefined)
      } catch (error) {
        return disk.explain(error, 'Could not note what is imported')
      }
    },
    close: lock.value,
  })
}
