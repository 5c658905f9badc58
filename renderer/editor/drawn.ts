import { createPause } from '../../shared/pause'

/** So long after the last of them these blocks are like the others again, in milliseconds. */
const rest = 1500
/** Of more that come at once, as by a paste, only the last are near the cursor. */
const most = 20
/** Keys that, with Ctrl or Cmd, go to an end of the text. */
const farKeys = new Set(['Home', 'End', 'ArrowUp', 'ArrowDown'])

/**
 * Draws blocks that the cursor may go to before the browser has seen them on the screen. What content-visibility hides
 * is no place for a cursor: on a slow machine an arrow key after Enter went past the lines just written, into the head,
 * and Ctrl+End stopped before the last block of a long story.
 * @param root the element of the body, with its blocks in it
 * @returns the way to stop
 */
export function keepDrawn(root: HTMLElement): () => void {
  const drawn = new Set<Element>()
  let frame = 0
  // Within a frame: the browser then looks what is on the screen before the next key.
  const pause = createPause(() => {
    frame = requestAnimationFrame(() => {
      for (const block of drawn) block.removeAttribute('data-drawn')
      drawn.clear()
    })
  })
  const draw = (blocks: readonly Element[]) => {
    if (!blocks.length) return
    for (const block of blocks) {
      block.setAttribute('data-drawn', '')
      drawn.add(block)
    }
    cancelAnimationFrame(frame)
    pause.begin(rest)
  }
  const watch = new MutationObserver((changes) => {
    const come = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement && node.isConnected)
    draw((come as HTMLElement[]).slice(-most))
  })
  watch.observe(root, { childList: true })
  const pressed = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if ((ctrlKey || metaKey) && farKeys.has(key)) draw([root.firstElementChild, root.lastElementChild].filter((block) => block !== null))
  }
  root.addEventListener('keydown', pressed)
  return () => {
    watch.disconnect()
    root.removeEventListener('keydown', pressed)
    pause.stop()
    cancelAnimationFrame(frame)
  }
}
