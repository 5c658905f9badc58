import {
  $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_CRITICAL, HISTORIC_TAG, HISTORY_PUSH_TAG, KEY_BACKSPACE_COMMAND, mergeRegister, PASTE_TAG,
  type LexicalEditor, type TextNode,
} from 'lexical'
import { correction, isMidWord } from '../../../shared/text/typography'
import { wantedIn } from './style'

/** As much of a line before the cursor as any rule looks at, in UTF-16 code units. */
const reach = 400

/** The text of the block up to the cursor, from its other pieces too: a quotation may begin in bold. */
function $lineBefore(node: TextNode, offset: number): string {
  let text = node.getTextContent().slice(0, offset)
  for (let before = node.getPreviousSibling(); before && text.length < reach; before = before.getPreviousSibling()) text = before.getTextContent() + text
  return text.slice(-reach)
}

const languageAt = (editor: LexicalEditor, node: TextNode) => editor.getElementByKey(node.getKey())?.closest('[lang]')?.getAttribute('lang') ?? 'en'

/**
 * Sets quotation marks, dashes, spaces and slips right as they are typed; never what is pasted, brought back by an undo
 * or still being composed. One undo, or Backspace right after, gives back what was typed.
 */
export function registerTypography(editor: LexicalEditor): () => void {
  let last: { key: string; text: string; at: number; cut: number; insert: string } | null = null
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
      if (dirtyLeaves.size !== 1 || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing()) return
      const found = editorState.read(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
        const node = selection.anchor.getNode()
        const { offset } = selection.anchor
        if (!$isTextNode(node) || !dirtyLeaves.has(node.getKey()) || offset === 0) return null
        // One sign was typed, right before the cursor.
        const text = node.getTextContent()
        const known = prevEditorState._nodeMap.get(node.getKey())
        const before = $isTextNode(known) ? known.__text : ''
        if (text.length !== before.length + 1 || text.slice(0, offset - 1) + text.slice(offset) !== before) return null
        if (offset > 1 && isMidWord(text.slice(offset - 2, offset))) return null
        const language = languageAt(editor, node)
        const right = correction($lineBefore(node, offset), language, wantedIn(language))
        return right && right.cut <= offset ? { key: node.getKey(), offset, raw: text.slice(offset - right.cut, offset), ...right } : null
      })
      if (!found) return
      editor.update(
        () => {
          const selection = $getSelection()
          const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
          if (!$isTextNode(node) || node.getKey() !== found.key) return
          node.spliceText(found.offset - found.cut, found.cut, found.insert, true)
          last = { key: found.key, text: node.getTextContent(), at: found.offset - found.cut + found.insert.length, cut: found.insert.length, insert: found.raw }
        },
        { tag: HISTORY_PUSH_TAG },
      )
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const done = last
        last = null
        const selection = $getSelection()
        if (!done || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
        const node = selection.anchor.getNode()
        if (!$isTextNode(node) || node.getKey() !== done.key || selection.anchor.offset !== done.at || node.getTextContent() !== done.text) return false
        event?.preventDefault()
        node.spliceText(done.at - done.cut, done.cut, done.insert, true)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  )
}
