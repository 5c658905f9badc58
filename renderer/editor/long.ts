import { onScreen } from './first-screen'

/**
 * Marks the element of a body that has more blocks than a screen has room for: only there the browser passes over those
 * that are not on the screen. To look which of them are costs it more than to lay out a few.
 * @param root the element of the body, with its first blocks in it
 * @param waits how many blocks are still to come
 * @returns the way to stop
 */
export function markLong(root: HTMLElement, waits: () => number): () => void {
  const mark = () => void root.toggleAttribute('data-long', root.childElementCount + waits() > onScreen)
  mark()
  const watch = new MutationObserver(mark)
  watch.observe(root, { childList: true })
  return () => watch.disconnect()
}
