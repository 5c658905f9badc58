import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDisk, type Disk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { createJournals } from '../../electron/services/journal'
import { servicesIn, windowOne } from '../services/library-of'
import { valueOf } from '../journal/story'
import { changeOf, storyOf } from './stories'

/*
 * The engine's speed as ratios in one run, so that they mean the same on a slow machine as on a fast
 * one. Milliseconds are printed for the curious.
 */

interface Row {
  what: string
  ratio: number
  limit: number | null
  note: string
}

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!
const ms = (time: number) => `${time.toFixed(3)} ms`

async function timed(times: number, act: (n: number) => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    await act(n)
    taken.push(performance.now() - from)
  }
  return median(taken)
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A disk whose fsync costs nothing: what is left is the engine's own work. */
function withoutFsync(): Disk {
  const files: Files = {
    ...nodeFiles,
    open: (async (...args: Parameters<Files['open']>) => {
      const handle = await nodeFiles.open(...args)
      handle.sync = async () => {}
      return handle
    }) as Files['open'],
  }
  return createDisk(files)
}

/** story.json is not written meanwhile: it is the second layer, and nobody waits for it. */
const never = { pause: 1e8, longest: 1e8, retry: 1e8, lastRetry: 1e8 }

/** Milliseconds for a change of one block, from the call to its answer. */
const patching = (words: number) =>
  inFolder(async (folder) => {
    const { stories } = servicesIn(folder, undefined, { disk: withoutFsync(), lag: never, pause: 1e8 })
    const article = storyOf(words)
    const { id } = valueOf(await stories.keep(article))
    let { revision } = valueOf(await stories.open(id, windowOne))
    const save = async (n: number) => {
      revision = valueOf(await stories.save(id, windowOne, revision, changeOf(article, n))).revision
    }
    // The first change opens the journal and keeps a version.
    for (let n = 0; n < 200; n++) await save(n)
    const time = await timed(1000, save)
    await stories.settle()
    return time
  })

/** Milliseconds for one durable change in the journal, and for the same bytes in a bare file. */
const appending = () =>
  inFolder(async (folder) => {
    const patch = changeOf(storyOf(500), 1)
    const journal = valueOf(await createJournals({ disk: createDisk(), folder: join(folder, 'journals') }).open('story', 'base'))
    valueOf(await journal.append(0, patch))
    const handle = await open(join(folder, 'bare'), 'w')
    const bytes = Buffer.from(JSON.stringify(patch))
    const ours: number[] = []
    const bare: number[] = []
    // By turns, so that a busy moment of the disk meets both.
    for (let n = 1; n <= 300; n++) {
      ours.push(await timed(1, async () => valueOf(await journal.append(n, patch))))
      bare.push(await timed(1, async () => {
        await handle.write(bytes)
        await handle.sync()
      }))
    }
    await handle.close()
    await journal.close()
    return { ours: median(ours), bare: median(bare) }
  })

/** Milliseconds to open a story, and for JSON.parse of its file alone. */
const opening = (words: number) =>
  inFolder(async (folder) => {
    const { stories } = servicesIn(folder, undefined, { disk: withoutFsync() })
    const made = valueOf(await stories.keep(storyOf(words)))
    const file = join(made.folder, 'story.json')
    const once = async () => {
      valueOf(await stories.open(made.id, windowOne))
      await stories.close(made.id, windowOne)
    }
    await once()
    const open = await timed(30, once)
    const parse = await timed(30, async () => JSON.parse(await readFile(file, 'utf8')) as unknown)
    return { open, parse }
  })

/** Seconds for a thousand saves on a real disk, and whether the last one won, whole. */
const rapid = () =>
  inFolder(async (folder) => {
    const { stories } = servicesIn(folder)
    const article = storyOf(5000)
    const made = valueOf(await stories.keep(article))
    let { revision } = valueOf(await stories.open(made.id, windowOne))
    const from = performance.now()
    for (let n = 1; n <= 1000; n++) revision = valueOf(await stories.save(made.id, windowOne, revision, { ...changeOf(article, n), head: { deskNotes: `save ${n}` } })).revision
    const seconds = (performance.now() - from) / 1000
    await stories.settle()
    const last = JSON.parse(await readFile(join(made.folder, 'story.json'), 'utf8')) as typeof article
    const whole = last.deskNotes === 'save 1000' && last.body.length === article.body.length && JSON.stringify(last.body).includes('Changed 1000.')
    return { seconds, whole }
  })

/** The engine's table; a ratio over its limit, or a save that is not whole, makes the run fail. */
export async function run(): Promise<string> {
  const [small, large] = [await patching(500), await patching(50_000)]
  const { ours, bare } = await appending()
  const { open: opened, parse } = await opening(50_000)
  const { seconds, whole } = await rapid()

  const rows: Row[] = [
    { what: 'patch of one block: 50,000 words / 500 words, without fsync', ratio: large / small, limit: 2, note: `${ms(large)} / ${ms(small)}` },
    { what: 'journal: a change / bare append + fsync of its bytes', ratio: ours / bare, limit: null, note: `${ms(ours)} / ${ms(bare)}, ${Math.round(1000 / ours)} durable changes a second` },
    { what: 'open of 50,000 words / reading and JSON.parse of the file', ratio: opened / parse, limit: null, note: `${ms(opened)} / ${ms(parse)}` },
  ]
  const width = Math.max(...rows.map(({ what }) => what.length))
  const lines = rows.map(({ what, ratio, limit, note }) => `${what.padEnd(width)}  ${ratio.toFixed(2).padStart(6)}  ${limit === null ? '        ' : `(≤ ${limit}) `.padEnd(8)} ${ratio > (limit ?? Infinity) ? 'TOO MUCH' : 'ok'}  ${note}`)
  lines.push(`${'1,000 rapid saves on this disk'.padEnd(width)}  ${seconds.toFixed(1).padStart(5)}s           ${whole ? 'ok' : 'BROKEN'}  ${whole ? 'the last wins, whole' : 'story.json is not the last text'}`)
  if (!whole || rows.some(({ ratio, limit }) => ratio > (limit ?? Infinity))) process.exitCode = 1
  return lines.join('\n')
}
