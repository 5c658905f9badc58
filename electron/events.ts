type Listener = (event: string, payload: unknown) => void

/** The services' way to tell every window something unasked. */
export function createEvents() {
  const listeners = new Set<Listener>()
  return {
    on(listener: Listener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit(event: string, payload: unknown): void {
      for (const listener of listeners) listener(event, payload)
    },
    close(): void {
      listeners.clear()
    },
  }
}

/**
 * Calls at once, and then at most every `ms` milliseconds while calls keep coming, the last one never
 * lost: a burst of saves makes each window look at the library twice, not fifty times.
 */
export function gather(act: () => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let again = false
  const rest = () => {
    timer = again ? setTimeout(rest, ms) : null
    if (again) act()
    again = false
  }
  return {
    call(): void {
      if (timer) again = true
      else {
        timer = setTimeout(rest, ms)
        act()
      }
    },
    stop(): void {
      if (timer) clearTimeout(timer)
    },
  }
}
