/** Whether the bar is open and with its second line. A new object each time it is asked for. */
export interface FindOpen {
  replacing: boolean
}

let open: FindOpen | null = null
const listeners = new Set<() => void>()
const set = (next: FindOpen | null) => {
  open = next
  for (const listener of [...listeners]) listener()
}

/** The one bar of the window, which a command opens from outside it. */
export const findBar = {
  get: () => open,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Opens the bar, or puts the keyboard into it where it is open. */
  open: (replacing: boolean) => set({ replacing: replacing || (open?.replacing ?? false) }),
  setReplacing: (replacing: boolean) => set({ replacing }),
  close: () => set(null),
}
