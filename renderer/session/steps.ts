import type { Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'

/** One undo step. Those of the body's text are the body editor's own: here stands only that there was one. */
export type Step =
  | { kind: 'body' }
  | { kind: 'head'; before: Partial<Head>; after: Partial<Head> }
  | { kind: 'all'; before: Partial<Head>; after: Partial<Head>; body: { before: readonly Block[]; after: readonly Block[] } | null }

/** Steps kept; the body's editor keeps as many. */
export const maxSteps = 1000

/** Changes of one field within this time, in milliseconds, are one step. */
export const burst = 800

/** The one list of undo steps over head and body. */
export function createSteps() {
  let past: Step[] = []
  let future: Step[] = []
  let history = { canUndo: false, canRedo: false }
  let typing: { key: string; at: number } | null = null

  const changed = () => {
    const next = { canUndo: past.length > 0, canRedo: future.length > 0 }
    if (next.canUndo !== history.canUndo || next.canRedo !== history.canRedo) history = next
  }
  const take = (from: Step[], to: Step[]): Step | undefined => {
    typing = null
    const step = from.pop()
    if (step) to.push(step)
    changed()
    return step
  }

  return {
    history: () => history,
    /** Adds a step; what was undone cannot be redone any more. */
    push(step: Step) {
      typing = null
      past.push(step)
      if (past.length > maxSteps) past.shift()
      future = []
      changed()
    },
    /** Adds a step of a head field, joined with the last one where it goes on typing there. */
    pushHead(before: Partial<Head>, after: Partial<Head>, key?: string) {
      const now = Date.now()
      const top = past.at(-1)
      if (key && typing?.key === key && now - typing.at < burst && top?.kind === 'head') {
        past[past.length - 1] = { kind: 'head', before: { ...before, ...top.before }, after: { ...top.after, ...after } }
      } else this.push({ kind: 'head', before, after })
      typing = key ? { key, at: now } : null
    },
    undo: () => take(past, future),
    redo: () => take(future, past),
    clear() {
      past = []
      future = []
      typing = null
      changed()
    },
  }
}
