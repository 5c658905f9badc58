import {
  $getSelection, $isElementNode, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND, mergeRegister, type LexicalEditor,
} from 'lexical'
import { $isImageNode } from '../../../shared/blocks/image/node'
import { $selectBlock } from '../block-actions'
import { $topOf } from '../block-kinds'

/** True while the caret is in the first or last line of a block as it is wrapped on the screen. */
function isInLine(block: HTMLElement | null, which: 'first' | 'last'): boolean {
  const selection = getSelection()
  if (!block || !selection?.rangeCount || !block.contains(selection.anchorNode)) return false
  const caret = selection.getRangeAt(0).getClientRects()[0]
  if (!caret) return true
  const all = document.createRange()
  all.selectNodeContents(block)
  const lines = [...all.getClientRects()]
  if (!lines.length) return true
  return which === 'first' ? caret.top < Math.min(...lines.map(({ bottom }) => bottom)) - 1 : caret.bottom > Math.max(...lines.map(({ top }) => top)) + 1
}

/** The arrows go into a picture and not over it: it is chosen as a whole, and Tab then goes into its fields. */
export function registerPictureKeys(editor: LexicalEditor): () => void {
  const $go = (event: KeyboardEvent, way: 'up' | 'down', sideways: boolean): boolean => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
    const top = $topOf(selection.anchor.getNode())
    const beside = way === 'up' ? top?.getPreviousSibling() : top?.getNextSibling()
    if (!$isElementNode(top) || !$isImageNode(beside)) return false
    if (sideways) {
      const edge = way === 'up' ? top.getFirstDescendant() : top.getLastDescendant()
      const { anchor } = selection
      const here = anchor.getNode()
      const at = way === 'up' ? anchor.offset === 0 : anchor.offset === ($isElementNode(here) ? here.getChildrenSize() : here.getTextContentSize())
      if (!at || (edge && !edge.is(here) && !here.is(top))) return false
    } else if (!isInLine(editor.getElementByKey(top.getKey()), way === 'up' ? 'first' : 'last')) return false
    event.preventDefault()
    $selectBlock(beside)
    return true
  }
  const rtl = () => getComputedStyle(editor.getRootElement() ?? document.body).direction === 'rtl'
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $go(event, 'up', false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $go(event, 'down', false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $go(event, rtl() ? 'down' : 'up', true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $go(event, rtl() ? 'up' : 'down', true), COMMAND_PRIORITY_HIGH),
  )
}
