import { useState } from 'react'

/** What a field makes of its text: a value to keep, or what is wrong with it, in words. */
export type Read<T> = { value: T } | { fault: string }

/**
 * The text of a field over a stored value. Right text is stored as it is typed; wrong text stays in the
 * field with its fault and is not stored. A change from elsewhere (undo, another field) takes the field over.
 */
export function useDraft<T>(stored: string, read: (text: string) => Read<T>, store: (value: T) => void) {
  const [draft, setDraft] = useState<{ text: string; over: string } | null>(null)
  const mine = draft && draft.over === stored ? draft.text : stored
  const result = read(mine)
  return {
    text: mine,
    fault: mine !== stored && 'fault' in result ? result.fault : undefined,
    type(text: string, asStored: (value: T) => string) {
      const next = read(text)
      if ('fault' in next) return setDraft({ text, over: stored })
      // "a, " is stored as "a": the field keeps what was typed.
      setDraft({ text, over: asStored(next.value) })
      store(next.value)
    },
    /** Leaving a field shows what is stored, unless its text is wrong: that stays to be corrected. */
    leave() {
      if ('value' in result) setDraft(null)
    },
  }
}
