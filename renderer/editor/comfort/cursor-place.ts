import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical'
import { $idOf } from '../../../shared/blocks/state'
import { $topOf } from '../block-kinds'

/** Where the cursor is: a block by its id and UTF-16 code units into its text, so that it is found in a text that changed. */
export interface CursorPlace {
  block: string
  offset: number
}

/** Where the cursor of an editor is; null where it is not in the text. */
export function cursorPlace(editor: LexicalEditor): CursorPlace | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
    const top = node && $topOf(node)
    const block = top && $idOf(top)
    if (!top || !block) return null
    if (!$isRangeSelection(selection) || !$isElementNode(top)) return { block, offset: 0 }
    let offset = $isTextNode(node) ? selection.focus.offset : 0
    for (const text of top.getAllTextNodes()) {
      if (text.is(node)) break
      offset += text.getTextContentSize()
    }
    return { block, offset: $isTextNode(node) ? offset : 0 }
  })
}
