import {
  $createRangeSelectionFromDom, $getNearestNodeFromDOMNode, $getSelection, $isDecoratorNode, $isNodeSelection, $isRangeSelection, $isTextNode, $setSelection, CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL, isDOMNode, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor, type RangeSelection,
} from 'lexical'

/** True where the browser's cursor is in the very text node and place that the editor has it in: nothing to make anew. */
function stands(editor: LexicalEditor, shown: Selection, { anchor, focus }: RangeSelection): boolean {
  if (!shown.isCollapsed || anchor.type !== 'text' || anchor.key !== focus.key || anchor.offset !== focus.offset) return false
  return shown.anchorOffset === anchor.offset && shown.anchorNode instanceof Text && editor.getElementByKey(anchor.key) === shown.anchorNode.parentElement && shown.anchorNode.parentElement?.childNodes.length === 1
}

/**
 * The browser tells of a moved cursor a little later than it moves it; a key that comes in between
 * (a fast typist's Enter after End) would act where the cursor was. So each key looks first. A quick click into the text
 * while a card is chosen would even lose the cursor, as the card's choice is shown once more.
 */
export function registerSelectionSync(editor: LexicalEditor): () => void {
  const clicked = editor.registerCommand(
    CLICK_COMMAND,
    ({ target }) => {
      const shown = getSelection()
      const near = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null
      if (!$isNodeSelection($getSelection()) || !near || $isDecoratorNode(near) || !editor.getRootElement()?.contains(shown?.anchorNode ?? null)) return false
      const fresh = $createRangeSelectionFromDom(shown, editor)
      if (fresh) $setSelection(fresh)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  const pressed = editor.registerCommand(
    KEY_DOWN_COMMAND,
    () => {
      const shown = getSelection()
      const current = $getSelection()
      const root = editor.getRootElement()
      if (editor.isComposing() || !root?.contains(shown?.anchorNode ?? null) || (current && !$isRangeSelection(current))) return false
      if (current && stands(editor, shown!, current)) return false
      const fresh = $createRangeSelectionFromDom(shown, editor)
      if (!fresh || (current && fresh.anchor.is(current.anchor) && fresh.focus.is(current.focus))) return false
      const node = fresh.anchor.getNode()
      if ($isTextNode(node)) fresh.format = node.getFormat()
      $setSelection(fresh)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  return mergeRegister(clicked, pressed)
}
