import { join } from 'node:path'
import type { Article } from '../../../shared/article/types'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome, type Problem } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { Journaled, Journals, Replay } from './given'
import { parseStory } from './parse'
import { readStory, revisionOf, storyPath, type Stored } from './story-file'

/** Where a story is. `fileId` is the id in its file: another one when the folder is a copy of a story (see the library's ids). */
export interface Place {
  folder: string
  id: string
  fileId: string
}

/** What there is of a story: its file, and over it the changes that only its journal has. */
export interface Whole {
  stored: Stored
  /** The text with everything that was ever called saved. */
  article: Article
  /** The sequence of the journal up to which the text goes. */
  upTo: number
  /** True when the journal had changes that no story.json had. */
  recovered: boolean
  /** What could not be put back, in words; `mine` is the text of the journal where it does not fit the file. */
  left: { problem: Problem; mine: Article | null } | null
}

export interface ReadingOptions {
  disk: Disk
  root: string
  journals: Journals
  replay: Replay
  /** The folder of the journals: beside each stands a copy of the file that it changes. */
  folder: string
}

export const missing = failed('not-found', 'This story is not in the library. It may have been moved or deleted.')

export type Reading = ReturnType<typeof createReading>

/** Reads stories as they are: story.json and journal together. Writes nothing but the copies under journals. */
export function createReading({ disk, root, journals, replay, folder }: ReadingOptions) {
  const copyOf = (id: string) => join(folder, `${id}.base`)

  /** story.json alone, under the id that the library gave it. */
  async function file(place: Place): Promise<Outcome<Stored>> {
    const stored = await readStory(disk, join(root, place.folder))
    if (!stored.ok) return stored
    const { article } = stored.value
    // A copied folder's file holds the id of its original until its first save.
    if (article.id !== place.fileId && article.id !== place.id) return missing
    return done({ ...stored.value, article: { ...article, id: place.id } })
  }

  /** What replaying gave, with the time of its last change. */
  function dated(article: Article, { records }: Journaled, upTo: number): Article {
    const last = records.findLast(({ sequence, entry }) => sequence <= upTo && entry.kind === 'patch')
    return last ? { ...article, updatedAt: last.entry.time } : article
  }

  /** The text of a journal over the copy of the file that it changes: where that file is gone, damaged or another one. */
  async function withoutFile(id: string, journal: Journaled | null): Promise<Article | null> {
    const bytes = await disk.readWhole(copyOf(id), storyLimit)
    const copy = bytes.ok ? parseStory(bytes.value) : bytes
    const stored = bytes.ok && copy.ok ? { article: { ...copy.value, id }, revision: revisionOf(bytes.value) } : null
    if (!journal) return stored?.article ?? null
    const over = stored && replay(stored, journal)
    const found = over?.problem?.code === 'changed-outside' || !over ? replay(null, journal) : over
    return found.article && dated(found.article, journal, found.upTo)
  }

  return {
    file,
    withoutFile,

    /** The revision on the disk now, or null where there is no file any more. */
    async onDisk(place: Place): Promise<Outcome<string | null>> {
      const bytes = await disk.readWhole(storyPath(join(root, place.folder)), storyLimit)
      if (bytes.ok) return done(revisionOf(bytes.value))
      if (bytes.problem.code === 'too-large') return done('none of ours')
      return bytes.problem.code === 'gone' ? done(null) : bytes
    },

    async whole(place: Place): Promise<Outcome<Whole>> {
      const stored = await file(place)
      if (!stored.ok) return stored
      const plain: Whole = { stored: stored.value, article: stored.value.article, upTo: 0, recovered: false, left: null }
      const journal = await journals.read(place.id)
      if (!journal.ok) return done({ ...plain, left: { problem: journal.problem, mine: null } })
      if (!journal.value) return done(plain)
      const { article, applied, upTo, problem } = replay(stored.value, journal.value)
      if (problem?.code === 'changed-outside') {
        if (!journal.value.records.some(({ entry }) => entry.kind !== 'checkpoint')) return done(plain)
        return done({ ...plain, left: { problem, mine: await withoutFile(place.id, journal.value) } })
      }
      return done({ ...plain, upTo, recovered: applied > 0, article: applied && article ? dated(article, journal.value, upTo) : plain.article, left: problem ? { problem, mine: null } : null })
    },

    /** Keeps the bytes of story.json that the journal's changes are made to. A help for bad days: failing is no failure. */
    keepCopy: async (id: string, bytes: Uint8Array): Promise<void> => void (await disk.writeAtomic(copyOf(id), bytes)),
    dropCopy: (id: string): Promise<void> => disk.files.rm(copyOf(id), { force: true }).catch(() => undefined),
  }
}
