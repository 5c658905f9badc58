import type { LexicalEditor, LexicalNode } from 'lexical'

/** Puts the cursor into the first field of a card that was just put in, once it is drawn. */
export function focusCard(editor: LexicalEditor, node: LexicalNode): void {
  const key = node.getKey()
  let tries = 0
  const look = () => {
    const field = editor.getElementByKey(key)?.querySelector('textarea')
    if (field) field.focus()
    else if (tries++ < 30) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
