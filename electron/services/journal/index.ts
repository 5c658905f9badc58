import { join } from 'node:path'
import { done, failed, type Outcome, type Problem } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { JournalRecord } from './entry'
import { journalLimit } from './file'
import { createFolder, syncFolder } from './folder'
import { parseJournal, saltIn, sha256, type Digest, type Journaled } from './format'
import { createJournal, type Journal, type JournalOptions } from './journal'
import { heldBy } from './replay'

export type { Entry, JournalRecord } from './entry'
export type { Journaled, Tail } from './format'
export type { Journal } from './journal'
export { replay, type Replayed } from './replay'

export interface JournalsOptions {
  disk: Disk
  /** A folder of the app's own data, one for each library: never in a library, which may be synced or far away. */
  folder: string
  now?: () => Date
  /** A test passes a poor one to see that it matters. */
  digest?: Digest
}

/** What was left behind by a run that did not end well. */
export type Left = { story: string; journal: Journaled } | { story: string; problem: Problem }

export type Journals = ReturnType<typeof createJournals>

const ending = '.journal'
const fits = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/

const isChange = ({ entry }: JournalRecord) => entry.kind !== 'checkpoint'

/**
 * The journals of a library's stories: one file each, with every change that its story.json does not
 * hold yet. One process writes a story's journal at a time; a second one is noticed, not waited for.
 */
export function createJournals({ disk, folder, now = () => new Date(), digest = sha256 }: JournalsOptions) {
  /** The stories whose journal is being written. */
  const open = new Set<string>()
  const makeFolder = createFolder(disk, folder)

  /** @throws for what is no story id: those were checked at the contract */
  function pathOf(story: string): string {
    if (!fits.test(story)) throw new Error(`“${story}” is no story id`)
    return join(folder, `${story}${ending}`)
  }

  async function bytesOf(story: string): Promise<Outcome<Uint8Array | null>> {
    const bytes = await disk.readWhole(pathOf(story), journalLimit)
    return !bytes.ok && bytes.problem.code === 'gone' ? done(null) : bytes
  }

  /** What is on the disk of a story's changes, or null where there is no journal. */
  async function read(story: string): Promise<Outcome<Journaled | null>> {
    const bytes = await bytesOf(story)
    if (!bytes.ok || !bytes.value) return bytes as Outcome<null>
    return parse(story, bytes.value)
  }

  function parse(story: string, bytes: Uint8Array): Outcome<Journaled> {
    const parsed = parseJournal(bytes, digest)
    if (parsed.ok && parsed.value.story !== story) return failed('damaged', 'The journal of unsaved changes is that of another story.')
    return parsed
  }

  /** A free name beside the journal, for what is kept and no longer used. */
  async function asideOf(story: string): Promise<string> {
    const taken = new Set(await disk.files.readdir(folder))
    for (let n = 1; ; n++) if (!taken.has(`${story}.${n}.aside`)) return join(folder, `${story}.${n}.aside`)
  }

  /**
   * Puts a journal that cannot be used (another story.json, or damaged) out of the way, whole.
   * @returns its new path, or null where there was none
   */
  async function setAside(story: string): Promise<Outcome<string | null>> {
    if (open.has(story)) throw new Error(`The journal of ${story} is open`)
    try {
      const path = await asideOf(story)
      await disk.files.rename(pathOf(story), path)
      await syncFolder(disk, folder)
      return done(path)
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done(null) : disk.explain(error, `Could not put the journal “${pathOf(story)}” aside`)
    }
  }

  /** Throws a story's unsaved changes away, when a person has said so or story.json holds them. */
  async function remove(story: string): Promise<Outcome<undefined>> {
    try {
      await disk.files.rm(pathOf(story), { force: true })
      await syncFolder(disk, folder)
      return done(undefined)
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done(undefined) : disk.explain(error, `Could not remove the journal “${pathOf(story)}”`)
    }
  }

  /** Where a journal over the story.json of revision `base` goes on. */
  async function start(story: string, base: string): Promise<Outcome<Pick<JournalOptions, 'start' | 'adopted'>>> {
    const bytes = await bytesOf(story)
    if (!bytes.ok) return bytes
    if (!bytes.value) return done({ start: { base, records: [], next: 1 } })
    const parsed = parse(story, bytes.value)
    if (!parsed.ok) return parsed
    const { records, first, tail } = parsed.value
    const from = heldBy(base, parsed.value)
    if (from === null && records.some(isChange)) return failed('changed-outside', 'story.json was changed outside Galley after the changes in its journal were made.')
    if (tail === 'damaged') {
      // The new file will not hold what cannot be read; somebody may want to look at it.
      const kept = await disk.writeAtomic(await asideOf(story), bytes.value)
      if (!kept.ok) return kept
    }
    const unsaved = records.filter(({ sequence }) => from !== null && sequence > from)
    if (!unsaved.some(isChange)) {
      const removed = await remove(story)
      return removed.ok ? done({ start: { base, records: [], next: 1 } }) : removed
    }
    return done({ start: { base, records: unsaved, next: first + records.length }, adopted: { salt: saltIn(bytes.value, digest)!, size: bytes.value.length } })
  }

  return {
    read,
    setAside,

    /**
     * Opens a story's journal for writing over the story.json of revision `base`, keeping the changes
     * in it that this story.json does not hold: read and replay them first. Nothing is written
     * before the first change.
     * @returns `changed-outside` when the changes in it are not made to this story.json, `damaged`
     *   when it cannot be read at all: set it aside, then open again
     */
    async open(story: string, base: string): Promise<Outcome<Journal>> {
      if (open.has(story)) throw new Error(`The journal of ${story} is open already`)
      open.add(story)
      const from = await start(story, base)
      if (from.ok) return done(createJournal({ disk, path: pathOf(story), story, digest, makeFolder, now, closed: () => open.delete(story), ...from.value }))
      open.delete(story)
      return from
    },

    /** Every journal that holds a change, and every one that cannot be read: what "Recovered" is made of on start. */
    async list(): Promise<Outcome<Left[]>> {
      try {
        const names = await disk.files.readdir(folder)
        const left: Left[] = []
        for (const name of names) {
          const story = name.slice(0, -ending.length)
          if (!name.endsWith(ending) || !fits.test(story)) continue
          const journal = await read(story)
          if (!journal.ok) left.push({ story, problem: journal.problem })
          else if (journal.value && (journal.value.tail === 'damaged' || journal.value.records.some(isChange))) left.push({ story, journal: journal.value })
        }
        return done(left)
      } catch (error) {
        return disk.codeOf(error) === 'ENOENT' ? done([]) : disk.explain(error, `Could not read the journals in “${folder}”`)
      }
    },

    remove(story: string): Promise<Outcome<undefined>> {
      if (open.has(story)) throw new Error(`The journal of ${story} is open`)
      return remove(story)
    },

    /** Removes what killed runs left half made. */
    tidy: () => disk.removeStrays(folder),
  }
}
