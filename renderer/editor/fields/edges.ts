import {
  $getRoot, $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, DELETE_CHARACTER_COMMAND, DELETE_LINE_COMMAND, DELETE_WORD_COMMAND, KEY_DOWN_COMMAND,
  mergeRegister, type LexicalEditor, type PointType, type RangeSelection,
} from 'lexical'
import { isInEdgeLine } from './drawn'

/*
 * The browser takes a field that stands in the text for a part of that text: keys that go to its beginning or delete
 * there would go on in the blocks around it. Here they end at its edges.
 */

type Edge = 'start' | 'end'

function $isAt(point: PointType, edge: Edge): boolean {
  const root = $getRoot()
  const node = point.getNode()
  const leaf = edge === 'start' ? root.getFirstDescendant() : root.getLastDescendant()
  if (!leaf || !(node.is(leaf) || node.isParentOf(leaf))) return false
  if (edge === 'start') return point.offset === 0
  return point.offset === ($isTextNode(node) ? node.getTextContentSize() : 'getChildrenSize' in node ? node.getChildrenSize() : 0)
}

function $go(selection: RangeSelection, edge: Edge, extend: boolean): void {
  const { key, offset, type } = selection.anchor
  const next = edge === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd()
  if (extend) next.anchor.set(key, offset, type)
}

export function registerEdges(editor: LexicalEditor, root: HTMLElement): () => void {
  const edgeOf = (event: KeyboardEvent, selection: RangeSelection): Edge | null => {
    const mod = event.ctrlKey || event.metaKey
    if (event.altKey) return null
    if (event.key === 'PageUp' || (event.key === 'Home' && mod)) return 'start'
    if (event.key === 'PageDown' || (event.key === 'End' && mod)) return 'end'
    if (event.key === 'ArrowUp' && (mod || (event.shiftKey && isInEdgeLine(root, 'first')))) return 'start'
    if (event.key === 'ArrowDown' && (mod || (event.shiftKey && isInEdgeLine(root, 'last')))) return 'end'
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
    const line = editor.getElementByKey(selection.focus.getNode().getTopLevelElement()?.getKey() ?? '')
    const rtl = line !== null && getComputedStyle(line).direction === 'rtl'
    const edge = (event.key === 'ArrowLeft') === rtl ? 'end' : 'start'
    return $isAt(selection.focus, edge) && (event.shiftKey || selection.isCollapsed()) ? edge : null
  }
  const $stays = (backwards: boolean) => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.isCollapsed() && $isAt(selection.anchor, backwards ? 'start' : 'end')
  }
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const selection = $getSelection()
        const edge = $isRangeSelection(selection) && !event.isComposing ? edgeOf(event, selection) : null
        if (!edge || !$isRangeSelection(selection)) return false
        event.preventDefault()
        $go(selection, edge, event.shiftKey)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) => editor.registerCommand(command, $stays, COMMAND_PRIORITY_CRITICAL)),
  )
}
