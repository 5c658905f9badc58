import { useEffect } from 'react'
import type { StorySession } from '../session/types'

/**
 * Undo and redo of the story from anywhere in the window that has no text of its own: the details and
 * the buttons. The story's page does the same for itself; a search box, a dialog and a field with
 * wrong text, which the story does not know, keep the browser's undo.
 */
export function useUndo(session: StorySession | null, mac: boolean): void {
  useEffect(() => {
    if (!session) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || !(mac ? event.metaKey : event.ctrlKey)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && (key !== 'y' || event.shiftKey || mac)) return
      if (event.target instanceof Element && event.target.closest('dialog, [data-pane=library] input, [aria-invalid=true]')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) session.redo()
      else session.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session, mac])
}
