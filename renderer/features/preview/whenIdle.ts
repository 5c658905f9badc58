const settle = 150

/** Calls a function when typing rests for a moment and the window has nothing better to do. @returns stops it */
export function whenIdle(run: () => void): () => void {
  let idle = 0
  const timer = window.setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: 500 })
  }, settle)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}
