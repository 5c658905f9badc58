import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode } from '@lexical/list'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type BaseSelection, type RangeSelection } from 'lexical'
import type { Block } from '../../../shared/blocks'
import { $createBlockNode } from '../../../shared/blocks/nodes'
import { newBlockId } from '../../../shared/text/id'
import { spans } from '../../../shared/text/spans'
import { $selectedTops } from '../block-kinds'

/** A paragraph for each line that holds something. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ id: newBlockId(), type: 'paragraph', text: spans(line) }))
}

/** Items for the list that the cursor is in, where all that comes is lines and lists: they go on with it. */
function $asItems(blocks: readonly Block[], range: RangeSelection): boolean {
  const item = $getNearestNodeOfType(range.anchor.getNode(), ListItemNode)
  const list = item?.getParent()
  if (!item || !$isListNode(list) || !blocks.every(({ type }) => type === 'paragraph' || type === 'list')) return false
  const items = blocks.map($createBlockNode).flatMap((node) => {
    if ($isListNode(node)) return node.getChildren().filter($isListItemNode)
    return $isElementNode(node) ? [$createListItemNode().append(...node.getChildren())] : []
  })
  const [first, ...rest] = items
  if (!first) return false
  if (!range.isCollapsed()) range.removeText()
  const at = $getSelection()
  if (!$isRangeSelection(at)) return false
  const here = $getNearestNodeOfType(at.anchor.getNode(), ListItemNode)
  if (!here) return false
  // What stands behind the cursor goes behind the last line that comes.
  const behind = rest.length ? at.insertParagraph() : null
  here.append(...(rest.length ? first.getChildren() : []))
  if (!rest.length) return at.insertNodes(first.getChildren()), true
  let last: ListItemNode = here
  for (const next of rest) {
    last.insertAfter(next)
    last = next
  }
  last.selectEnd()
  if ($isListItemNode(behind)) {
    const end = $getSelection()
    last.append(...behind.getChildren())
    behind.remove()
    if (end) $setSelection(end)
  }
  return true
}

/** Puts blocks where the selection is. A single paragraph goes into the line that is there. Inside an update. */
export function $insertBlocks(blocks: readonly Block[], selection: BaseSelection | null = $getSelection()): void {
  const [first] = blocks
  if (!first || !selection) return
  if (!$isRangeSelection(selection)) {
    // A chosen card or divider stays: what is pasted stands after it.
    const last = $selectedTops().at(-1)
    last?.insertAfter($createParagraphNode()).selectStart()
  }
  const range = $getSelection()
  if (!$isRangeSelection(range)) return
  if ((blocks.length > 1 || first.type === 'list') && $asItems(blocks, range)) return
  const nodes = blocks.map($createBlockNode)
  const [only] = nodes
  if (nodes.length === 1 && first.type === 'paragraph' && $isElementNode(only)) return range.insertNodes(only.getChildren())
  if (!range.isCollapsed()) range.removeText()
  // A block that is more than a line of text does not melt into the line before it.
  const top = $selectedTops()[0]
  if (first.type !== 'paragraph' && $isElementNode(top) && !top.isEmpty()) range.insertParagraph()
  const now = $getSelection()
  if ($isRangeSelection(now)) now.insertNodes(nodes)
  else if (now) $setSelection(now)
}
