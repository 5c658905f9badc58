import { join } from 'node:path'
import type { Article, Status } from '../../../shared/article/types'
import type { DamagedStory, StorySummary } from '../../../shared/contract'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { Place } from '../stories'
import { entryOf, type Entry } from './entry'
import { queryWords } from './fold'
import { pool } from './pool'
import { createShelf, type Row } from './shelf'
import { gatherTerms } from './terms'

export interface LibraryOptions {
  disk: Disk
  /** The library folder; it need not exist yet. */
  root: string
  /** Galley's own folder, where what is known of the library is kept between runs. */
  cache: string
  /** Reads the story in a folder. */
  read(folder: string): Promise<Outcome<Article>>
  /** Texts that are newer than their files, by the story's id. */
  unsaved?(): Promise<ReadonlyMap<string, Article>>
}

export type Library = ReturnType<typeof createLibrary>

/** All stories of a library folder: which there are, which are damaged, and where each one is. */
export function createLibrary({ disk, root, cache, read, unsaved = async () => new Map() }: LibraryOptions) {
  const shelf = createShelf({ disk, root, cache, read })
  /** Where stories were that somebody asked for: one whose file was damaged since is still there, and not gone. */
  const asked = new Map<string, Place>()
  let closed = false
  /** Lines of texts that are not in their files yet: a story is counted once, not at each look. */
  const newEntries = new WeakMap<Article, Entry>()
  const newEntry = (article: Article): Entry => {
    let entry = newEntries.get(article)
    if (!entry) newEntries.set(article, (entry = entryOf(article)))
    return entry
  }

  /** Newest first. Every word of the query must stand somewhere in the story; case and accents do not matter. */
  async function list(filter: { query?: string | undefined; status?: Status | undefined } = {}): Promise<Outcome<{ stories: StorySummary[]; damaged: DamagedStory[] }>> {
    const rows = await shelf.sweep()
    if (!rows.ok) return rows
    const words = queryWords(filter.query ?? '')
    const newer = await unsaved()
    const stories: StorySummary[] = []
    const damaged: DamagedStory[] = []
    for (const { folder, entry: ofFile, id } of rows.value) {
      const text = id === null ? undefined : newer.get(id)
      const entry = text ? newEntry(text) : ofFile
      if (entry.kind === 'damaged') damaged.push({ folder, reason: entry.reason })
      else if ((!filter.status || entry.summary.status === filter.status) && words.every((word) => entry.text.includes(word))) {
        stories.push({ ...entry.summary, id: id!, folder })
      }
    }
    const time = new Map(stories.map((story) => [story, Date.parse(story.updatedAt)]))
    stories.sort((a, b) => time.get(b)! - time.get(a)! || (a.folder < b.folder ? -1 : 1))
    damaged.sort((a, b) => (a.folder < b.folder ? -1 : 1))
    return done({ stories, damaged })
  }

  /** What heads of other stories say, for suggestions. */
  async function terms(): Promise<Outcome<ReturnType<typeof gatherTerms>>> {
    const rows = await shelf.sweep()
    if (!rows.ok) return rows
    const newer = await unsaved()
    const known = rows.value.flatMap(({ entry: ofFile, id }) => {
      const text = id === null ? undefined : newer.get(id)
      const entry = text ? newEntry(text) : ofFile
      return entry.kind === 'story' ? [entry] : []
    })
    known.sort((a, b) => Date.parse(b.summary.updatedAt) - Date.parse(a.summary.updatedAt))
    return done(gatherTerms(known.map((entry) => entry.terms)))
  }

  const placeIn = (rows: readonly Row[], id: string): Place | null => {
    const row = rows.find((candidate) => candidate.id === id)
    return row?.entry.kind === 'story' ? { folder: row.folder, id, fileId: row.entry.summary.id } : null
  }

  /** Where a story is; looks at the disk again only when the last look did not show it, or it is no longer there. */
  async function locate(id: string): Promise<Outcome<Place | null>> {
    let place = placeIn(shelf.last(), id)
    if (!place || !(await stillThere(place))) {
      const rows = await shelf.sweep()
      if (!rows.ok) return rows
      place = placeIn(rows.value, id) ?? damagedSince(rows.value, id)
    }
    if (place) asked.set(id, place)
    return done(place)
  }

  const damagedSince = (rows: readonly Row[], id: string): Place | null => {
    const place = asked.get(id)
    return place && rows.some((row) => row.folder === place.folder && row.entry.kind === 'damaged') ? place : null
  }

  const stillThere = (place: Place) =>
    disk.files.lstat(join(root, place.folder, 'story.json')).then(
      () => true,
      () => false,
    )

  return {
    root,
    list,
    terms,
    locate,
    /** The folders whose story cannot be read. */
    async damaged(): Promise<string[]> {
      const rows = await shelf.sweep()
      return rows.ok ? rows.value.filter(({ entry }) => entry.kind === 'damaged').map(({ folder }) => folder) : []
    },
    /** The folder's own id, where it once had a story that could be read: also when it is damaged now. */
    knownIn: (folder: string): string | null => [...asked].find(([, place]) => place.folder === folder)?.[0] ?? null,
    /** The id of the story in a folder; `damaged` in words where it has none that can be read. */
    async idIn(folder: string): Promise<Outcome<string>> {
      const rows = await shelf.sweep()
      if (!rows.ok) return rows
      const row = rows.value.find((candidate) => candidate.folder === folder)
      if (row?.id) return done(row.id)
      return row?.entry.kind === 'damaged' ? failed('damaged', row.entry.reason) : failed('not-found', `There is no story in “${folder}”.`)
    },
    /** Removes what killed runs left behind, in every story's folder. Takes its time; stops at `close`. */
    async tidy(): Promise<void> {
      const rows = await shelf.sweep()
      await disk.removeStrays(root)
      if (rows.ok) await pool(rows.value, 4, async ({ folder }) => {
        for (const each of [join(root, folder), join(root, folder, 'media')]) if (!closed) await disk.removeStrays(each)
      })
    },
    async close(): Promise<void> {
      closed = true
      await shelf.settle()
    },
  }
}
