import { diffBody, type Patch } from '../../shared/article/patch'
import type { Article, Head } from '../../shared/article/types'
import { failed, type Outcome, type Problem, type ProblemCode } from '../../shared/outcome'
import { sameJson } from '../../shared/blocks/state'
import type { SaveState } from './types'

/** After a pause in typing, and at the latest after the first unsaved change, in milliseconds. */
const pause = 300
const longest = 1000
/** The wait before another try: doubled from the first to the last. */
const firstRetry = 1000
const lastRetry = 15_000

/** Another try of the same save can help. */
const passing: ReadonlySet<ProblemCode> = new Set(['io', 'no-space', 'read-only', 'denied', 'cancelled'])
/** The same save fails again, but the text that caused it can be changed. */
const ofTheText: ReadonlySet<ProblemCode> = new Set(['invalid', 'too-large'])

/** What the engine keeps by itself: never part of a patch. */
const engine: ReadonlySet<string> = new Set<Exclude<keyof Article, keyof Head>>(['format', 'version', 'id', 'body', 'createdAt', 'updatedAt'])

/** What one article has that the other has not; null when nothing. Equal objects are taken as unchanged. */
export function patchBetween(durable: Article, current: Article): Patch | null {
  const head: Record<string, unknown> = {}
  for (const key of Object.keys(current)) {
    if (!engine.has(key) && current[key] !== durable[key]) head[key] = current[key]
  }
  const body = current.body === durable.body ? [] : diffBody(durable.body, current.body)
  const patch: Patch = {}
  if (Object.keys(head).length) patch.head = head as Partial<Head>
  if (body.length) patch.body = body
  return patch.head || patch.body ? patch : null
}

/** True where two articles say the same in all that a person edits. */
const sameStory = (a: Article, b: Article): boolean =>
  sameJson(a.body, b.body) && Object.keys({ ...a, ...b }).every((key) => engine.has(key) || sameJson(a[key], b[key]))

export interface SaverOptions {
  opened: { article: Article; revision: string }
  current(): Article
  save(revision: string, patch: Patch): Promise<Outcome<{ revision: string; updatedAt: string }>>
  /** What is on disk now. */
  read(): Promise<Outcome<{ article: Article; revision: string }>>
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
  let timer: ReturnType<typeof setTimeout> | undefined
  let inFlight: Promise<boolean> | null = null
  let tries = 0
  let waiting = false
  let stopped: Problem | null = null
  /** What a save carried that never got its answer: it may be on disk. */
  let unanswered: Article | null = null
  let closed = false

  const show = (next: SaveState) => {
    if (next.kind === state.kind && next.kind !== 'failed') return
    state = next
    if (!closed) onState(state)
  }
  const plan = (wait: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void run(), Math.max(0, wait))
  }
  const planSoon = () => plan(Math.min(last + pause, (since ?? last) + longest) - Date.now())

  /** True when what looks like a change from outside is our own save, whose answer was lost. */
  const isOurs = async (): Promise<boolean> => {
    const sent = unanswered
    unanswered = null
    if (!sent) return false
    const found = await read().catch(() => null)
    if (!found?.ok || !sameStory(found.value.article, sent)) return false
    durable = sent
    revision = found.value.revision
    return true
  }

  const succeeded = (snapshot: Article, value: { revision: string; updatedAt: string }) => {
    durable = snapshot
    revision = value.revision
    tries = 0
    unanswered = null
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

  /** One save of everything that is not durable. True when it reached the disk, or there was nothing to save. */
  function run(): Promise<boolean> {
    if (inFlight) return inFlight
    clearTimeout(timer)
    waiting = false
    const snapshot = current()
    const patch = patchBetween(durable, snapshot)
    since = null
    if (!patch) {
      show({ kind: 'saved' })
      return Promise.resolve(true)
    }
    inFlight = save(revision, patch)
      .catch(() => failed('io', disconnected()))
      .then(async (outcome) => {
        const ours = !outcome.ok && outcome.problem.code === 'changed-outside' && (await isOurs())
        inFlight = null
        if (closed) return outcome.ok
        if (outcome.ok) succeeded(snapshot, outcome.value)
        else if (ours) return run()
        else {
          if (outcome.problem.code === 'io') unanswered = snapshot
          refused(outcome.problem)
        }
        return outcome.ok
      })
    return inFlight
  }

  return {
    state: () => state,
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
    retry() {
      stopped = null
      tries = 0
      if (!inFlight) void run()
    },
    /** Something else than a save failed, in words for the same place. */
    fail: (problem: Problem) => show({ kind: 'failed', problem }),
    /** The text as it is now is safe elsewhere: in a copy. */
    kept(snapshot: Article) {
      durable = snapshot
      if (!patchBetween(durable, current())) show({ kind: 'saved' })
    },
    /** The text and its revision came anew from the disk. */
    reset(article: Article, fresh: string) {
      clearTimeout(timer)
      durable = article
      revision = fresh
      stopped = null
      waiting = false
      tries = 0
      since = null
      show({ kind: 'saved' })
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
