import type { LexicalEditor } from 'lexical'
import { afterPaint } from '../after-paint'

/** More blocks of one line each than any screen has room for; the style sheet names the next one too. */
const onScreen = 60

/**
 * Shows the blocks that a screen has room for first, and all others in the frame after: a long story is then on the
 * screen as soon as a short one. Their place is kept, so that the scroll bar stays as it is.
 * @param root the element of the body, with its blocks in it
 * @returns the way to stop waiting
 */
export function showScreenFirst(root: HTMLElement): () => void {
  root.style.setProperty('--waiting', String(Math.max(0, root.childElementCount - onScreen)))
  return afterPaint(() => showAll(root))
}

/** Shows all blocks at once: for whoever goes to a place in a story that has just been opened. */
export function showAllOf(editor: LexicalEditor): void {
  const root = editor.getRootElement()
  if (root) showAll(root)
}

function showAll(root: HTMLElement): void {
  root.setAttribute('data-painted', '')
}
