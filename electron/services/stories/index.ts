import { join } from 'node:path'
import { createArticle } from '../../../shared/article/create'
import { applyPatch, type Patch } from '../../../shared/article/patch'
import type { Article, Template } from '../../../shared/article/types'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { newId } from '../../../shared/text/id'
import { slugOf } from '../../../shared/text/slug'
import type { Disk } from '../disk'
import { createLanes } from './lanes'
import { createRecent } from './recent'
import { encodeStory, readStory, revisionOf, storyPath, type Stored } from './story-file'
import { createTrash } from './trash'

/** Where a story is. `fileId` is the id in its file: another one when the folder is a copy of a story (see the library's ids). */
export interface Place {
  folder: string
  id: string
  fileId: string
}

export interface StoriesOptions {
  disk: Disk
  /** The library folder. */
  root: string
  locate(id: string): Promise<Outcome<Place | null>>
  /** Called after each own change of the library. */
  changed(): void
  now?: () => Date
}

export interface Saved {
  revision: string
  updatedAt: string
}

export type Stories = ReturnType<typeof createStories>

const missing = failed('not-found', 'This story is not in the library. It may have been moved or deleted.')
const gone = failed('gone', 'This story is no longer in the library: it was moved or deleted outside Galley. Your text is still here; keep it as a new story.')
const changedOutside = failed('changed-outside', 'This story was changed outside this window since it was opened. Nothing was overwritten: keep your text as a new story, or take what is on disk.')

/** Stories one by one: each is a folder with story.json. Everything that is `ok` is durable on the disk. */
export function createStories({ disk, root, locate, changed, now = () => new Date() }: StoriesOptions) {
  const lanes = createLanes()
  const recent = createRecent()
  const trash = createTrash(disk, root)
  const pathOf = (place: Place) => join(root, place.folder)

  /** The story under the id that the library gave it. */
  async function read(place: Place): Promise<Outcome<Stored>> {
    const stored = await readStory(disk, pathOf(place))
    if (!stored.ok) return stored
    const { article, revision } = stored.value
    // A copied folder's file holds the id of its original until its first save.
    if (article.id !== place.fileId && article.id !== place.id) return missing
    return done({ article: { ...article, id: place.id }, revision })
  }

  async function open(id: string): Promise<Outcome<Stored>> {
    const place = await locate(id)
    if (!place.ok) return place
    if (!place.value) return missing
    const stored = await read(place.value)
    if (stored.ok) recent.keep(id, stored.value)
    return stored
  }

  /** The revision on the disk now, or null where there is no file any more. */
  async function onDisk(place: Place): Promise<Outcome<string | null>> {
    const bytes = await disk.readWhole(storyPath(pathOf(place)), storyLimit)
    if (bytes.ok) return done(revisionOf(bytes.value))
    if (bytes.problem.code === 'too-large') return done('none of ours')
    return bytes.problem.code === 'gone' ? done(null) : bytes
  }

  /** Replaces a story that is still the one of `base`. Call it in the story's lane only. */
  async function replace(place: Place, base: string, article: Article): Promise<Outcome<Saved>> {
    const next = { ...article, updatedAt: now().toISOString() }
    const bytes = encodeStory(next)
    if (!bytes.ok) return bytes
    const revision = revisionOf(bytes.value)
    const unchanged = async (): Promise<Outcome<unknown>> => {
      const current = await onDisk(place)
      if (!current.ok) return current
      if (current.value === null) return gone
      return recent.same(place.id, base, current.value) ? done(undefined) : changedOutside
    }
    const before = await unchanged()
    if (!before.ok) return before
    recent.begin(place.id, base, revision)
    const written = await disk.writeAtomic(storyPath(pathOf(place)), bytes.value, unchanged)
    if (!written.ok) return written
    recent.wrote(place.id, { article: next, revision })
    changed()
    return done({ revision, updatedAt: next.updatedAt })
  }

  async function save(id: string, base: string, patch: Patch): Promise<Outcome<Saved>> {
    return lanes.run(id, async () => {
      const place = await locate(id)
      if (!place.ok) return place
      if (!place.value) return gone
      let stored = recent.find(id, base)
      if (!stored) {
        const found = await read(place.value)
        if (!found.ok) return found.problem.code === 'gone' ? gone : found
        if (found.value.revision !== base) return changedOutside
        stored = found.value
      }
      if (isEmpty(patch)) return done({ revision: base, updatedAt: stored.article.updatedAt })
      const next = applyPatch(stored.article, patch)
      if (!next) return failed('invalid', 'The change does not fit the story on disk, so nothing was written. Keep your text as a new story.')
      return replace(place.value, base, next)
    })
  }

  async function rename(id: string, change: { headline?: string | undefined; slug?: string | undefined }): Promise<Outcome<Saved>> {
    return lanes.run(id, async () => {
      const place = await locate(id)
      if (!place.ok) return place
      if (!place.value) return missing
      const stored = await read(place.value)
      if (!stored.ok) return stored
      const { article, revision } = stored.value
      const headline = change.headline ?? article.headline.main
      // As on the screen: a draft's slug follows its headline until somebody sets it by hand.
      const follows = article.status === 'draft' && (article.slug === 'untitled' || article.slug === slugOf(article.headline.main))
      const slug = change.slug ?? (follows ? slugOf(headline) : article.slug)
      return replace(place.value, revision, { ...article, slug, headline: { ...article.headline, main: headline } })
    })
  }

  /**
   * Keeps an article as a new story. Its folder is `<date>-<slug>` of this moment and never follows
   * later headlines: paths that people and scripts hold stay valid.
   */
  async function keep(article: Article): Promise<Outcome<{ id: string; folder: string }>> {
    const bytes = encodeStory(article)
    if (!bytes.ok) return bytes
    const name = `${localDate(now())}-${article.slug}`
    const made = await disk.makeFolder(root, name, (staging) => disk.writeAtomic(storyPath(staging), bytes.value))
    if (!made.ok) return made
    changed()
    return done({ id: article.id, folder: join(root, made.value) })
  }

  return {
    open,
    save,
    rename,
    keep,
    create: (options: { template?: Template | undefined; language?: string | undefined }) => keep(createArticle({ template: options.template ?? 'news', language: options.language ?? 'en', now: now().toISOString() })),
    /** The whole text under a new id: the story that it came from is not touched. */
    saveCopy: (article: Article) => {
      const time = now()
      return keep({ ...article, id: newId(time.getTime()), createdAt: time.toISOString(), updatedAt: time.toISOString() })
    },
    /** @returns the folder's name in the trash */
    trash: (id: string): Promise<Outcome<{ folder: string }>> =>
      lanes.run(id, async () => {
        const place = await locate(id)
        if (!place.ok) return place
        if (!place.value) return missing
        const moved = await trash.put(place.value.folder, now())
        if (moved.ok) changed()
        return moved
      }),
    restore: async (name: string): Promise<Outcome<{ folder: string }>> => {
      const moved = await trash.restore(name)
      if (moved.ok) changed()
      return moved
    },
    trashed: () => trash.list(),
    /** Waits for saves that are under way. */
    settle: () => lanes.settle(),
  }
}

const isEmpty = (patch: Patch) => !patch.body?.length && Object.values(patch.head ?? {}).every((value) => value === undefined)

const localDate = (date: Date) =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')
