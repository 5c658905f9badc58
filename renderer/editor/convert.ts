import { $createParagraphNode, $getRoot, $isParagraphNode, type LexicalNode, type NodeKey } from 'lexical'
import type { Block } from '../../shared/blocks'
import { $createBlockNode, $readBlockNode } from '../../shared/blocks/nodes'
import { $idOf, sameJson } from '../../shared/blocks/state'

/** Shows a body in an empty or filled editor. An empty body gets one paragraph to write in. Inside an update. */
export function $showBody(body: readonly Block[]): LexicalNode[] {
  const nodes = body.map($createBlockNode)
  $getRoot()
    .clear()
    .append(...(nodes.length ? nodes : [$createParagraphNode()]))
  return nodes
}

/** Adds blocks at the end. Inside an update. */
export function $addBlocks(blocks: readonly Block[]): LexicalNode[] {
  const nodes = blocks.map($createBlockNode)
  $getRoot().append(...nodes)
  return nodes
}

/** The whole body as the editor holds it. Inside a read. */
export function $readBody(): Block[] {
  return $getRoot().getChildren().map($readBlockNode)
}

/** A node's block, as the same object as before where nothing in it changed. */
export function $readAgain(node: LexicalNode, before: Block | undefined): Block {
  const block = $readBlockNode(node)
  return before && sameJson(before, block) ? before : block
}

/** The block of a node that has just been made of `from`: as $readAgain, without a look into what is nothing but text. */
export function $readMade(node: LexicalNode, from: Block | undefined): Block {
  // Its id may be another one by now, where two blocks had the same.
  return from && isPlain(from) && $idOf(node) === from.id ? from : $readAgain(node, from)
}

/** True for a paragraph whose node can give nothing else back. */
function isPlain(block: Block): boolean {
  if (block.type !== 'paragraph' || !block.id || Object.keys(block).length !== 3 || block.text.length !== 1) return false
  const span = block.text[0]!
  return Object.keys(span).length === 1 && span.text !== '' && !/[\n\t]/.test(span.text)
}

/** True where there is nothing in the body yet but a place to write. Inside a read. */
export function $isBodyEmpty(): boolean {
  const root = $getRoot()
  const first = root.getFirstChild()
  return !first || (root.getChildrenSize() === 1 && $isParagraphNode(first) && first.isEmpty())
}

/**
 * Shows another body where one stands: nodes of blocks that did not change stay as they are.
 * @param now the blocks of the nodes that stand, by the nodes' keys
 */
export function $replaceBody(body: readonly Block[], now: ReadonlyMap<NodeKey, Block>): void {
  const root = $getRoot()
  const standing = new Map<Block, LexicalNode>()
  for (const node of root.getChildren()) {
    const block = now.get(node.getKey())
    if (block) standing.set(block, node)
  }
  const nodes = body.map((block) => standing.get(block) ?? $createBlockNode(block))
  root.splice(0, root.getChildrenSize(), nodes.length ? nodes : [$createParagraphNode()])
}
