import { useEffect } from 'react'
import { onEvent } from '../api'
import type { StorySession } from '../session/types'

/** What keeps the browser's own undo: the story does not know these texts. */
const ownText = 'dialog, [data-pane=library] input, [aria-invalid=true]'
const keepsItsOwn = (target: EventTarget | null) => target instanceof Element && target.closest(ownText) !== null

/**
 * Undo and redo of the story from anywhere in the window that has no text of its own: the details and
 * the buttons, and from the shell's menu. The story's page does the same for itself; a search box, a dialog and a field with
 * wrong text, which the story does not know, keep the browser's undo.
 */
export function useUndo(session: StorySession | null, mac: boolean): void {
  useEffect(() => {
    if (!session) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || !(mac ? event.metaKey : event.ctrlKey)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && (key !== 'y' || event.shiftKey || mac)) return
      if (keepsItsOwn(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) session.redo()
      else session.undo()
    }
    const stop = onEvent('shell.command', ({ command }) => {
      if (command !== 'edit.undo' && command !== 'edit.redo') return
      const step = command === 'edit.undo' ? 'undo' : 'redo'
      if (keepsItsOwn(document.activeElement)) document.execCommand(step)
      else session[step]()
    })
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [session, mac])
}
