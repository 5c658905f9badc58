import { $getSelection, $isRangeSelection, $isTextNode, type EditorState, type LexicalEditor, type NodeKey, type RangeSelection } from 'lexical'

/** A cursor that an editor has where the browser has it. */
export interface KnownCaret {
  readonly editor: LexicalEditor
  /** The state that has it there: the next one may have it elsewhere. */
  readonly state: EditorState
  readonly key: NodeKey
  /** The browser's node of it, which is all that the editor's node shows. */
  readonly text: Text
  /** In UTF-16 code units, in the text of the node. */
  readonly offset: number
  /** True where a letter that comes becomes a part of the node's text, as the browser writes it: not at an end of a link, say. */
  readonly takesLetters: boolean
}

/** True where the browser's cursor is in the very text node and place that the editor has it in: nothing to make anew. */
export function stands(editor: LexicalEditor, shown: Selection, { anchor, focus }: RangeSelection): boolean {
  if (!shown.isCollapsed || anchor.type !== 'text' || anchor.key !== focus.key || anchor.offset !== focus.offset) return false
  return shown.anchorOffset === anchor.offset && shown.anchorNode instanceof Text && editor.getElementByKey(anchor.key) === shown.anchorNode.parentElement && shown.anchorNode.parentElement?.childNodes.length === 1
}

/** True where nothing has happened to a cursor since it was found: neither in the editor nor on the page. */
export function isStill({ editor, state, text, offset }: KnownCaret, shown: Selection | null): boolean {
  return editor.getEditorState() === state && editor._pendingEditorState === null && isShownAt(shown, text, offset)
}

/** True where the browser has a cursor at a place of a node that is alone in its element. */
export const isShownAt = (shown: Selection | null, text: Text, offset: number): boolean =>
  shown !== null && shown.isCollapsed && shown.anchorNode === text && shown.anchorOffset === offset && !text.previousSibling && !text.nextSibling

/** The cursor where an editor has it where the browser has it, and would write what comes as the text around it is; else null. */
export function knownCaret(editor: LexicalEditor, shown: Selection | null): KnownCaret | null {
  return editor.read('pending', () => {
    const current = $getSelection()
    if (!shown || !$isRangeSelection(current) || !stands(editor, shown, current)) return null
    const node = current.anchor.getNode()
    if (!$isTextNode(node) || node.getFormat() !== current.format || node.getStyle() !== current.style) return null
    const { key, offset } = current.anchor
    const isInside = offset > 0 && (offset < node.getTextContentSize() || (node.canInsertTextAfter() && node.getParentOrThrow().canInsertTextAfter()))
    return {
      editor,
      state: editor._pendingEditorState ?? editor.getEditorState(),
      key,
      text: shown.anchorNode as Text,
      offset,
      takesLetters: isInside && node.isSimpleText() && !node.isComposing(),
    }
  })
}
