import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Entry } from './entry'

/** What tells that a file was changed since it was read: size, and the times of its content and of its inode. */
export type Stamp = `${number}-${number}-${number}`
export interface Known {
  stamp: Stamp
  entry: Entry
}

/** Goes up when entries are made in another way. */
const header = '{"galley":"library-cache","version":2}'

/**
 * Keeps what is known of the library's folders between runs, one line a folder, the last one counts.
 * It only saves time: a missing, old, torn or foreign file is the same as an empty one, a line whose
 * stamp is not the file's is not used, and an error in writing is no error of the library.
 */
export function createCache(path: string) {
  let lines = 0

  async function load(): Promise<Map<string, Known>> {
    const known = new Map<string, Known>()
    const text = await readFile(path, 'utf8').catch(() => '')
    const all = text.split('\n')
    if (all[0] !== header) return known
    lines = all.length
    for (const line of all.slice(1)) {
      const row = parseLine(line)
      if (row) known.set(row.folder, { stamp: row.stamp, entry: row.entry })
    }
    return known
  }

  const lineOf = (folder: string, { stamp, entry }: Known) => JSON.stringify({ folder, stamp, entry })

  return {
    load,
    /** Adds what changed; writes the whole anew once most lines are outdated. */
    async add(changed: ReadonlyMap<string, Known>, all: ReadonlyMap<string, Known>): Promise<void> {
      if (!changed.size) return
      try {
        if (lines === 0 || lines + changed.size > 2 * all.size + 100) {
          await mkdir(dirname(path), { recursive: true })
          const temp = `${path}.${process.pid}.tmp`
          try {
            await writeFile(temp, `${[header, ...Array.from(all, ([folder, known]) => lineOf(folder, known))].join('\n')}\n`)
            await rename(temp, path)
          } finally {
            await rm(temp, { force: true })
          }
          lines = all.size + 1
        } else {
          // The last line may be torn: ours start on a new one.
          await appendFile(path, `\n${Array.from(changed, ([folder, known]) => lineOf(folder, known)).join('\n')}\n`)
          lines += changed.size
        }
      } catch {
        lines = 0
      }
    },
  }
}

function parseLine(line: string): { folder: string; stamp: Stamp; entry: Entry } | null {
  if (!line) return null
  try {
    const row = JSON.parse(line) as { folder?: unknown; stamp?: unknown; entry?: { kind?: unknown; text?: unknown; summary?: unknown; reason?: unknown } }
    const { folder, stamp, entry } = row
    const whole = entry?.kind === 'story' ? typeof entry.text === 'string' && typeof entry.summary === 'object' && entry.summary !== null : entry?.kind === 'damaged' && typeof entry.reason === 'string'
    // Only our own process writes this file, and it is checked against the story by its stamp.
    return typeof folder === 'string' && typeof stamp === 'string' && whole ? (row as { folder: string; stamp: Stamp; entry: Entry }) : null
  } catch {
    return null
  }
}
