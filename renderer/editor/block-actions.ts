import { $createParagraphNode, $getNodeByKey, $getRoot, $isDecoratorNode, $isElementNode, $createNodeSelection, $setSelection, type LexicalNode, type NodeKey } from 'lexical'
import type { Block } from '../../shared/blocks'
import { $createBlockNode, $readBlockNode } from '../../shared/blocks/nodes'
import { newBlockId } from '../../shared/text/id'
import { $moveBlocks, $selectedTops, $turnInto, type TextKind } from './block-kinds'

/* What can be done with whole blocks: by keys to those that are selected, by the handle to the one beside it. Inside an update. */

/** The same block with ids of its own, also for what stands in it. */
function afresh<T>(value: T): T {
  if (Array.isArray(value)) return value.map(afresh) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, key === 'id' ? newBlockId() : key === 'items' || key === 'blocks' ? afresh(part) : part]),
  ) as T
}

/** Selects all of a block, or chooses a card. */
export function $selectBlock(node: LexicalNode, where: 'all' | 'start' | 'end' = 'all'): void {
  if ($isElementNode(node)) {
    if (where === 'start') node.selectStart()
    else if (where === 'end') node.selectEnd()
    else node.select(0, node.getChildrenSize())
  } else if ($isDecoratorNode(node)) {
    const selection = $createNodeSelection()
    selection.add(node.getKey())
    $setSelection(selection)
  }
}

/** Puts a copy of the selected blocks below them, and the cursor at its end. */
export function $duplicateBlocks(): void {
  let last = $selectedTops().at(-1)
  for (const node of $selectedTops()) {
    const copy = $createBlockNode(afresh<Block>($readBlockNode(node)))
    last!.insertAfter(copy)
    last = copy
  }
  if (last) $selectBlock(last, 'end')
}

/** Takes the selected blocks out, and puts the cursor at the end of the block above. There is always a place to write. */
export function $deleteBlocks(): void {
  const blocks = $selectedTops()
  const above = blocks[0]?.getPreviousSibling()
  const below = blocks.at(-1)?.getNextSibling()
  for (const node of blocks) node.remove()
  const next = above ?? below ?? $getRoot().append($createParagraphNode()).getFirstChild()
  if (next) $selectBlock(next, above ? 'end' : 'start')
}

export type BlockAction = { do: 'turn'; into: TextKind } | { do: 'duplicate' | 'up' | 'down' | 'delete' }

/** Does something with one block, wherever the cursor is; it stands in the block afterwards. */
export function $actOn(key: NodeKey, action: BlockAction): void {
  const node = $getNodeByKey(key)
  if (!node) return
  $selectBlock(node)
  if (action.do === 'delete') return $deleteBlocks()
  if (action.do === 'duplicate') return $duplicateBlocks()
  if (action.do === 'turn') $turnInto(action.into)
  else $moveBlocks(action.do)
  const [first] = $selectedTops()
  if (first) $selectBlock(first, 'end')
}
