export type Lanes = ReturnType<typeof createLanes>

/** One thing after the other for each story, stories beside each other. */
export function createLanes() {
  const last = new Map<string, Promise<unknown>>()
  return {
    run<T>(lane: string, act: () => Promise<T>): Promise<T> {
      const before = last.get(lane) ?? Promise.resolve()
      const mine = before.then(act, act)
      const settled = mine.then(
        () => undefined,
        () => undefined,
      )
      last.set(lane, settled)
      void settled.then(() => {
        if (last.get(lane) === settled) last.delete(lane)
      })
      return mine
    },
    settle: async () => {
      while (last.size) await Promise.all(last.values())
    },
  }
}
