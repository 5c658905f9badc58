import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Article } from '../../../shared/article/types'
import type { Block } from '../../../shared/blocks'
import { pictureBytes } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { createCache, type Shown } from './cache'
import type { Kind } from './kind'
import type { Told } from './metadata'
import { tooLarge, wordsFor } from './refusals'
import { screened, type Screened } from './screen'
import { createUploads } from './uploads'

export type { Shown } from './cache'

export interface MediaOptions {
  disk: Disk
  /** For what the screen shows: in Galley's own data folder, never in a library. */
  cache: string
  /** The folder of a story, by its id. */
  folderOf(id: string): Promise<Outcome<string>>
}

/** A picture that is in its story's media folder. */
export interface Kept {
  /** Its name there: the first 16 hex digits of its sha256, and the ending of what it is. */
  media: string
  size: { width: number; height: number }
  /** What its own data suggest, '' where they say nothing. */
  caption: string
  credit: string
  alt: string
}

export type Media = ReturnType<typeof createMedia>

const endings: Record<Kind, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif', tiff: 'tif', avif: 'avif' }
const nameOf = (bytes: Uint8Array, kind: Kind) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${endings[kind]}`
const missing = failed('gone', 'Its file is not in the story’s media folder.')
const cancelled = failed('cancelled', 'The picture was not put in.')

/** The pictures of stories: taken in whole and checked, and given to the screen small and safe. */
export function createMedia({ disk, cache: cacheFolder, folderOf }: MediaOptions) {
  const uploads = createUploads()
  const cache = createCache(disk, cacheFolder)
  const making = new Map<string, Promise<Outcome<Shown>>>()
  let last: Promise<unknown> = Promise.resolve()
  /** One picture at a time is decoded: memory stays what one needs. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act)
    last = next.catch(() => undefined)
    return next
  }

  /** The media folder of a story; a link in its place would lead out of the library. */
  async function mediaFolder(story: string): Promise<Outcome<string>> {
    const folder = await folderOf(story)
    if (!folder.ok) return folder
    const media = join(folder.value, 'media')
    const stat = await disk.files.lstat(media).catch(() => null)
    if (stat && !stat.isDirectory()) return failed('denied', 'The story’s media folder is a link or a file, and Galley does not follow it.')
    return done(media)
  }

  const tagOf = async (path: string): Promise<string | null> => {
    const stat = await disk.files.lstat(path).catch(() => null)
    return stat?.isFile() ? `${basename(path)}-${stat.size}-${Math.round(stat.mtimeMs)}` : null
  }

  /** The bytes of a picture, or words. */
  async function read(path: string): Promise<Outcome<Uint8Array>> {
    const bytes = await disk.readWhole(path, pictureBytes)
    if (bytes.ok) return bytes
    if (bytes.problem.code === 'too-large') return failed('too-large', tooLarge)
    return bytes.problem.code === 'gone' || bytes.problem.code === 'not-found' ? missing : bytes
  }

  const inWords = (act: Promise<Screened>): Promise<Outcome<Screened>> => act.then(done, (error: unknown) => failed('unreadable', wordsFor(error)))

  /** What the screen shows of a picture. `gone`, `unreadable` and so on in words for a person. */
  async function show(story: string, media: string): Promise<Outcome<Shown>> {
    const folder = await mediaFolder(story)
    if (!folder.ok) return folder
    const path = join(folder.value, basename(media))
    const tag = await tagOf(path)
    if (!tag) return missing
    const kept = await cache.read(tag)
    if (kept) return done(kept)
    let made = making.get(path)
    if (!made) {
      made = inTurn(async () => {
        const bytes = await read(path)
        if (!bytes.ok) return bytes
        const ready = await inWords(screened(bytes.value))
        if (!ready.ok) return ready
        const shown = { bytes: ready.value.bytes, size: ready.value.size, tag }
        await cache.write(shown)
        return done(shown)
      }).finally(() => making.delete(path))
      making.set(path, made)
    }
    return made
  }

  /** Puts bytes into a media folder under the name of their content, whole or not at all. */
  async function put(folder: string, media: string, bytes: Uint8Array): Promise<Outcome<undefined>> {
    const path = join(folder, media)
    const there = await disk.files.lstat(path).catch(() => null)
    // The same name is the same picture; one of another size was cut short or changed from outside, and is mended.
    if (there?.isFile() && there.size === bytes.length) {
      const same = await disk.readWhole(path, pictureBytes)
      if (same.ok && Buffer.compare(same.value, bytes) === 0) return done(undefined)
    }
    try {
      await disk.files.mkdir(folder)
    } catch (error) {
      if (disk.codeOf(error) !== 'EEXIST') return disk.explain(error, 'Could not make the story’s media folder')
    }
    return disk.writeAtomic(path, bytes)
  }

  return {
    begin: uploads.begin,
    append: uploads.append,
    cancel: uploads.cancel,

    /** Checks a file that is whole and keeps it in its story. A refusal leaves nothing behind. */
    async finish(id: string): Promise<Outcome<Kept>> {
      const taken = uploads.take(id)
      if (!taken.ok) return taken
      const upload = taken.value
      try {
        const ready = await inTurn(async () => (upload.cancelled ? cancelled : inWords(screened(upload.bytes))))
        if (!ready.ok) return ready
        const { kind, size, bytes, told } = ready.value
        const folder = await mediaFolder(upload.story)
        if (!folder.ok) return folder
        if (upload.cancelled) return cancelled
        const media = `${upload.hash.digest('hex').slice(0, 16)}.${endings[kind]}`
        const kept = await put(folder.value, media, upload.bytes)
        if (!kept.ok) return kept
        const tag = await tagOf(join(folder.value, media))
        if (tag) await cache.write({ bytes, size, tag })
        return done({ media, size, ...suggested(told) })
      } finally {
        uploads.drop(id)
      }
    },

    show,

    /** What a picture would be called in a media folder; why it cannot be one, in words. Keeps nothing. */
    async check(bytes: Uint8Array): Promise<Outcome<Pick<Kept, 'media' | 'size'>>> {
      const ready = await inTurn(() => inWords(screened(bytes)))
      return ready.ok ? done({ media: nameOf(bytes, ready.value.kind), size: ready.value.size }) : ready
    },

    /** Puts a picture that was checked into the folder of a story that is being made. @param folder of the story, absolute */
    place: (folder: string, media: string, bytes: Uint8Array) => put(join(folder, 'media'), media, bytes),

    /** What is known of pictures: their size, or why one cannot be shown. */
    async look(story: string, names: readonly string[]): Promise<Outcome<{ media: string; size: { width: number; height: number } | null; fault: { missing: boolean; words: string } | null }[]>> {
      const folder = await mediaFolder(story)
      if (!folder.ok) return folder
      const found = []
      for (const media of names) {
        const shown = await show(story, media)
        found.push(shown.ok ? { media, size: shown.value.size, fault: null } : { media, size: null, fault: { missing: shown.problem.code === 'gone', words: shown.problem.message } })
      }
      return done(found)
    },

    /** Puts pictures of one story into another one; those that are not there stay missing. */
    async copy(from: string, to: string, names: readonly string[]): Promise<Outcome<Record<string, never>>> {
      const target = await mediaFolder(to)
      return target.ok ? carry(from, target.value, names) : target
    },

    /** Puts the pictures that a text shows into the folder of its copy. @param folder of the new story, absolute */
    bring: (article: Pick<Article, 'id' | 'body'>, folder: string) => carry(article.id, join(folder, 'media'), mediaIn(article.body)),
  }

  async function carry(from: string, target: string, names: readonly string[]): Promise<Outcome<Record<string, never>>> {
    if (!names.length) return done({})
    const source = await mediaFolder(from)
    if (!source.ok) return source
    if (source.value === target) return done({})
    for (const media of new Set(names)) {
      const bytes = await read(join(source.value, basename(media)))
      if (!bytes.ok) continue
      const kept = await put(target, basename(media), bytes.value)
      if (!kept.ok) return kept
    }
    return done({})
  }
}

/** The pictures that blocks show, those of held text too. */
const mediaIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'image' ? [block.media] : 'blocks' in block ? mediaIn(block.blocks as Block[]) : []))

/** Caption and credit as a desk prints them: "Lea Brandt/Coast Wire", and no name twice. */
function suggested({ caption = '', creator = '', credit = '', copyright = '', alt = '' }: Told): Pick<Kept, 'caption' | 'credit' | 'alt'> {
  const names = [creator, credit].filter(Boolean)
  const whose = names.length === 2 && credit.toLowerCase().includes(creator.toLowerCase()) ? credit : names.join('/')
  return { caption, credit: whose || copyright, alt }
}
