import { join } from 'node:path'
import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { createCache, type Known, type Stamp } from './cache'
import { entryOf, type Entry } from './entry'
import { createIds } from './ids'
import { pool } from './pool'

/** One folder of the library as the last sweep found it. */
export interface Row {
  folder: string
  entry: Entry
  /** The id that names it; null for a damaged story. */
  id: string | null
}

export interface ShelfOptions {
  disk: Disk
  root: string
  /** The file that keeps what is known between runs. */
  cache: string
  /** Reads the story in a folder. */
  read(folder: string): Promise<Outcome<Article>>
}

/** File calls at once: enough to keep a disk busy, few enough for any limit of open files. */
const width = 32

/** What is in the library, found by looking: a sweep asks every story file for its stamp and reads those that changed. */
export function createShelf({ disk, root, cache: cachePath, read }: ShelfOptions) {
  const cache = createCache(cachePath)
  const assign = createIds()
  let known: Map<string, Known> | null = null
  let rows: Row[] = []
  let running: Promise<Outcome<Row[]>> | null = null
  let queued: Promise<Outcome<Row[]>> | null = null

  async function examine(folder: string, isLink: boolean, changed: Map<string, Known>, next: Map<string, Known>): Promise<void> {
    if (isLink) {
      next.set(folder, { stamp: '0-0-0', entry: { kind: 'damaged', reason: 'This folder is a link. Galley does not follow links out of the library.' } })
      return
    }
    let stamp: Stamp
    try {
      // The stamp comes first: what changes while it is read is then read again the next time.
      const stat = await disk.files.lstat(join(root, folder, 'story.json'))
      stamp = `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}`
    } catch (error) {
      const code = disk.codeOf(error)
      // A folder without story.json is no story: pictures, an export, somebody's notes.
      if (code === 'ENOENT' || code === 'ENOTDIR') return
      const why = disk.explain(error, 'story.json could not be read')
      next.set(folder, { stamp: '0-0-0', entry: { kind: 'damaged', reason: why.ok ? '' : why.problem.message } })
      return
    }
    const before = known?.get(folder)
    if (before?.stamp === stamp) {
      next.set(folder, before)
      return
    }
    const article = await read(join(root, folder))
    if (!article.ok && article.problem.code === 'gone') return
    const now: Known = { stamp, entry: article.ok ? entryOf(article.value) : { kind: 'damaged', reason: article.problem.message } }
    next.set(folder, now)
    // A file that could not be read now may be readable the next time, with the same stamp.
    if (article.ok || ['damaged', 'newer-version', 'too-large'].includes(article.problem.code)) changed.set(folder, now)
    else next.set(folder, { ...now, stamp: '0-0-0' })
  }

  async function sweepNow(): Promise<Outcome<Row[]>> {
    known ??= await cache.load()
    const next = new Map<string, Known>()
    const changed = new Map<string, Known>()
    try {
      const entries = await disk.files.readdir(root, { withFileTypes: true })
      const folders = entries.filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
      await pool(folders, width, (entry) => examine(entry.name, entry.isSymbolicLink(), changed, next))
    } catch (error) {
      // A library that is not there yet is an empty one; a disk that went away while we looked is not.
      if (disk.codeOf(error) !== 'ENOENT' || rows.length) return disk.explain(error, `Could not read the library “${root}”`)
    }
    known = next
    await cache.add(changed, next)
    const claims = [...next].flatMap(([folder, { entry }]) => (entry.kind === 'story' ? [{ folder, fileId: entry.summary.id }] : []))
    const ids = assign(claims)
    rows = Array.from(next, ([folder, { entry }]) => ({ folder, entry, id: ids.get(folder) ?? null }))
    return done(rows)
  }

  /** A sweep that begins after this call. Calls that come while one runs share the next. */
  function sweep(): Promise<Outcome<Row[]>> {
    if (!running) {
      running = sweepNow().finally(() => (running = null))
      return running
    }
    queued ??= running.then(() => {
      queued = null
      return sweep()
    })
    return queued
  }

  return {
    sweep,
    /** What the last sweep found, without looking. */
    last: (): readonly Row[] => rows,
    /** Waits for a sweep under way. */
    settle: async () => {
      while (running ?? queued) await (queued ?? running)
    },
  }
}
