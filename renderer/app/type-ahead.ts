/**
 * Holds what somebody types while the place for it is not there yet, as the headline of a new story: without it the
 * story that is still on the screen would take the letters.
 * @returns what ends the waiting: it types what was held into a field, or gives the focus back where there is none
 */
export function typeAhead(): (field: HTMLElement | null) => void {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null
  before?.blur()
  let typed = ''
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('')
    else if ([...event.key].length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', onKey, true)
  return (field) => {
    window.removeEventListener('keydown', onKey, true)
    if (!field) return before?.focus()
    field.focus()
    // As typing: the field's own listeners hear it, and undo takes it back. No other call does both.
    if (typed) document.execCommand('insertText', false, typed)
  }
}
