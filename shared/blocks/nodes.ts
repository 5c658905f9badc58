import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { $isElementNode, ParagraphNode, type Klass, type LexicalNode } from 'lexical'
import { newBlockId } from '../text/id'
import { CardNode } from './card-node'
import { correctionNode } from './correction/node'
import { DividerNode, dividerNode } from './divider/node'
import { embedNode } from './embed/node'
import { factboxNode } from './factbox/node'
import { headingNode } from './heading/node'
import { heldNode } from './held/node'
import { ImageNode, imageNode } from './image/node'
import { $textOf } from './inline'
import { listNode } from './list/node'
import type { BlockNode } from './node-types'
import { paragraphNode } from './paragraph/node'
import { PullquoteNode, pullquoteNode } from './pullquote/node'
import { QuestionNode, questionNode } from './question/node'
import { quoteNode } from './quote/node'
import { RelatedNode, relatedNode } from './related/node'
import { $extraOf, $idOf } from './state'
import { tableNode } from './table/node'
import type { Block, BlockType } from './types'

/** How the editor holds each block type. */
export const blockNodes: { [T in BlockType]: BlockNode<T> } = {
  paragraph: paragraphNode, heading: headingNode, question: questionNode, list: listNode, quote: quoteNode, pullquote: pullquoteNode,
  related: relatedNode, divider: dividerNode, image: imageNode, factbox: factboxNode, table: tableNode, embed: embedNode,
  correction: correctionNode, held: heldNode,
}

const all = Object.values(blockNodes) as unknown as BlockNode<BlockType>[]

/** The classes of nodes that stand directly in the body. */
export const topNodes: Klass<LexicalNode>[] = [
  ParagraphNode, HeadingNode, QuestionNode, QuoteNode, PullquoteNode, RelatedNode, ListNode, DividerNode, CardNode, ImageNode,
]

/** Every class that an editor of stories registers. */
export const editorNodes: Klass<LexicalNode>[] = [...topNodes, ListItemNode, LinkNode]

/** The editor's node for a block. Inside an update. */
export function $createBlockNode(block: Block): LexicalNode {
  return (blockNodes[block.type] as unknown as BlockNode<BlockType>).$create(block)
}

/** The block that a node of the body holds. Inside a read or an update. */
export function $readBlockNode(node: LexicalNode): Block {
  const id = $idOf(node) || newBlockId()
  const found = all.find((type) => type.is(node))
  if (found) return found.$read(node, id)
  // A node of no block type, by a foreign clipboard: its text is kept.
  return { ...$extraOf(node, ['id', 'type', 'text']), id, type: 'paragraph', text: $isElementNode(node) ? $textOf(node) : [] }
}
