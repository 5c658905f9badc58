import {
  $createRangeSelectionFromDom, $getSelection, $isRangeSelection, $isTextNode, $setSelection, COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor,
} from 'lexical'

/**
 * The browser tells of a moved cursor a little later than it moves it; a key that comes in between
 * (a fast typist's Enter after End) would act where the cursor was. So each key looks first.
 */
export function registerSelectionSync(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    () => {
      const shown = getSelection()
      const current = $getSelection()
      const root = editor.getRootElement()
      if (editor.isComposing() || !root?.contains(shown?.anchorNode ?? null) || (current && !$isRangeSelection(current))) return false
      const fresh = $createRangeSelectionFromDom(shown, editor)
      if (!fresh || (current && fresh.anchor.is(current.anchor) && fresh.focus.is(current.focus))) return false
      const node = fresh.anchor.getNode()
      if ($isTextNode(node)) fresh.format = node.getFormat()
      $setSelection(fresh)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}
