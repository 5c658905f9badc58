/** The field of a card that shows a piece of text, and where in it; a plain field has its text behind it once more. */
function fieldOf(range: AbstractRange): HTMLElement | null {
  const at = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  const holder = at?.closest('.card-field, .picture-field')
  return holder?.querySelector<HTMLElement>('textarea, .rich-field') ?? null
}

/**
 * Puts the keyboard and the selection on a piece of text in a card. False where no field shows it, as the name of a kind.
 * @param find looks for it: asked again when the field has its editor, which draws its text anew
 */
export function selectInCard(find: () => AbstractRange | null): boolean {
  const first = find()
  const field = first && fieldOf(first)
  if (!field) return false
  field.focus({ preventScroll: true })
  const range = find()
  if (!range) return false
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(range.startOffset, range.endOffset)
  else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  return true
}
