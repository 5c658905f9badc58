import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type BaseSelection } from 'lexical'
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
