import { join } from 'node:path'
import type { Patch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import { done, type Outcome, type Problem } from '../../shared/outcome'
import type { Disk } from '../../electron/services/disk'
import { createJournals, replay } from '../../electron/services/journal'
import type { Digest } from '../../electron/services/journal/format'
import { bytesOf, firstText, revisionOf, storyId, textsOf, typed } from '../journal/story'

/** Where a story is typed: on a real disk, or on the model of one. */
export interface Desk {
  disk: Disk
  /** The story's folder. */
  library: string
  /** The app's own data. */
  data: string
  digest?: Digest
}

export interface Run {
  changes: number
  /** So many changes come at once. */
  burst: number
  /** story.json is written after each so many changes; 0 for never. */
  saveEvery: number
}

/** What is told to the person at the keyboard, the moment it is known. */
export interface Told {
  /** The n-th change is safe. */
  safe(n: number): void
  /** story.json holds the first n changes. */
  saved(n: number): void
  refused(problem: Problem): void
}

/** What a start finds: story.json holds the first `saved` changes, with the journal it is the first `found`. */
export interface Found {
  saved: number
  found: number
}

export const storyFile = ({ library }: Pick<Desk, 'library'>): string => join(library, 'story.json')

const journalsOf = ({ disk, data, digest }: Desk) => createJournals({ disk, folder: join(data, 'journal'), ...(digest ? { digest } : {}) })

export const patchesOf = (changes: number): Patch[] => Array.from({ length: changes }, (_, n) => typed(n + 1))

export interface TypeOptions {
  run: Run
  told: Told
  begin?: Found
  /** How often something refused is tried again before giving up. */
  tries?: number
  writeStory?: Disk['writeAtomic']
  /** Faults put in on purpose: the checkpoint only after story.json is replaced; a change called safe on arrival and written a moment later. */
  broken?: { lateCheckpoint?: boolean; hasty?: boolean }
}

/** Overwrites the file where it stands, as editors do that lose stories: for `writeStory`. */
export const inPlace = ({ files, explain }: Disk): Disk['writeAtomic'] => async (path, bytes) => {
  try {
    const handle = await files.open(path, 'w')
    try {
      await handle.write(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return done(undefined)
  } catch (error) {
    return explain(error, 'Could not overwrite the story')
  }
}

/**
 * Somebody types, and Galley saves as its engine does: each change into the journal; now and then a
 * checkpoint, the whole file, and the cut, while the next burst is typed.
 * @returns false when it gave up
 */
export async function type(desk: Desk, { run, told, begin = { saved: 0, found: 0 }, tries = 5, writeStory = desk.disk.writeAtomic, broken = {} }: TypeOptions): Promise<boolean> {
  const patches = patchesOf(run.changes)
  const texts = textsOf(firstText, patches)
  const insist = async <T>(act: () => Promise<Outcome<T>>): Promise<T | null> => {
    for (let n = 0; n < tries; n++) {
      const outcome = await act()
      if (outcome.ok) return outcome.value
      told.refused(outcome.problem)
    }
    return null
  }
  const journal = await insist(() => journalsOf(desk).open(storyId, revisionOf(bytesOf(texts[begin.saved]!))))
  if (!journal) return false

  async function save(n: number, upTo: number): Promise<void> {
    const bytes = bytesOf(texts[n]!)
    const announce = () => insist(() => journal!.checkpoint(upTo, revisionOf(bytes)))
    if (!broken.lateCheckpoint && !(await announce())) return
    const written = await writeStory(storyFile(desk), bytes)
    if (!written.ok) return told.refused(written.problem)
    told.saved(n)
    if (broken.lateCheckpoint && !(await announce())) return
    const cut = await journal!.cut(upTo, revisionOf(bytes))
    if (!cut.ok) told.refused(cut.problem)
  }

  let saving: Promise<void> = Promise.resolve()
  for (let n = begin.found; n < run.changes; n += run.burst) {
    const burst = patches.slice(n, n + run.burst)
    const kept = await Promise.all(
      burst.map(async (patch, i) => {
        if (broken.hasty) {
          told.safe(n + i + 1)
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        const appended = await insist(() => journal.append(n + i + 1, patch))
        if (appended) told.safe(n + i + 1)
        return appended !== null
      }),
    )
    await saving
    if (kept.includes(false)) return false
    if (run.saveEvery && (n + burst.length) % run.saveEvery === 0) saving = save(n + burst.length, journal.last)
  }
  await saving
  await journal.close()
  return true
}

/** What Galley finds at its next start, or what is wrong with it. `texts` are those after no, one, two… changes. */
export async function find(desk: Desk, texts: readonly Article[]): Promise<Found | string> {
  const stored = await desk.disk.readWhole(storyFile(desk), 1e9)
  if (!stored.ok) return `story.json cannot be read: ${stored.problem.code}`
  const saved = indexOf(texts, stored.value)
  if (saved < 0) return `story.json is neither the old text nor the new: ${new TextDecoder().decode(stored.value).slice(0, 80)}`
  const journal = await journalsOf(desk).read(storyId)
  if (!journal.ok) return `the journal cannot be read: ${journal.problem.message}`
  if (!journal.value) return { saved, found: saved }
  const { article, problem } = replay({ article: texts[saved]!, revision: revisionOf(stored.value) }, journal.value)
  if (problem) return `replay: ${problem.message}`
  const found = indexOf(texts, bytesOf(article!))
  return found < 0 ? 'replay gives a text that nobody ever wrote' : { saved, found }
}

const known = new WeakMap<readonly Article[], Map<string, number>>()
function indexOf(texts: readonly Article[], bytes: Uint8Array): number {
  const index = known.get(texts) ?? new Map(texts.map((text, n) => [revisionOf(bytesOf(text)), n]))
  known.set(texts, index)
  return index.get(revisionOf(bytes)) ?? -1
}
