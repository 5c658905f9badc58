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
