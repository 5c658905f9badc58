import { dirname } from 'node:path'
import type { Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/** What was imported into one library, by the sha256 of each file's bytes: the same file makes one story. */
export interface Ledger {
  /** The story that a file became, or null. */
  storyOf(hash: string): string | null
  /** Durable when it resolves. */
  note(hash: string, story: string, name: string): Promise<Outcome<undefined>>
}

/** A list of this size is about a million imports; a file that is larger is not ours. */
const limit = 200 * 1024 * 1024

/**
 * @param file where the list is kept: a JSON value a line, added to and never rewritten. A line that was torn off is
 *   as if it had not been written: that file is imported again.
 */
export async function openLedger(disk: Disk, file: string): Promise<Ledger> {
  const known = new Map<string, string>()
  const bytes = await disk.readWhole(file, limit)
  for (const line of bytes.ok ? new TextDecoder().decode(bytes.value).split('\n') : []) {
    try {
      const { hash, story } = JSON.parse(line) as { hash?: unknown; story?: unknown }
      if (typeof hash === 'string' && typeof story === 'string') known.set(hash, story)
    } catch {
      // Torn, or the empty end.
    }
  }
  return {
    storyOf: (hash) => known.get(hash) ?? null,
    async note(hash, story, name) {
      known.set(hash, story)
      try {
        await disk.files.mkdir(dirname(file), { recursive: true })
        const handle = await disk.files.open(file, 'a')
        try {
          // A line of its own, also behind one that was torn.
          await handle.writeFile(`\n${JSON.stringify({ hash, story, name })}`)
          await handle.sync()
        } finally {
          await handle.close()
        }
        return { ok: true, value: undefined }
      } catch (error) {
        return disk.explain(error, 'Could not note what was imported')
      }
    },
  }
}
