import { $createQuoteNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text'
import { $setState } from 'lexical'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $citeOf, $extraOf, $tag, citeState } from '../state'

const known = ['id', 'type', 'text', 'cite']

export const quoteNode: BlockNode<'quote'> = {
  type: 'quote',
  is: $isQuoteNode,
  $create(block) {
    const node = $tag($createQuoteNode(), block, known)
    if (block.cite) $setState(node, citeState, block.cite)
    $appendText(node, block.text)
    return node
  },
  $read: (node, id) => ({ ...$extraOf(node, known), id, type: 'quote', text: $textOf(node as QuoteNode), ...$citeOf(node) }),
}
