import type { LexicalEditor, LexicalNode } from 'lexical'

/** What holds words in a card: plain fields, and those with marks. */
export const wordFields = 'textarea, .rich-field'

/** Puts the cursor at the beginning or the end of such a field. */
export function enterField(field: HTMLElement, where: 'start' | 'end'): void {
  field.focus()
  if (field instanceof HTMLTextAreaElement) {
    const at = where === 'start' ? 0 : field.value.length
    field.setSelectionRange(at, at)
  } else {
    getSelection()?.selectAllChildren(field)
    if (where === 'start') getSelection()?.collapseToStart()
    else getSelection()?.collapseToEnd()
  }
}

/**
 * Puts the cursor into the first field of a card that was just put in: at once, or the next letters went into the text.
 * Where it is drawn later, or a dialog that closes takes the focus, once more when it is painted; not from whoever has
 * gone on meanwhile.
 */
export function focusCard(editor: LexicalEditor, node: LexicalNode): void {
  const key = node.getKey()
  const enter = (): boolean => {
    const card = editor.getElementByKey(key)
    const field = card?.querySelector<HTMLElement>(wordFields)
    if (field && !card?.contains(document.activeElement)) field.focus()
    return Boolean(field)
  }
  const gone = new AbortController()
  for (const name of ['keydown', 'pointerdown']) addEventListener(name, () => gone.abort(), { capture: true, signal: gone.signal })
  const there = enter()
  let tries = 0
  const look = () => {
    if (there && gone.signal.aborted) return
    if (!enter() && tries++ < 30) requestAnimationFrame(look)
    else gone.abort()
  }
  requestAnimationFrame(look)
}
