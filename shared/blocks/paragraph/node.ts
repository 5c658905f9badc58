import { $createParagraphNode, $isParagraphNode, type ParagraphNode } from 'lexical'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $extraOf, $tag } from '../state'

const known = ['id', 'type', 'text']

export const paragraphNode: BlockNode<'paragraph'> = {
  type: 'paragraph',
  is: $isParagraphNode,
  $create(block) {
    const node = $tag($createParagraphNode(), block, known)
    $appendText(node, block.text)
    return node
  },
  $read: (node, id) => ({ ...$extraOf(node, known), id, type: 'paragraph', text: $textOf(node as ParagraphNode) }),
}
