/** Notices that come before a window is there to show them are kept for the first one. */
export interface Notices {
  tell(message: string): void
  /** What came so far, once; from now on each notice goes out as it comes. */
  take(): string[]
}

/** At most so many wait: a share that comes and goes all night tells the same again and again. */
const most = 20

/** @param emit tells every window that listens */
export function createNotices(emit: (message: string) => void): Notices {
  let waiting: Set<string> | null = new Set()
  return {
    tell(message) {
      if (!waiting) return emit(message)
      waiting.delete(message)
      waiting.add(message)
      if (waiting.size > most) waiting.delete([...waiting][0]!)
    },
    take() {
      const came = [...(waiting ?? [])]
      waiting = null
      return came
    },
  }
}
