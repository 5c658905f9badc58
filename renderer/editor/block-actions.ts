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

/** Holds the selected blocks back: they stay in the story as one card and never leave it. Held text itself is not held again. */
export function $holdBlocks(): void {
  const nodes = $selectedTops()
  const blocks = nodes.map($readBlockNode).flatMap((block) => (block.type === 'held' ? (block.blocks as Block[]) : [block]))
  const [first] = nodes
  if (!first || !blocks.length) return
  const held = $createBlockNode({ id: newBlockId(), type: 'held', blocks } as Block)
  first.insertBefore(held)
  for (const node of nodes) node.remove()
  const next = held.getNextSibling() ?? held.insertAfter($createParagraphNode())
  $selectBlock(next, 'start')
}

/** Puts what a card of held text holds back into the story, in its place. */
export function $releaseHeld(key: NodeKey): void {
  const node = $getNodeByKey(key)
  const block = node && $readBlockNode(node)
  if (!node || block?.type !== 'held') return
  let last: LexicalNode = node
  for (const inner of block.blocks as Block[]) {
    const released = $createBlockNode(inner)
    last.insertAfter(released)
    last = released
  }
  if (last === node) node.insertAfter((last = $createParagraphNode()))
  node.remove()
  $selectBlock(last, 'end')
}

export type BlockAction = { do: 'turn'; into: TextKind } | { do: 'duplicate' | 'up' | 'down' | 'delete' | 'hold' }

/** Does something with one block, wherever the cursor is; it stands in the block afterwards. */
export function $actOn(key: NodeKey, action: BlockAction): void {
  const node = $getNodeByKey(key)
  if (!node) return
  $selectBlock(node)
  if (action.do === 'delete') return $deleteBlocks()
  if (action.do === 'duplicate') return $duplicateBlocks()
  if (action.do === 'hold') return $holdBlocks()
  if (action.do === 'turn') $turnInto(action.into)
  else $moveBlocks(action.do)
  const [first] = $selectedTops()
  if (first) $selectBlock(first, 'end')
}
