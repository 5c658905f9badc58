import { join } from 'node:path'
import { diffArticles } from '../../../shared/article/diff'
import { storyWords } from '../../../shared/article/text'
import type { Article } from '../../../shared/article/types'
import type { VersionReason } from '../../../shared/article/versions'
import type { Version, VersionRow } from '../../../shared/article/versions-schema'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { fileOf, headerIn, headerLimit, idIn, idOf, pack, sha256, unpack, versionLimit, type Meta } from './format'
import { localTime } from './local-time'
import { superfluous, worth, type Bounds } from './thinning'

export { createCopies, type Copy } from './copies'
export { createRepair, type Rebuilt } from './repair'
export type { Bounds } from './thinning'

export interface HistoryOptions {
  disk: Disk
  /** The bytes of story.json for a story, and the story from such bytes. */
  encode(article: Article): Outcome<Uint8Array>
  parse(bytes: Uint8Array): Outcome<Article>
  now?: () => Date
  bounds?: Bounds
}

export interface Occasion {
  why: VersionReason
  /** The person, as the list shows it. */
  who: string
  /** Given by a person. */
  name?: string | undefined
}

export type History = ReturnType<typeof createHistory>

const usual: Bounds = { bytes: 50 * 1024 * 1024, count: 500 }
/** Files read at once, and versions listed at most: more than the bounds leave. */
const width = 16
const most = 2000

interface Found {
  id: string
  counter: number
  header: Outcome<{ meta: Meta; size: number }>
}

/**
 * The versions of stories: files in `history/` of a story's folder that are written once, never
 * changed, and ordered by a counter. Paths are those of story folders.
 */
export function createHistory({ disk, encode, parse, now = () => new Date(), bounds = usual }: HistoryOptions) {
  const pathOf = (folder: string) => join(folder, 'history')

  /** The names of a story's versions, the latest first; none where there is no history yet. */
  async function names(folder: string): Promise<Outcome<{ id: string; counter: number }[]>> {
    try {
      const stat = await disk.files.lstat(pathOf(folder))
      if (!stat.isDirectory()) return failed('unreadable', `“${pathOf(folder)}” is not a folder, so the versions of this story cannot be read.`)
      const files = await disk.files.readdir(pathOf(folder))
      return done(files.flatMap((file) => idIn(file) ?? []).sort((a, b) => b.counter - a.counter || (a.id < b.id ? 1 : -1)))
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done([]) : disk.explain(error, `Could not read the versions in “${pathOf(folder)}”`)
    }
  }

  async function header(folder: string, id: string): Promise<Found['header']> {
    const path = join(pathOf(folder), fileOf(id))
    try {
      const stat = await disk.files.lstat(path)
      if (!stat.isFile()) return failed('damaged', 'This version is not a file.')
      const handle = await disk.files.open(path, 'r')
      try {
        const { size } = await handle.stat()
        const { buffer, bytesRead } = await handle.read(new Uint8Array(headerLimit), 0, headerLimit, 0)
        const found = headerIn(buffer.subarray(0, bytesRead), size)
        return found.ok ? done({ meta: found.value.meta, size }) : found
      } finally {
        await handle.close()
      }
    } catch (error) {
      return disk.explain(error, 'This version could not be read')
    }
  }

  async function look(folder: string): Promise<Outcome<Found[]>> {
    const known = await names(folder)
    if (!known.ok) return known
    const found: Found[] = []
    const wanted = known.value.slice(0, most)
    for (let at = 0; at < wanted.length; at += width) {
      found.push(...(await Promise.all(wanted.slice(at, at + width).map(async (name) => ({ ...name, header: await header(folder, name.id) })))))
    }
    return done(found)
  }

  /** The latest first. A version that cannot be read is told as such and hides no other. */
  async function list(folder: string): Promise<Outcome<VersionRow[]>> {
    const found = await look(folder)
    if (!found.ok) return found
    return done(
      found.value
        // Thinned by somebody else while we looked.
        .filter(({ header }) => header.ok || header.problem.code !== 'gone')
        .map(({ id, counter, header }): VersionRow => (header.ok ? { kind: 'version', version: versionOf(id, header.value) } : { kind: 'damaged', version: { id, counter, reason: header.problem.message } })),
    )
  }

  /** The text of a version. */
  async function read(folder: string, id: string): Promise<Outcome<Article>> {
    const known = await names(folder)
    if (!known.ok) return known
    // Only a name that is there is taken: it cannot lead out of the folder.
    if (!known.value.some((name) => name.id === id)) return failed('not-found', 'This version is no longer there.')
    const file = await disk.readWhole(join(pathOf(folder), fileOf(id)), versionLimit)
    if (!file.ok) return file
    const story = await unpack(file.value)
    return story.ok ? parse(story.value) : story
  }

  /**
   * Keeps a text as the latest version, unless the latest is the same text and kept as dearly.
   * Older ones are thinned. When it gives `ok`, the version is durable.
   */
  async function add(folder: string, article: Article, { why, who, name }: Occasion): Promise<Outcome<{ added: boolean; version: Version }>> {
    const story = encode(article)
    if (!story.ok) return story
    const timeless = encode({ ...article, updatedAt: article.createdAt })
    if (!timeless.ok) return timeless
    const text = sha256(timeless.value)
    const found = await look(folder)
    if (!found.ok) return found
    const last = found.value.find(({ header }) => header.ok)
    if (last?.header.ok && last.header.value.meta.text === text && covers(last.header.value.meta, { why, name })) return done({ added: false, version: versionOf(last.id, last.header.value) })

    const before = last ? await read(folder, last.id) : null
    const { added, removed } = before?.ok ? diffArticles(before.value, article).words : { added: storyWords(article), removed: 0 }
    const counter = (found.value[0]?.counter ?? 0) + 1
    const meta = { counter, at: localTime(now()), who: who.slice(0, 200), why, ...(name ? { name: name.slice(0, 200) } : {}), words: storyWords(article), added, removed, revision: sha256(story.value), text }
    const bytes = await pack(meta, story.value)
    const made = await makeFolder(folder)
    if (!made.ok) return made
    const id = idOf(counter, why, text)
    const written = await disk.writeAtomic(join(pathOf(folder), fileOf(id)), bytes)
    if (!written.ok) return written
    await thin(folder)
    return done({ added: true, version: versionOf(id, { meta: { ...meta, packed: 0 }, size: bytes.length }) })
  }

  /** Made apart and renamed into place, so that its name is durable before anything stands in it. */
  async function makeFolder(folder: string): Promise<Outcome<unknown>> {
    try {
      await disk.files.lstat(pathOf(folder))
      return done(undefined)
    } catch (error) {
      if (disk.codeOf(error) !== 'ENOENT') return disk.explain(error, `Could not use “${pathOf(folder)}”`)
    }
    try {
      // A story that was deleted outside must not come back as a folder with nothing but history.
      await disk.files.lstat(folder)
    } catch (error) {
      return disk.explain(error, `Could not keep a version in “${folder}”`)
    }
    const made = await disk.makeFolder(folder, 'history', async () => done(undefined))
    // Another window was quicker.
    if (made.ok && made.value !== 'history') await disk.files.rm(join(folder, made.value), { recursive: true, force: true }).catch(() => undefined)
    return made
  }

  /**
   * Removes versions that are superfluous by age, whole files one by one: whenever it stops, each
   * version is there or gone. What cannot be removed now is tried again with the next version.
   */
  async function thin(folder: string): Promise<void> {
    const found = await look(folder)
    if (!found.ok) return
    const whole = found.value.flatMap(({ id, header }) => (header.ok ? [{ ...header.value.meta, id, size: header.value.size }] : []))
    for (const id of superfluous(whole, now(), bounds)) await disk.files.rm(join(pathOf(folder), fileOf(id)), { force: true }).catch(() => undefined)
  }

  return { add, list, read, thin }
}

const covers = (last: Meta, next: Pick<Occasion, 'why' | 'name'>) => (next.name === undefined || last.name === next.name) && (worth(next) === 0 || worth(last) >= worth(next))

function versionOf(id: string, { meta, size }: { meta: Meta; size: number }): Version {
  const { packed: _packed, text: _text, ...known } = meta
  return { id, ...known, size }
}
