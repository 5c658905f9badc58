/** A window that is not seen paints no frames; then this is long enough, in milliseconds. A slow machine's frame is sooner. */
const unseen = 1000

/**
 * Runs something once the frame that is being made has been painted: for what may follow what a person waits for.
 * @returns lets it be, where it has not begun
 */
export function afterPaint(run: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(task)
    task = setTimeout(run)
  })
  let task = setTimeout(() => {
    cancelAnimationFrame(frame)
    run()
  }, unseen)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}
