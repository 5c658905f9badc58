import { join } from 'node:path'
import { createArticle } from '../../../shared/article/create'
import type { Patch } from '../../../shared/article/patch'
import type { Article, Template } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import { newId } from '../../../shared/text/id'
import type { Disk } from '../disk'
import { createEditing, type Saved } from './editing'
import { createFlushing, gone, usualLag, type Lag } from './flushing'
import type { History, Journals, Repair, Replay } from './given'
import { createLanes } from './lanes'
import type { Live } from './live'
import { createLocks } from './locks'
import { createMending } from './mending'
import { createOutside } from './outside'
import { createReading, type Place } from './reading'
import { createRewriting } from './rewriting'
import { createSharing } from './sharing'
import { encodeStory, revisionOf, storyPath } from './story-file'
import type { Tell } from './tell'
import { createTrash } from './trash'
import { createVersions } from './versions'

export type { Saved } from './editing'
export type { Place } from './reading'
export type { Tell } from './tell'

export interface StoriesOptions {
  disk: Disk
  /** The library folder. */
  root: string
  /** The journals of this library, the folder that they are in, and how they are read. */
  journals: Journals
  journalFolder: string
  replay: Replay
  history: Pick<History, 'add'>
  repair: Repair
  /** The person, as versions and locks name them. */
  who: string
  locate(id: string): Promise<Outcome<Place | null>>
  /** The folders whose story cannot be read. */
  damaged(): Promise<string[]>
  tell: Tell
  /** Puts the pictures of a text into the folder of its copy, which is made already. What cannot come along is told as missing where it is shown. */
  carry?(article: Article, folder: string): Promise<unknown>
  /** Called after each own change of the library. */
  changed(): void
  now?: () => Date
  lag?: Lag
  /** The pause in writing after which a version is kept, in milliseconds. */
  pause?: number
  /** Between two signs of life of a lock, in milliseconds. */
  heartbeat?: number
}

export type Stories = ReturnType<typeof createStories>

const fiveMinutes = 5 * 60_000
/** Own revisions that the watcher may still ask for. */
const remembered = 2000

/**
 * Stories one by one: each is a folder with story.json. A change is `ok` when the journal has it on
 * the disk; story.json follows, written whole, a moment later.
 */
export function createStories({ disk, root, journals, journalFolder, replay, history, repair, who, locate, damaged, tell, carry, changed, now = () => new Date(), lag = usualLag, pause = fiveMinutes, heartbeat }: StoriesOptions) {
  const lanes = createLanes()
  const trash = createTrash(disk, root)
  const own = new Set<string>()
  /** Recovered at the start and not shown to anybody since. */
  const recovered = new Set<string>()
  const wrote = (revision: string) => {
    own.add(revision)
    if (own.size > remembered) own.delete(own.values().next().value!)
  }
  const reading = createReading({ disk, root, journals, replay, folder: journalFolder })
  const versions = createVersions({ root, lanes, history, who, pause })
  const flushing = createFlushing({ disk, root, lanes, lag, locate, reading, journals, wrote, notice: tell.notice, parted: (live) => outside.told(live) })
  const locks = createLocks({ disk, root, who, now, ...(heartbeat ? { every: heartbeat } : {}) })
  const sharing = createSharing({ lanes, locks, locate, reading, flushing, tell, now, keep: (article) => saveCopy(article), keepBefore: versions.keepBefore, dropped: versions.dropped })
  const outside = createOutside({ lanes, sharing, reading, flushing, tell })
  const editing = createEditing({ sharing, outside, flushing, versions, tell, now, changed })
  const rewriting = createRewriting({ lanes, sharing, editing, flushing })
  const mending = createMending({ disk, root, reading, journals, repair, locate })

  /**
   * Keeps an article as a new story. Its folder is `<date>-<slug>` of this moment and never follows
   * later headlines: paths that people and scripts hold stay valid.
   * @param more puts other files into the folder before it appears; where it fails there is no story
   */
  async function keep(article: Article, more?: (folder: string) => Promise<Outcome<unknown>>): Promise<Outcome<{ id: string; folder: string }>> {
    const bytes = encodeStory(article)
    if (!bytes.ok) return bytes
    const name = `${localDate(now())}-${article.slug}`
    wrote(revisionOf(bytes.value))
    const made = await disk.makeFolder(root, name, async (staging) => {
      const written = await disk.writeAtomic(storyPath(staging), bytes.value)
      return written.ok && more ? more(staging) : written
    })
    if (!made.ok) return made
    changed()
    return done({ id: article.id, folder: join(root, made.value) })
  }

  /** The whole text under a new id: the story that it came from is not touched. */
  async function saveCopy(article: Article) {
    const time = now()
    const kept = await keep({ ...article, id: newId(time.getTime()), createdAt: time.toISOString(), updatedAt: time.toISOString() })
    if (kept.ok) await carry?.(article, kept.value.folder)
    return kept
  }

  /** The text of a story as it is, whoever shows it. Writes nothing. */
  async function read(id: string): Promise<Outcome<Article>> {
    const live = sharing.lives.get(id)
    if (live?.owned) return done(live.article)
    const place = await sharing.placeOf(id)
    if (!place.ok) return place
    const whole = await reading.whole(place.value)
    return whole.ok ? done(whole.value.article) : whole
  }

  /** Writes a story's text to its file now. `ok` too where nobody here writes it. */
  const flush = (id: string): Promise<Outcome<undefined>> => lanes.run(id, async () => {
    const live = sharing.lives.get(id)
    return live?.owned ? flushing.flush(live) : done(undefined)
  })

  return {
    keep,
    saveCopy,
    read,
    ...rewriting,
    flush,
    create: (options: { template?: Template | undefined; language?: string | undefined }) => keep(createArticle({ template: options.template ?? 'news', language: options.language ?? 'en', now: now().toISOString() })),

    open: (id: string, window: string, takeOver = false) =>
      lanes.run(id, async () => {
        const opened = await sharing.open(id, window, takeOver)
        return opened.ok && !opened.value.writer && recovered.delete(id) ? done({ ...opened.value, recovered: true }) : opened
      }),
    close: (id: string, window: string): Promise<void> => lanes.run(id, () => sharing.close(id, window)),
    /** A window is gone without a word. */
    leave: async (window: string): Promise<void> => {
      await Promise.all([...sharing.lives].filter(([, live]) => live.windows.has(window)).map(([id]) => lanes.run(id, () => sharing.close(id, window))))
    },
    save: (id: string, window: string, revision: string, patch: Patch): Promise<Outcome<Saved>> =>
      lanes.run(id, async () => {
        const saved = await editing.save(id, window, revision, patch)
        // A window that holds a text of this story knows that it was there.
        return !saved.ok && saved.problem.code === 'not-found' ? gone : saved
      }),
    theirs: (id: string) => lanes.run(id, () => outside.theirs(id)),

    /** Keeps the text as it is now as a version. */
    keepVersion: (id: string, why: Parameters<typeof versions.keep>[2], name?: string): Promise<Outcome<unknown>> =>
      lanes.run(id, async () => {
        const loaded = await sharing.load(id)
        return loaded.ok ? versions.keep(loaded.value, loaded.value.article, why, name) : loaded
      }),

    /** Waits for the versions that are being kept, so that a list of them has all. */
    versionsKept: versions.kept,

    /** @returns the folder's name in the trash */
    trash: (id: string): Promise<Outcome<{ folder: string }>> =>
      lanes.run(id, async () => {
        const moved = await sharing.withOwned(id, async (live) => {
          const written = await flushing.flush(live)
          if (!written.ok && !live.conflict) return written
          await versions.kept(id)
          await sharing.disown(live)
          return trash.put(live.place.folder, now())
        })
        if (!moved.ok) return moved
        sharing.lives.delete(id)
        changed()
        return moved
      }),
    restore: async (name: string): Promise<Outcome<{ folder: string }>> => {
      const moved = await trash.restore(name)
      if (moved.ok) changed()
      return moved
    },
    purge: (name: string, headline: string) => trash.purge(name, headline),
    trashed: () => trash.list(),

    /** @param known the id under which the library knew the folder, if it did */
    repair: async (folder: string, known: string | null) => {
      const mended = await lanes.run(known ?? `folder ${folder}`, () => mending.mend(folder, known))
      if (mended.ok) changed()
      return mended
    },

    /** Texts that no story.json holds yet, by id: of this Galley, and of one that ended or runs beside it. */
    async unsaved(): Promise<Map<string, Article>> {
      const texts = new Map<string, Article>()
      for (const [id, live] of sharing.lives) if (live.owned && live.dirty) texts.set(id, live.article)
      const left = await journals.list()
      for (const { story } of left.ok ? left.value : []) {
        if (sharing.lives.get(story)?.owned) continue
        const text = await read(story)
        if (text.ok) texts.set(story, text.value)
      }
      return texts
    },

    /** Puts into the library what a run that did not end well left in its journals. @returns how many stories that were */
    async recover(): Promise<number> {
      await journals.tidy()
      const left = await journals.list()
      let count = 0
      for (const { story } of left.ok ? left.value : []) {
        const put = await lanes.run(story, async (): Promise<boolean> => {
          if (sharing.lives.has(story) || (await locks.holder(story))) return false
          const place = await locate(story)
          if (!place.ok) return false
          // A story that is there but damaged is not lost: its journal is what mends it, when a person says so.
          if (!place.value) return (await mending.waitsFor(story, await damaged())) ? false : recoverLost(story)
          let was = false
          const written = await sharing.withOwned(story, async (live: Live) => {
            was = live.recovered
            return flushing.flush(live)
          })
          if (was && written.ok) recovered.add(story)
          return was && written.ok
        })
        if (put) count++
      }
      return count
    },

    /** Something happened to the story in this folder. */
    changedOutside: async (folder: string): Promise<void> => {
      for (const [id, live] of sharing.lives) if (live.place.folder === folder) await outside.look(id)
    },
    /** The library is there again: what waits is written. */
    back: async (): Promise<void> => {
      for (const [id, live] of sharing.lives) {
        if (live.owned && live.dirty) await flush(id)
        await outside.look(id)
      }
    },
    /** True for what this Galley wrote itself. A story in use is ours only as it was last written: an older file of ours was put back by somebody else. */
    isOwn(folder: string, revision: string): boolean {
      for (const live of sharing.lives.values()) if (live.place.folder === folder) return live.stored.revision === revision || live.attempts.has(revision)
      return own.has(revision)
    },

    /** Waits for what is under way, writes every text to its file and lets go of everything. */
    async settle(): Promise<void> {
      for (const [id, live] of sharing.lives) {
        await lanes.run(id, async () => {
          await sharing.disown(live)
          sharing.lives.delete(id)
        })
      }
      await lanes.settle()
    },
  }

  /** The story of a journal is no longer there: what was written becomes a story of its own. */
  async function recoverLost(story: string): Promise<boolean> {
    const journal = await journals.read(story)
    const text = journal.ok && journal.value ? await reading.withoutFile(story, journal.value) : null
    if (!text) return false
    const kept = await saveCopy({ ...text, headline: { ...text.headline, main: `${text.headline.main || text.slug} (recovered)` } })
    if (kept.ok) await journals.setAside(story)
    return kept.ok
  }
}

const localDate = (date: Date) =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')
