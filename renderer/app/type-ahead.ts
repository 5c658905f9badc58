/** Longer than this no story is waited for, in milliseconds: an input method that ends nothing, as on some phones. */
const longestComposition = 5000

/** So many turns of what is queued: an editor's own, and what that queues in its turn. */
const turns = 8

/**
 * Takes what somebody types while the place for it is not there yet, as the headline of a new story: without it the
 * story that is still on the screen would take the letters. A field that nobody sees takes them, so that an input
 * method, a paste and a Backspace work in it as in any other.
 * @param label names the field for a screen reader
 * @returns what ends the waiting: it types what was taken into a field, or gives the focus back where there is none
 */
export function typeAhead(label: string): (field: HTMLElement | null) => void {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const meanwhile = document.createElement('textarea')
  meanwhile.className = 'ui-hidden'
  meanwhile.ariaLabel = label
  let composing = false
  meanwhile.addEventListener('compositionstart', () => (composing = true))
  meanwhile.addEventListener('compositionend', () => (composing = false))
  meanwhile.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') event.preventDefault()
  })
  document.body.append(meanwhile)
  meanwhile.focus({ preventScroll: true })

  const end = (field: HTMLElement | null) => {
    const typed = meanwhile.value
    // Somebody who went elsewhere stays there.
    const here = document.activeElement === meanwhile
    meanwhile.remove()
    if (!here) return
    if (!field) return before?.focus()
    field.focus()
    void enter(typed.split('\n'))
  }
  return (field) => {
    if (!composing) return end(field)
    const late = setTimeout(() => end(field), longestComposition)
    meanwhile.addEventListener('compositionend', () => {
      clearTimeout(late)
      setTimeout(() => end(field))
    })
  }
}

/** Types lines as keys would: fields hear it, undo takes it back, and Enter goes where it goes in each field. */
async function enter(lines: readonly string[]): Promise<void> {
  // All that is queued is done, as between two keys, and nothing more: a key that is pressed meanwhile would go before these lines.
  const settled = async () => {
    for (let turn = 0; turn < turns; turn++) await null
  }
  for (const [at, line] of lines.entries()) {
    if (at) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
    await settled()
    // No other call does both.
    if (line) document.execCommand('insertText', false, line)
    await settled()
  }
}
