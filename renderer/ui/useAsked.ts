import { useEffect, useState } from 'react'

/**
 * True once somebody has gone to a field with this list of suggestions: `<input list={id}>`. A list may be hundreds long,
 * and most fields of a pane are never gone to: without this, each story that is opened would wait for all of them.
 */
export function useAsked(id: string): boolean {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (asked) return
    const look = (element: EventTarget | null) => {
      if (element instanceof Element && element.getAttribute('list') === id) setAsked(true)
    }
    const focused = ({ target }: FocusEvent) => look(target)
    // A field that has the focus from its beginning had it before this looks.
    look(document.activeElement)
    document.addEventListener('focusin', focused)
    return () => document.removeEventListener('focusin', focused)
  }, [asked, id])
  return asked
}
