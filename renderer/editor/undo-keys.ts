import type { StorySession } from '../session/types'

/**
 * Undo and redo of the whole story from anywhere in an element: by the keys, and by what a menu or an
 * input method asks of the browser. The fields' own undo would know nothing of the rest.
 */
export function registerUndoKeys(element: HTMLElement, session: Pick<StorySession, 'undo' | 'redo'>): () => void {
  const take = (event: Event, step: 'undo' | 'redo') => {
    event.preventDefault()
    event.stopPropagation()
    session[step]()
  }
  const key = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const letter = event.key.toLowerCase()
    if (letter === 'z') take(event, event.shiftKey ? 'redo' : 'undo')
    else if (letter === 'y' && !event.shiftKey) take(event, 'redo')
  }
  const input = (event: InputEvent) => {
    if (event.inputType === 'historyUndo') take(event, 'undo')
    else if (event.inputType === 'historyRedo') take(event, 'redo')
  }
  element.addEventListener('keydown', key, true)
  element.addEventListener('beforeinput', input, true)
  return () => {
    element.removeEventListener('keydown', key, true)
    element.removeEventListener('beforeinput', input, true)
  }
}
