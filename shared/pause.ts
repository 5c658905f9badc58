/**
 * Runs something after a pause, however often the pause begins anew: each key begins several, and a timer for each of
 * them costs more than the work that is put off. One timer stands; where it is up too early it waits for the rest.
 */
export function createPause(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When to run, and when the timer looks. */
  let due = 0
  let looks = 0

  const arm = (wait: number) => {
    looks = due
    timer = setTimeout(look, wait)
  }
  function look(): void {
    timer = undefined
    const rest = due - performance.now()
    if (rest > 0.5) arm(rest)
    else run()
  }

  return {
    /** Runs after so many milliseconds, and no more at the time that was set before. */
    begin(wait: number): void {
      due = performance.now() + Math.max(0, wait)
      if (timer !== undefined && looks <= due) return
      clearTimeout(timer)
      arm(Math.max(0, wait))
    },
    stop(): void {
      clearTimeout(timer)
      timer = undefined
    },
    waits: (): boolean => timer !== undefined,
  }
}
