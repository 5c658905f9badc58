import { createPause } from '../../shared/pause'

/** So long after the last of them came new blocks are like the others, in milliseconds. */
const rest = 1500
/** Of more that come at once, as by a paste, only the last are near the cursor. */
const most = 20

/**
 * Draws new blocks of the body whether they are on the screen or not. What content-visibility hides is no place for a
 * cursor, and until the first frame the browser takes a new block for hidden: on a slow machine an arrow key after
 * Enter went past the lines just written, into the head.
 * @param root the element of the body, with its blocks in it
 * @returns the way to stop
 */
export function watchFresh(root: HTMLElement): () => void {
  const fresh = new Set<Element>()
  let frame = 0
  // Within a frame: the browser then looks what is on the screen before the next key.
  const settle = () => {
    frame = requestAnimationFrame(() => {
      for (const block of fresh) block.removeAttribute('data-fresh')
      fresh.clear()
    })
  }
  const pause = createPause(settle)
  const watch = new MutationObserver((changes) => {
    const come = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement && node.isConnected)
    for (const block of come.slice(-most) as HTMLElement[]) {
      block.setAttribute('data-fresh', '')
      fresh.add(block)
    }
    if (come.length) {
      cancelAnimationFrame(frame)
      pause.begin(rest)
    }
  })
  watch.observe(root, { childList: true })
  return () => {
    watch.disconnect()
    pause.stop()
    cancelAnimationFrame(frame)
  }
}
