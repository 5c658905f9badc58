import type { Patch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import { createDisk, type Disk as Saving } from '../../../electron/services/disk'
import type { Files } from '../../../electron/services/disk/files'
import { createJournals, replay } from '../../../electron/services/journal'
import type { Digest } from '../../../electron/services/journal/format'
import { bytesOf, firstText, revisionOf, storyId, textsOf, typed, valueOf } from '../../journal/story'
import { createModel, type Disk, type ModelOptions, type Snapshot } from './files'
import { statesAfter, type StatesOptions } from './states'

export const library = '/library/ferry'
export const storyFile = `${library}/story.json`
const data = '/data/journal'

/** What has been promised to the person at the keyboard. */
export interface Promised {
  /** So many changes are safe. */
  changes: number
  /** story.json holds at least so many of them. */
  saved: number
}

/** Faults put into the product on purpose, to see that the model finds them. */
export interface Broken {
  fileSync?: boolean
  folderSync?: boolean
  checksum?: boolean
  atomic?: boolean
  checkpoint?: boolean
  /** An fsync that failed is tried again on the same file, and its success believed. */
  trust?: boolean
}

export interface Run {
  changes: number
  /** So many changes come at once. */
  burst: number
  /** story.json is written after each so many changes; 0 for never. */
  saveEvery: number
  broken?: Broken
  fault?: NonNullable<ModelOptions<Promised>['fault']>
}

const noWait = async () => undefined
const blind: Digest = () => new Uint8Array(16)
const digestOf = (broken: Broken = {}) => (broken.checksum ? { digest: blind } : {})

/** Overwrites the file where it stands, as editors do that lose stories. */
const inPlace = (files: Files): Saving['writeAtomic'] => async (path, bytes) => {
  const handle = await files.open(path, 'w')
  await handle.write(bytes)
  await handle.sync()
  return done(undefined)
}

/** Tries a failed fsync again, as one does who does not know that the system has dropped the bytes. */
const trusting = (files: Files): Files => ({
  ...files,
  open: (async (path: string, flags: string) => {
    const handle = await files.open(path, flags)
    return { ...handle, sync: () => handle.sync().catch(() => handle.sync()) }
  }) as Files['open'],
})

export const patchesOf = (run: Run): Patch[] => Array.from({ length: run.changes }, (_, n) => typed(n + 1))

/** What a start finds: story.json holds the first `saved` changes, with the journal it is the first `found`. */
export interface Found {
  saved: number
  found: number
}

/**
 * Someone types and Galley saves; every moment that a power cut may follow is given back.
 * @param after what an earlier run and a power cut left; a new story without it
 */
export async function type(run: Run, after?: Found & { disk: Disk }): Promise<Snapshot<Promised>[]> {
  const { broken = {} } = run
  const moments: Snapshot<Promised>[] = []
  let quiet = true
  const begin = after ?? { saved: 0, found: 0 }
  const promised = { changes: begin.found, saved: begin.saved }
  const model = createModel<Promised>(
    {
      mark: { ...promised },
      without: { fileSync: broken.fileSync ?? false, folderSync: broken.folderSync ?? false },
      step: (snapshot) => !quiet && moments.push(snapshot),
      ...(run.fault ? { fault: (call, path) => (quiet ? undefined : run.fault!(call, path)) } : {}),
    },
    after?.disk,
  )
  const files = broken.trust ? trusting(model.files) : model.files
  const disk = createDisk(files, noWait)
  const writeStory = broken.atomic ? inPlace(files) : disk.writeAtomic
  if (!after) {
    await files.mkdir(library, { recursive: true })
    await files.mkdir('/data', { recursive: true })
    valueOf(await disk.writeAtomic(storyFile, bytesOf(firstText)))
    model.settle()
  }
  quiet = false

  const patches = patchesOf(run)
  const texts = textsOf(firstText, patches)
  const promise = (more: Partial<Promised>) => model.mark({ ...Object.assign(promised, more) })
  /** What is refused is tried again, as the screen does. */
  const insist = async <T>(act: () => Promise<Outcome<T>>): Promise<T> => {
    for (let n = 0; n < 5; n++) {
      const outcome = await act()
      if (outcome.ok) return outcome.value
    }
    throw new Error('refused for ever')
  }

  const journals = createJournals({ disk, folder: data, ...digestOf(broken) })
  const journal = await insist(() => journals.open(storyId, revisionOf(bytesOf(texts[begin.saved]!))))
  const save = async (n: number, upTo: number) => {
    const bytes = bytesOf(texts[n]!)
    const announce = () => insist(() => journal.checkpoint(upTo, revisionOf(bytes)))
    if (!broken.checkpoint) await announce()
    const written = await writeStory(storyFile, bytes)
    if (!written.ok) return
    promise({ saved: n })
    if (broken.checkpoint) await announce()
    await journal.cut(upTo, revisionOf(bytes))
  }
  let saving: Promise<void> = Promise.resolve()
  for (let n = begin.found; n < run.changes; n += run.burst) {
    const burst = patches.slice(n, n + run.burst)
    await Promise.all(
      burst.map(async (patch, i) => {
        await insist(() => journal.append(n + i + 1, patch))
        // Answers come in the order of the changes.
        promise({ changes: Math.max(promised.changes, n + i + 1) })
      }),
    )
    await saving
    // The save goes on while the next burst is typed.
    if (run.saveEvery && (n + burst.length) % run.saveEvery === 0) saving = save(n + burst.length, journal.last)
  }
  await saving
  await journal.close()
  return moments
}

/** What Galley makes of a disk at the next start, or what is wrong with it. */
export async function start(disk: Disk, promised: Promised, texts: readonly Article[], broken: Broken = {}): Promise<Found | string> {
  const saving = createDisk(createModel({ mark: null }, disk).files, noWait)
  const stored = await saving.readWhole(storyFile, 1e9)
  if (!stored.ok) return `story.json cannot be read: ${stored.problem.code}`
  const json = new TextDecoder().decode(stored.value)
  const saved = jsonOf(texts).indexOf(json)
  if (saved < 0) return `story.json is neither the old text nor the new: ${json.slice(0, 80)}`
  if (saved < promised.saved) return `story.json holds ${saved} changes of ${promised.saved} that were saved`
  const journal = await createJournals({ disk: saving, folder: data, ...digestOf(broken) }).read(storyId)
  if (!journal.ok) return `the journal cannot be read: ${journal.problem.message}`
  let found = saved
  if (journal.value) {
    const { article, problem } = replay({ article: texts[saved]!, revision: revisionOf(stored.value) }, journal.value)
    if (problem) return `replay: ${problem.message}`
    found = jsonOf(texts).indexOf(new TextDecoder().decode(bytesOf(article!)))
    if (found < 0) return 'replay gives a text that nobody ever wrote'
  }
  return found < promised.changes ? `${promised.changes - found} acknowledged changes are lost` : { saved, found }
}

const cache = new WeakMap<readonly Article[], string[]>()
function jsonOf(texts: readonly Article[]): string[] {
  const known = cache.get(texts) ?? texts.map((text) => new TextDecoder().decode(bytesOf(text)))
  cache.set(texts, known)
  return known
}

/**
 * Tries what a power cut may leave at each of these moments.
 * @param each called for every state in which nothing is wrong
 */
export async function cutPower(run: Run, moments: readonly Snapshot<Promised>[], options: StatesOptions & { stopAt?: number }, each?: (found: Found & { disk: Disk }) => Promise<void>): Promise<{ states: number; wrong: string[] }> {
  const texts = textsOf(firstText, patchesOf(run))
  const wrong: string[] = []
  let states = 0
  for (const moment of moments) {
    for (const disk of statesAfter(moment, options)) {
      states++
      const found = await start(disk, moment.mark, texts, run.broken)
      if (typeof found === 'string') wrong.push(found)
      else await each?.({ ...found, disk })
      if (wrong.length >= (options.stopAt ?? 5)) return { states, wrong }
    }
  }
  return { states, wrong }
}
