import { patchBetween, sameStory, type Patch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import { createPause } from '../../shared/pause'
import { failed, type Outcome, type Problem, type ProblemCode } from '../../shared/outcome'
import type { SaveState } from './types'

/** After a pause in typing, and at the latest after the first unsaved change, in milliseconds. */
const pause = 200
const longest = 700
/** The wait before another try: doubled from the first to the last. */
const firstRetry = 1000
const lastRetry = 15_000

/** Another try of the same save can help. */
const passing: ReadonlySet<ProblemCode> = new Set(['io', 'no-space', 'read-only', 'denied', 'cancelled'])
/** The same save fails again, but the text that caused it can be changed. */
const ofTheText: ReadonlySet<ProblemCode> = new Set(['invalid', 'too-large'])

export interface SaverOptions {
  opened: { article: Article; revision: string }
  current(): Article
  save(revision: string, patch: Patch): Promise<Outcome<{ revision: string; updatedAt: string }>>
  /** The text that the services have now. */
  read(): Promise<Outcome<{ theirs: Article; revision: string }>>
  /** Words for a connection that is gone: the one failure that no service can put into words. */
  disconnected(): string
  onState(state: SaveState): void
  onSaved(updatedAt: string): void
}

/** Saves what changed, a moment after it changed, one save at a time. Its state says `saved` only when the disk has everything. */
export function createSaver({ opened, current, save, read, disconnected, onState, onSaved }: SaverOptions) {
  let durable = opened.article
  let revision = opened.revision
  let state: SaveState = { kind: 'saved' }
  /** The first and the last change that no save carries yet. */
  let since: number | null = null
  let last = 0
  const timer = createPause(() => void run())
  let inFlight: Promise<boolean> | null = null
  let tries = 0
  let waiting = false
  let stopped: Problem | null = null
  /** What saves carried that never got their answer: one of them may be what is durable. */
  let unanswered: Article[] = []
  /** A revision was taken over as our own, and no save has stood on it yet. */
  let assumed = false
  let closed = false

  const show = (next: SaveState) => {
    if (next.kind === state.kind && next.kind !== 'failed') return
    state = next
    if (!closed) onState(state)
  }
  const plan = (wait: number) => {
    if (!closed) timer.begin(wait)
  }
  const planSoon = () => plan(Math.min(last + pause, (since ?? last) + longest) - Date.now())

  /** True when what looks like a change from outside is our own text: a save whose answer was lost, or services that began anew. */
  const isOurs = async (): Promise<boolean> => {
    const found = await read().catch(() => null)
    const ours = found?.ok && [...unanswered, durable].find((text) => sameStory(found.value.theirs, text))
    if (!found?.ok || !ours) return false
    durable = ours
    revision = found.value.revision
    unanswered = []
    assumed = true
    return true
  }

  const succeeded = (snapshot: Article, value: { revision: string; updatedAt: string }) => {
    durable = snapshot
    revision = value.revision
    tries = 0
    unanswered = []
    onSaved(value.updatedAt)
    if (!patchBetween(durable, current())) return show({ kind: 'saved' })
    show({ kind: 'saving' })
    planSoon()
  }
  const refused = (problem: Problem) => {
    since ??= Date.now()
    if (passing.has(problem.code)) {
      waiting = true
      plan(Math.min(firstRetry * 2 ** tries++, lastRetry))
    } else if (!ofTheText.has(problem.code)) stopped = problem
    show({ kind: 'failed', problem })
  }

  /**
   * One save of everything that is not durable. True when it reached the disk, or there was nothing to save.
   * @param asking sends also nothing, to hear whether our revision still stands
   */
  function run(asking = false): Promise<boolean> {
    if (inFlight) return inFlight
    timer.stop()
    waiting = false
    const snapshot = current()
    const patch = patchBetween(durable, snapshot)
    since = null
    if (!patch && !asking) {
      show({ kind: 'saved' })
      return Promise.resolve(true)
    }
    const from = revision
    inFlight = save(from, patch ?? {})
      .catch(() => failed('io', disconnected()))
      .then(async (outcome) => {
        // The text came anew meanwhile: this answer speaks of another one.
        const isStale = () => revision !== from
        const ours = !outcome.ok && outcome.problem.code === 'changed-outside' && !assumed && !isStale() && (await isOurs())
        inFlight = null
        if (closed) return outcome.ok
        if (ours || isStale()) return run(asking)
        assumed = false
        if (outcome.ok) succeeded(snapshot, outcome.value)
        else {
          if (outcome.problem.code === 'io') unanswered.push(snapshot)
          refused(outcome.problem)
        }
        return outcome.ok
      })
    return inFlight
  }

  return {
    state: () => state,
    revision: () => revision,
    /** The last text that is known to be durable. */
    durable: () => durable,
    /** Something changed. */
    changed() {
      last = Date.now()
      since ??= last
      if (stopped) return show({ kind: 'failed', problem: stopped })
      if (state.kind === 'saved') show({ kind: 'saving' })
      if (!inFlight && !waiting) planSoon()
    },
    /** Saves now, until nothing is left. False when something could not be saved. */
    async flush(): Promise<boolean> {
      while (patchBetween(durable, current())) {
        if (stopped || closed || !(await run())) return false
      }
      return true
    },
    /** Sends what is not durable at once and waits for nothing: the page goes away. The services know a change that comes twice. */
    leave() {
      const patch = patchBetween(durable, current())
      if (patch && !stopped && !closed) void save(revision, patch).catch(() => undefined)
    },
    /** Hears whether our revision still stands. */
    ask: () => (stopped ? Promise.resolve(false) : run(true)),
    retry() {
      stopped = null
      tries = 0
      if (!inFlight) void run()
    },
    /** Something else than a save failed, in words for the same place. */
    fail: (problem: Problem) => show({ kind: 'failed', problem }),
    /** No save can help before a person has decided. */
    stop(problem: Problem) {
      stopped = problem
      timer.stop()
      show({ kind: 'failed', problem })
    },
    /** The text as it is now is safe elsewhere: in a copy. */
    kept(snapshot: Article) {
      durable = snapshot
      if (!patchBetween(durable, current())) show({ kind: 'saved' })
    },
    /** The text and its revision came anew; what the screen has beyond it is still to be saved. */
    reset(article: Article, fresh: string) {
      timer.stop()
      durable = article
      revision = fresh
      stopped = null
      waiting = false
      tries = 0
      since = null
      unanswered = []
      if (!patchBetween(durable, current())) return show({ kind: 'saved' })
      since = last = Date.now()
      show({ kind: 'saving' })
      if (!inFlight) planSoon()
    },
    close() {
      closed = true
      timer.stop()
    },
  }
}
