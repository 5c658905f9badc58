import { isAbsolute, join, resolve } from 'node:path'
import type { Article } from '../../../shared/article/types'
import type { LeftOut, Profile } from '../../../shared/exporting'
import { done, failed, type Outcome, type Problem } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { Exported, Exporting } from '.'
import { indexFiles, indexRow, mayReplaceIndex, writeIndex, type IndexRow } from './index-files'
import { contentHash } from './manifest'
import { openFolder } from './targets/place'

/** A story of a batch: read when its turn comes, so that a thousand are never in memory at once. */
export interface BatchStory {
  id: string
  /** For a person, where it cannot be read. */
  label: string
  load(): Promise<Outcome<{ article: Article; media: string | null }>>
}

export interface BatchInput {
  stories: readonly BatchStory[]
  /** The folder to export into; with several profiles each has a folder of its name in it. */
  out: string
  profiles: readonly Profile[]
  formats?: readonly string[] | undefined
  zip?: boolean | undefined
  /** PDFs of the pages instead of bundles. */
  pdf?: boolean | undefined
  force?: boolean | undefined
  /** Writes bundles anew that stand there just so already. */
  anew?: boolean | undefined
  /** Writes index.html, index.json and manifest.json beside the bundles. */
  index?: boolean | undefined
  step?: ((step: { done: number; total: number; what: string }) => void) | undefined
  signal?: AbortSignal | undefined
}

export type BatchBundle = { story: string; headline: string; profile: string } & Exported
export interface BatchFailure {
  story: string
  headline: string
  profile: string
  problem: Problem
}

export interface BatchResult {
  bundles: BatchBundle[]
  failed: BatchFailure[]
  /** True where it was stopped before its end: what is written is whole, and the same batch goes on from there. */
  stopped: boolean
  indexed: boolean
}

/** How many stories are on their way at once: a disk has more than one hand, memory has not. Of four the thread waited a third of its time. */
const width = 8

/**
 * Writes the bundles of many stories by one profile or several. A story that fails stops no other, and a bundle that
 * stands there already just as it would be written is left alone: a batch that was stopped goes on where it was.
 * @returns problems of the batch as a whole alone: the folder, or an index that is somebody else's
 */
export async function exportBatch({ disk, exporting, version }: { disk: Disk; exporting: Exporting; version: string }, input: BatchInput): Promise<Outcome<BatchResult>> {
  const { stories, profiles, step = () => {}, signal } = input
  const out = isAbsolute(input.out) ? input.out : resolve(input.out)
  const several = profiles.length > 1
  if (several || input.index) {
    const ready = await openFolder(disk, out)
    if (!ready.ok) return ready
  }
  if (input.index) {
    const may = await mayReplaceIndex(disk, out)
    if (!may.ok) return may
  }
  const total = stories.length * profiles.length
  const opened = new Set<string>()
  // Most stories of a batch leave the same out: the list is held once, as the result is all that grows with a batch.
  const lists = new Map<string, LeftOut[]>()
  const once = (list: LeftOut[]): LeftOut[] => {
    const key = JSON.stringify(list)
    const known = lists.get(key)
    if (!known) lists.set(key, list)
    return known ?? list
  }
  const bundles: (BatchBundle | undefined)[] = []
  const failures: (BatchFailure | undefined)[] = []
  const rows: (IndexRow | undefined)[] = []
  let next = 0
  let count = 0
  let stopped = false

  async function one(at: number): Promise<void> {
    const story = stories[at]!
    const read = await story.load()
    for (const [i, profile] of profiles.entries()) {
      if (signal?.aborted) return void (stopped = true)
      const place = at * profiles.length + i
      const headline = read.ok ? read.value.article.headline.main : story.label
      const tell = (part: number) => step({ done: count + part, total, what: headline })
      tell(0)
      const exported = read.ok
        ? await exporting.exportStory({
            article: read.value.article, media: read.value.media, out: several ? join(out, profile.name) : out, profile,
            opened, formats: input.formats, zip: input.zip, pdf: input.pdf, force: input.force, keepSame: !input.anew && stories.length > 1, signal,
            // A share of this one story, so that the bar never runs backwards.
            step: (made, all) => total === 1 && all && step({ done: made, total: all, what: headline }),
          })
        : read
      if (!exported.ok && exported.problem.code === 'cancelled') return void (stopped = true)
      count++
      const of = { story: story.id, headline, profile: profile.name }
      if (exported.ok) {
        bundles[place] = { ...of, ...exported.value, leftOut: once(exported.value.leftOut) }
        if (read.ok && input.index) rows[place] = indexRow(read.value.article, contentHash(read.value.article), profile, exported.value)
      } else failures[place] = { ...of, problem: exported.problem }
      tell(0)
    }
  }

  const worker = async () => {
    while (next < stories.length && !signal?.aborted) await one(next++)
  }
  await Promise.all(Array.from({ length: Math.min(width, stories.length) }, worker))
  stopped ||= next < stories.length
  const result = { bundles: bundles.filter((one) => one !== undefined), failed: failures.filter((one) => one !== undefined), stopped, indexed: false }
  if (!input.index || stopped || !result.bundles.length) return done(result)
  const files = indexFiles({ out, rows: rows.filter((row) => row !== undefined), profiles, failed: result.failed, version })
  const written = await writeIndex(disk, out, files)
  return written.ok ? done({ ...result, indexed: true }) : written
}

/** Every profile of those names, or the first that is not there. */
export async function allProfiles(names: readonly string[], find: (name: string) => Promise<Outcome<Profile>>): Promise<Outcome<Profile[]>> {
  const found: Profile[] = []
  for (const name of names) {
    const profile = await find(name)
    if (!profile.ok) return profile
    if (found.some((one) => one.name === profile.value.name)) return failed('invalid', `The profile “${profile.value.name}” is named twice.`)
    found.push(profile.value)
  }
  return done(found)
}
