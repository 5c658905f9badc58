import type { NodeKey } from 'lexical'

/** Which block's language is asked for: one by its key, or those where the cursor is. */
export type Asked = { key: NodeKey | null }

let asked: Asked | null = null
const listeners = new Set<() => void>()
const set = (next: Asked | null) => {
  asked = next
  for (const listener of [...listeners]) listener()
}

/** The one dialog of the window for a block's language, which menus and a command open from outside it. */
export const blockLanguage = {
  get: () => asked,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  open: (key: NodeKey | null) => set({ key }),
  close: () => set(null),
}
