import { $isListNode } from '@lexical/list'
import { $getSelection, $isElementNode, $isLineBreakNode, $isRangeSelection, $isTextNode, type BaseSelection, type ElementNode, type LexicalNode, type PointType } from 'lexical'
import type { Block } from '../../../shared/blocks'
import { $readBlockNode } from '../../../shared/blocks/nodes'
import { slice, type Text } from '../../../shared/text/spans'
import { $selectedTops } from '../block-kinds'

/** Where a point stands in the text of a block or an item; null when it is not in there. UTF-16 code units. */
export function $offsetIn(holder: ElementNode, point: PointType): number | null {
  let at = 0
  const walk = (element: ElementNode): number | null => {
    const children = element.getChildren()
    for (let i = 0; i <= children.length; i++) {
      if (point.type === 'element' && point.key === element.getKey() && point.offset === i) return at
      const child = children[i]
      if (!child) return null
      if ($isTextNode(child)) {
        if (point.key === child.getKey()) return at + point.offset
        at += child.getTextContentSize()
      } else if ($isLineBreakNode(child)) at++
      else if ($isElementNode(child)) {
        const found = walk(child)
        if (found !== null) return found
      }
    }
    return null
  }
  return walk(holder)
}

/** The part of a text that lies between two points; all of it where they are elsewhere. */
function $part(holder: LexicalNode, text: Text, start: PointType, end: PointType): Text {
  if (!$isElementNode(holder)) return text
  return slice(text, $offsetIn(holder, start) ?? 0, $offsetIn(holder, end) ?? Infinity)
}

function $cut(node: LexicalNode, start: PointType, end: PointType): Block {
  const block = $readBlockNode(node)
  if (block.type === 'list' && $isListNode(node)) {
    const items = node.getChildren()
    const has = (point: PointType) => items.findIndex((item) => item.getKey() === point.key || item.isParentOf(point.getNode()))
    const from = Math.max(has(start), 0)
    const to = has(end) < 0 ? items.length : has(end)
    return { ...block, items: block.items.slice(from, to + 1).map((item, at) => ({ ...item, text: $part(items[from + at]!, item.text, start, end) })) }
  }
  if ('text' in block) return { ...block, text: $part(node, block.text as Text, start, end) } as Block
  return block
}

/**
 * What is selected, as blocks: the first and the last only as far as they are. Inside a read.
 * `inline` when it is a part of one line of text, so that nothing of a block goes with it.
 */
export function $selectedBlocks(selection: BaseSelection | null = $getSelection()): { blocks: Block[]; inline: Text | null } {
  const tops = $selectedTops()
  if (!$isRangeSelection(selection)) return { blocks: tops.map($readBlockNode), inline: null }
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const blocks = tops.map((node) => $cut(node, start, end))
  const [only] = blocks
  if (blocks.length !== 1 || !only) return { blocks, inline: null }
  if (only.type === 'list') return { blocks, inline: only.items.length === 1 ? only.items[0]!.text : null }
  const whole = $readBlockNode(tops[0]!)
  const part = 'text' in only && JSON.stringify(only) !== JSON.stringify(whole)
  return { blocks, inline: part ? (only.text as Text) : null }
}
