import type { Output } from '../../shared/contract'
import type { Outcome, Problem } from '../../shared/outcome'
import type { StorySession } from '../session/types'

/** What lies on the desk: at most one story at a time. */
export type OnDesk =
  | { kind: 'empty' }
  | { kind: 'opening'; id: string }
  | { kind: 'open'; session: StorySession; /** Set while leaving would lose text: where the person wanted to go. */ leavingTo?: { id: string | null } }
  | { kind: 'failed'; id: string; problem: Problem }

export interface Desk {
  current(): OnDesk
  subscribe(listener: () => void): () => void
  /**
   * Puts another story on the desk (none for null). What is not yet saved is saved first; where that
   * fails the story stays and `leavingTo` asks for a decision. @returns true when the desk changed
   */
  show(id: string | null): Promise<boolean>
  /** Reads a story that will most likely be shown next, such as one whose row is pressed. What is not shown soon is let go. */
  prepare(id: string): void
  /** A story was changed or taken elsewhere: what was read of it ahead is not shown. */
  outdated(id: string): void
  /** Answers `leavingTo`: stays, or leaves the unsaved text behind. */
  stay(): void
  leave(): Promise<void>
}

/** A story as `stories.open` gives it. */
export type Opened = Output<'stories', 'open'>

/** So long the story before stays on the screen while the next one is read, in milliseconds. */
const patience = 200
/** So long a story that was read ahead is kept for being shown, in milliseconds. */
const keptAhead = 1000

/**
 * A desk over the services.
 * @param open reads a story for this window
 * @param begin starts a session over a story as it was read
 */
export function createDesk(open: (id: string) => Promise<Outcome<Opened>>, begin: (opened: Opened) => StorySession): Desk {
  let now: OnDesk = { kind: 'empty' }
  // Of two stories asked for at once, the later one wins.
  let turn = 0
  /** The one that was asked for last. */
  let wanted: string | null = null
  /** Stories that are read before anybody asked for them. */
  const ahead = new Map<string, { reading: Promise<Outcome<Opened>>; isOld: boolean }>()
  const listeners = new Set<() => void>()
  const closed = new WeakSet<StorySession>()
  const set = (next: OnDesk) => {
    now = next
    for (const listener of listeners) listener()
  }

  /** Read for nothing with text that came back after a crash: the services say so once, and nobody has seen it. */
  const untold = new Set<string>()
  /** Tells the services that nobody looks at a story that was read for nothing. */
  const unread = (read: Outcome<Opened>) => {
    if (!read.ok) return
    if (read.value.recovered) untold.add(read.value.article.id)
    begin(read.value).close()
  }

  /** Reads a story, or takes it as it was read ahead. */
  async function read(id: string): Promise<Outcome<Opened>> {
    const one = ahead.get(id)
    ahead.delete(id)
    if (!one) return open(id)
    const outcome = await one.reading
    if (!one.isOld) return outcome
    unread(outcome)
    return open(id)
  }

  /**
   * Reads a story and puts it in the place of the one that is there, which stays and may be written in until then.
   * @param leaving true where what is not saved is left behind
   */
  async function take(id: string | null, leaving: boolean): Promise<boolean> {
    const mine = ++turn
    wanted = id
    const before = now.kind === 'open' ? now.session : null
    const reading = id === null ? null : read(id)
    if (id === null || !reading) {
      before?.close()
      set({ kind: 'empty' })
      return true
    }
    if (!before || leaving) {
      before?.close()
      set({ kind: 'opening', id })
      const found = await reading
      if (mine === turn) arrive(id, found)
      else passed(id, found)
      return true
    }
    // Most stories are there at once: a screen between the two would only flicker, and cost as much as the story.
    let shown = false
    const slow = setTimeout(() => {
      void letGo(before, mine).then((gone) => {
        if (mine !== turn || !gone) return
        shown = true
        set({ kind: 'opening', id })
      })
    }, patience)
    const found = await reading
    clearTimeout(slow)
    if (mine !== turn) {
      passed(id, found)
      return false
    }
    if (!shown && !(await letGo(before, mine))) {
      if (mine !== turn) {
        passed(id, found)
        return false
      }
      // The new story is closed again: what could not be saved stays on the desk.
      unread(found)
      set({ kind: 'open', session: before, leavingTo: { id } })
      return false
    }
    if (mine === turn) arrive(id, found)
    else passed(id, found)
    return true
  }

  const arrive = (id: string, found: Outcome<Opened>) => {
    if (!found.ok) return set({ kind: 'failed', id, problem: found.problem })
    const recovered = untold.delete(id) || found.value.recovered
    set({ kind: 'open', session: begin({ ...found.value, recovered }) })
  }

  /** Another story was asked for meanwhile. Where it is this one again, its other reading stands for both. */
  const passed = (id: string, found: Outcome<Opened>) => {
    if (wanted !== id) unread(found)
  }

  /** Saves what was typed until now and closes. False where it could not be saved, or is wanted again meanwhile: then it stays open. */
  async function letGo(session: StorySession, mine: number): Promise<boolean> {
    if (closed.has(session)) return true
    if (!(await session.flush()) || mine !== turn) return false
    if (!closed.has(session)) session.close()
    closed.add(session)
    return true
  }

  return {
    current: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async show(id) {
      if (now.kind === 'open') {
        const { session } = now
        const mine = ++turn
        wanted = id
        if (session.id === id) return true
        const saved = await session.flush()
        if (mine !== turn) return false
        if (!saved) {
          set({ kind: 'open', session, leavingTo: { id } })
          return false
        }
      } else if (now.kind === 'opening' && now.id === id) return true
      return take(id, false)
    },
    prepare(id) {
      if (ahead.has(id) || wanted === id || (now.kind === 'open' && now.session.id === id)) return
      const one = { reading: open(id), isOld: false }
      ahead.set(id, one)
      const letBe = (found: Outcome<Opened>) => {
        if (ahead.get(id) !== one) return
        ahead.delete(id)
        passed(id, found)
      }
      // What could not be read is read anew when it is asked for.
      void one.reading.then((found) => (found.ok ? setTimeout(() => letBe(found), keptAhead) : letBe(found)))
    },
    outdated(id) {
      const one = ahead.get(id)
      if (one) one.isOld = true
    },
    stay() {
      if (now.kind === 'open') set({ kind: 'open', session: now.session })
    },
    async leave() {
      if (now.kind === 'open' && now.leavingTo) await take(now.leavingTo.id, true)
    },
  }
}
