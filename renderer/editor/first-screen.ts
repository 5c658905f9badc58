import type { Block } from '../../shared/blocks'
import { afterPaint } from '../after-paint'
import type { StoryBody } from './body'

/** More blocks of one line each than any screen has room for; the style sheet names the next one too. */
export const onScreen = 60
/** What a person does first, wherever on the screen: all blocks are there before it is heard. */
const hands = ['keydown', 'beforeinput', 'compositionstart', 'pointerdown', 'copy', 'cut', 'paste', 'dragenter', 'drop'] as const

/** The blocks that a screen has room for, and those that may come after them; of a body that is not long, none. */
export function splitAtScreen(body: readonly Block[]): { first: readonly Block[]; later: readonly Block[] } {
  const first = body.length > 2 * onScreen ? body.slice(0, onScreen) : body
  return { first, later: body.slice(first.length) }
}

/**
 * Shows the blocks that a screen has room for first, and all others in the frame after: a long story is then on the
 * screen as soon as a short one. Their place is kept, so that the scroll bar stays as it is.
 * @param root the element of the body, with its first blocks in it
 * @returns the way to stop waiting
 */
export function showScreenFirst(root: HTMLElement, { waits, whole }: Pick<StoryBody, 'waits' | 'whole'>): () => void {
  root.style.setProperty('--waiting', String(Math.max(0, root.childElementCount + waits() - onScreen)))
  const heard = new AbortController()
  for (const name of hands) window.addEventListener(name, whole, { capture: true, once: true, signal: heard.signal })
  const painted = afterPaint(() => {
    heard.abort()
    whole()
  })
  return () => {
    heard.abort()
    painted()
  }
}
