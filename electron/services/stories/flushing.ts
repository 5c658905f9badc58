import { join } from 'node:path'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome, type Problem, type ProblemCode } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { Journal, Journals } from './given'
import type { Lanes } from './lanes'
import type { Live } from './live'
import type { Place, Reading } from './reading'
import { encodeStory, revisionOf, storyPath } from './story-file'

export const gone = refusal('gone', 'This story is no longer in the library: it was moved or deleted outside Galley. Your text is still here; keep it as a new story.')
export const changedOutside = refusal('changed-outside', 'This story was changed outside this window since it was opened. Nothing was overwritten: merge the two, keep your text as a new story, or take what is on disk.')

function refusal(code: ProblemCode, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, message } }
}

/** How long story.json may lag behind the journal, in milliseconds: after a pause in typing, and at most. */
export interface Lag {
  pause: number
  longest: number
  /** The wait after the first failure; it doubles up to `lastRetry`. */
  retry: number
  lastRetry: number
}
export const usualLag: Lag = { pause: 2000, longest: 10_000, retry: 5000, lastRetry: 60_000 }

export interface FlushingOptions {
  disk: Disk
  root: string
  lanes: Lanes
  lag: Lag
  locate(id: string): Promise<Outcome<Place | null>>
  reading: Reading
  journals: Journals
  /** The story's file and its text have parted: windows must look. */
  parted(live: Live): void
  notice(message: string): void
  /** A revision that we wrote, so that the watcher does not take it for somebody else's. */
  wrote(revision: string): void
}

export type Flushing = ReturnType<typeof createFlushing>

const isConflict = ({ code }: Problem) => code === 'changed-outside' || code === 'gone'

/** The second layer of saving: story.json, written whole a moment after the journal has the change. */
export function createFlushing({ disk, root, lanes, lag, locate, reading, journals, parted, notice, wrote }: FlushingOptions) {
  const fileOf = (live: Live) => storyPath(join(root, live.place.folder))

  /** Asks the disk whether story.json is the one that we know. */
  async function unchanged(live: Live): Promise<Outcome<undefined>> {
    const current = await reading.onDisk(live.place)
    if (!current.ok) return current
    if (current.value === null) return gone
    return current.value === live.stored.revision || live.attempts.has(current.value) ? done(undefined) : changedOutside
  }

  async function write(live: Live): Promise<Outcome<undefined>> {
    if (!live.dirty || !live.owned) return done(undefined)
    const { article, upTo } = live
    const bytes = encodeStory(article)
    if (!bytes.ok) return bytes
    const place = await locate(live.place.id)
    if (!place.ok) return place
    if (!place.value) return gone
    live.place = place.value
    const before = await unchanged(live)
    if (!before.ok) return before
    // A machine that slept may not know yet that another one writes the story now.
    if (live.lock && !(await live.lock.stillOurs())) return failed('taken-over', 'Somebody else writes this story now.')
    const journal = await journalOf(live)
    if (!journal.ok) return journal
    const revision = revisionOf(bytes.value)
    const announced = await journal.value.checkpoint(upTo, revision)
    if (!announced.ok) return announced
    live.attempts.add(revision)
    wrote(revision)
    const written = await disk.writeAtomic(fileOf(live), bytes.value, () => unchanged(live))
    if (!written.ok) return written
    live.stored = { article, revision, size: bytes.value.length }
    live.size = bytes.value.length
    live.attempts.clear()
    live.dirty = live.article !== article
    await reading.keepCopy(live.place.id, bytes.value)
    // A cut that fails is harmless: the checkpoint says what story.json holds.
    await journal.value.cut(upTo, revision)
    return done(undefined)
  }

  /** The story's journal, opened at its first change. */
  async function journalOf(live: Live): Promise<Outcome<Journal>> {
    if (live.journal) return done(live.journal)
    const opened = await journals.open(live.place.id, live.stored.revision)
    if (!opened.ok) return opened
    live.journal = opened.value
    void keepBase(live)
    return opened
  }

  async function keepBase(live: Live): Promise<void> {
    const { revision } = live.stored
    await lanes.run(`copy ${live.place.id}`, async () => {
      const bytes = await disk.readWhole(fileOf(live), storyLimit)
      if (bytes.ok && revisionOf(bytes.value) === revision) await reading.keepCopy(live.place.id, bytes.value)
    })
  }

  /** Writes story.json now if it lags behind. `changed-outside` and `gone` leave it alone; the text stays in the journal. */
  async function flush(live: Live): Promise<Outcome<undefined>> {
    const outcome = await lanes.run(`file ${live.place.id}`, () => write(live))
    clearTimeout(live.timer)
    live.timer = undefined
    if (outcome.ok) {
      if (live.failures) notice(`“${nameOf(live)}” is in the library again.`)
      live.failures = 0
      live.since = null
      if (live.dirty) plan(live)
    } else if (isConflict(outcome.problem)) {
      const isNews = live.conflict?.code !== outcome.problem.code
      live.conflict = outcome.problem
      if (isNews) parted(live)
    } else if (outcome.problem.code !== 'taken-over') {
      if (!live.failures++) notice(`“${nameOf(live)}” is safe in Galley's journal on this computer, but not yet in the library. ${outcome.problem.message} Galley tries again by itself.`)
      if (live.owned) after(live, Math.min(lag.retry * 2 ** Math.min(live.failures - 1, 10), lag.lastRetry))
    }
    return outcome
  }

  function after(live: Live, wait: number): void {
    clearTimeout(live.timer)
    live.timer = setTimeout(() => void flush(live).catch((bug: unknown) => notice(`Galley could not write “${nameOf(live)}”: ${String(bug)}`)), wait)
    live.timer.unref()
  }

  /** A change came: story.json follows after a pause, and before long. */
  function plan(live: Live): void {
    const now = Date.now()
    live.since ??= now
    // A failing disk has its own rhythm, a story that parted from its file waits for a person.
    if (live.failures || live.conflict) return
    after(live, Math.max(0, Math.min(lag.pause, live.since + lag.longest - now)))
  }

  return {
    unchanged,
    journalOf,
    flush,
    plan,
    /** Lets go of the journal; what story.json does not hold stays in it. */
    letGo: (live: Live): Promise<void> =>
      lanes.run(`file ${live.place.id}`, async () => {
        clearTimeout(live.timer)
        await lanes.run(`copy ${live.place.id}`, async () => {})
        await live.journal?.close()
        live.journal = null
        if (!live.dirty) await reading.dropCopy(live.place.id)
      }),
    /** Puts the journal aside, whole, and begins one over another story.json. */
    restart: (live: Live, become: () => void): Promise<Outcome<unknown>> =>
      lanes.run(`file ${live.place.id}`, async () => {
        await live.journal?.close()
        live.journal = null
        const aside = await journals.setAside(live.place.id)
        if (!aside.ok) return aside
        become()
        live.upTo = 0
        return done(undefined)
      }),
  }
}

export const nameOf = ({ article }: Pick<Live, 'article'>): string => article.headline.main || article.slug
