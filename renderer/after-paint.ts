/** A window that is not seen paints no frames; then this is long enough, in milliseconds. */
const unseen = 100

/**
 * Runs something once the frame that is being made has been painted: for what may follow what a person waits for.
 * @returns lets it be, where it has not begun
 */
export function afterPaint(run: () => void): () => void {
  let task = setTimeout(run, unseen)
  const frame = requestAnimationFrame(() => {
    clearTimeout(task)
    task = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}
