import type { LexicalEditor } from 'lexical'

/** Which editor marks and links go to: the body's, or that of the field of a card in which one writes. */
export interface Writing {
  editor(): LexicalEditor
  enter(field: LexicalEditor): void
  /** The field is gone: the body's has its place. */
  leave(field: LexicalEditor): void
  subscribe(listener: () => void): () => void
  /** Follows the keyboard back into the body. Returns the way to stop. */
  register(): () => void
}

export function createWriting(body: LexicalEditor): Writing {
  let current = body
  const listeners = new Set<() => void>()
  const set = (next: LexicalEditor) => {
    if (next === current) return
    current = next
    for (const listener of [...listeners]) listener()
  }
  return {
    editor: () => current,
    enter: set,
    leave: (field) => {
      if (field === current) set(body)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    register() {
      const back = () => set(body)
      return body.registerRootListener((root, before) => {
        before?.removeEventListener('focus', back)
        root?.addEventListener('focus', back)
      })
    },
  }
}
