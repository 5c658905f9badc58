/** Who is told of changes, in the order in which they came. Each may stop, or others begin, while they are told. */
export function createListeners() {
  const listeners = new Set<() => void>()
  return {
    tell(): void {
      for (const listener of [...listeners]) listener()
    },
    /** Returns the way to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: (): void => listeners.clear(),
  }
}
