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
  /** Answers `leavingTo`: stays, or leaves the unsaved text behind. */
  stay(): void
  leave(): Promise<void>
}

/** A story as `stories.open` gives it. */
export type Opened = Output<'stories', 'open'>

/**
 * A desk over the services.
 * @param open reads a story for this window
 * @param begin starts a session over a story as it was read
 */
export function createDesk(open: (id: string) => Promise<Outcome<Opened>>, begin: (opened: Opened) => StorySession): Desk {
  let now: OnDesk = { kind: 'empty' }
  // Of two stories asked for at once, the later one wins.
  let turn = 0
  const listeners = new Set<() => void>()
  const set = (next: OnDesk) => {
    now = next
    for (const listener of listeners) listener()
  }

  async function take(id: string | null): Promise<void> {
    const mine = ++turn
    // Asked first: the services read while the screen lets go of the story before.
    const reading = id === null ? null : open(id)
    if (now.kind === 'open') now.session.close()
    if (id === null || !reading) return set({ kind: 'empty' })
    set({ kind: 'opening', id })
    const read = await reading
    if (mine !== turn) return
    set(read.ok ? { kind: 'open', session: begin(read.value) } : { kind: 'failed', id, problem: read.problem })
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
        if (session.id === id) return true
        const mine = ++turn
        const saved = await session.flush()
        if (mine !== turn) return false
        if (!saved) {
          set({ kind: 'open', session, leavingTo: { id } })
          return false
        }
      } else if (now.kind === 'opening' && now.id === id) return true
      await take(id)
      return true
    },
    stay() {
      if (now.kind === 'open') set({ kind: 'open', session: now.session })
    },
    async leave() {
      if (now.kind === 'open' && now.leavingTo) await take(now.leavingTo.id)
    },
  }
}
