import type { Article } from '../../../shared/article/types'
import { storyJson } from '../../../shared/article/write'
import { done } from '../../../shared/outcome'
import { createDisk, type Disk as Saving } from '../../../electron/services/disk'
import { createHistory, createRepair } from '../../../electron/services/history'
import { createJournals, replay } from '../../../electron/services/journal'
import { createStories } from '../../../electron/services/stories'
import { parseStory } from '../../../electron/services/stories/parse'
import { encodeStory } from '../../../electron/services/stories/story-file'
import { bytesOf, firstText, storyId, textsOf, valueOf } from '../../journal/story'
import { inPlace, patchesOf, type Found } from '../desk'
import { createModel, type Disk, type ModelOptions, type Snapshot } from './files'
import type { Promised } from './newsroom'
import { statesAfter, type StatesOptions } from './states'

/* The story engine itself, with journals, history and locks, on a disk that remembers. */

const root = '/library'
const folder = 'ferry'
const file = `${root}/${folder}/story.json`
const journalFolder = '/data/journals'
const never = 2 ** 30
const noWait = async () => undefined
const window = 'window-one'

const engineOn = (disk: Saving) => {
  const history = createHistory({ disk, encode: encodeStory, parse: parseStory })
  return createStories({
    disk,
    root,
    journals: createJournals({ disk, folder: journalFolder }),
    journalFolder,
    replay,
    history,
    repair: createRepair({ disk, history }),
    who: 'Anna',
    locate: async (id) => done(id === storyId ? { folder, id, fileId: id } : null),
    damaged: async () => [],
    tell: { event: () => undefined, notice: () => undefined },
    changed: () => undefined,
    // Nothing by the clock: a run is the same each time.
    lag: { pause: never, longest: never, retry: never, lastRetry: never },
    pause: never,
    heartbeat: never,
  })
}

/** A text without the time of its last change, which the engine sets. */
const timeless = (article: Article): string => storyJson({ ...article, updatedAt: firstText.updatedAt })

export interface EngineRun {
  changes: number
  /** story.json is written after each so many changes. */
  saveEvery: number
  /** A version is kept by name after each so many changes. */
  nameEvery: number
  fault?: NonNullable<ModelOptions<Promised>['fault']>
  broken?: { fileSync?: boolean; folderSync?: boolean; atomic?: boolean }
}

/** Somebody opens the story, types, saves, names versions and closes it; every moment that a power cut may follow is given back. */
export async function write(run: EngineRun): Promise<Snapshot<Promised>[]> {
  const moments: Snapshot<Promised>[] = []
  let quiet = true
  const promised: Promised = { changes: 0, saved: 0 }
  const model = createModel<Promised>({
    mark: { ...promised },
    without: { fileSync: run.broken?.fileSync ?? false, folderSync: run.broken?.folderSync ?? false },
    step: (snapshot) => !quiet && moments.push(snapshot),
    ...(run.fault ? { fault: (call, path) => (quiet ? undefined : run.fault!(call, path)) } : {}),
  })
  const real = createDisk(model.files, noWait)
  const disk: Saving = run.broken?.atomic ? { ...real, writeAtomic: (path, bytes, may) => (path === file ? inPlace(real)(path, bytes) : real.writeAtomic(path, bytes, may)) } : real
  await model.files.mkdir(`${root}/${folder}`, { recursive: true })
  await model.files.mkdir('/data', { recursive: true })
  valueOf(await real.writeAtomic(file, bytesOf(firstText)))
  model.settle()
  quiet = false

  const promise = (more: Partial<Promised>) => model.mark({ ...Object.assign(promised, more) })
  const stories = engineOn(disk)
  let { revision } = valueOf(await stories.open(storyId, window))
  const patches = patchesOf(run.changes)
  for (let n = 0; n < run.changes; n++) {
    // What the disk refuses is sent again, as the screen does.
    for (let tries = 0; ; tries++) {
      const saved = await stories.save(storyId, window, revision, patches[n]!)
      if (saved.ok) {
        revision = saved.value.revision
        break
      }
      if (tries > 5) throw new Error(`Refused for ever: ${saved.problem.message}`)
    }
    promise({ changes: n + 1 })
    if ((n + 1) % run.saveEvery === 0 && (await stories.flush(storyId)).ok) promise({ saved: n + 1 })
    if ((n + 1) % run.nameEvery === 0) await stories.keepVersion(storyId, 'named', `After ${n + 1}`)
  }
  await stories.settle()
  return moments
}

/** Tries what a power cut may leave at each of these moments: the next start must have what was promised. */
export async function cutPower(run: EngineRun, moments: readonly Snapshot<Promised>[], options: StatesOptions & { stopAt?: number }): Promise<{ states: number; wrong: string[] }> {
  const texts = new Map(textsOf(firstText, patchesOf(run.changes)).map((text, n) => [timeless(text), n]))
  const wrong: string[] = []
  let states = 0
  for (const moment of moments) {
    for (const disk of statesAfter(moment, options)) {
      states++
      const problem = await look(disk, moment.mark, texts)
      if (problem) wrong.push(problem)
      if (wrong.length >= (options.stopAt ?? 5)) return { states, wrong }
    }
  }
  return { states, wrong }
}

async function look(left: Disk, promised: Promised, texts: ReadonlyMap<string, number>): Promise<string | null> {
  const disk = createDisk(createModel({ mark: null }, left).files, noWait)
  const bytes = await disk.readWhole(file, 1e9)
  const stored = bytes.ok ? parseStory(bytes.value) : bytes
  if (!stored.ok) return `story.json cannot be read: ${stored.problem.message}`
  const saved = texts.get(timeless(stored.value))
  if (saved === undefined) return 'story.json is a text that nobody ever wrote'
  if (saved < promised.saved) return `story.json holds ${saved} changes of ${promised.saved} that were saved`

  const stories = engineOn(disk)
  const found = await foundBy(stories, texts)
  if (typeof found === 'string') return found
  if (found.found < promised.changes) return `${promised.changes - found.found} acknowledged changes are lost`
  // The start puts what the journal has into the file, and loses nothing of it.
  await stories.recover()
  await stories.settle()
  const again = await foundBy(engineOn(disk), texts)
  if (typeof again === 'string') return `after the recovery: ${again}`
  return again.found < found.found ? `the recovery lost ${found.found - again.found} changes` : null
}

async function foundBy(stories: ReturnType<typeof engineOn>, texts: ReadonlyMap<string, number>): Promise<Pick<Found, 'found'> | string> {
  const text = await stories.read(storyId)
  if (!text.ok) return `the story cannot be read: ${text.problem.message}`
  const found = texts.get(timeless(text.value))
  return found === undefined ? 'the engine gives a text that nobody ever wrote' : { found }
}
