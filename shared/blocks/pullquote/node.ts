import { $create, $getDocument, $setState, addClassNamesToElement, type EditorConfig } from 'lexical'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $citeOf, $extraOf, $tag, citeState } from '../state'
import { TextBlockNode } from '../text-block'

const known = ['id', 'type', 'text', 'cite']

export class PullquoteNode extends TextBlockNode {
  override $config() {
    return this.config('pullquote', { extends: TextBlockNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('blockquote')
    addClassNamesToElement(element, config.theme.pullquote)
    return element
  }
}

export const pullquoteNode: BlockNode<'pullquote'> = {
  type: 'pullquote',
  is: (node) => node instanceof PullquoteNode,
  $create(block) {
    const node = $tag($create(PullquoteNode), block, known)
    if (block.cite) $setState(node, citeState, block.cite)
    $appendText(node, block.text)
    return node
  },
  $read: (node, id) => ({ ...$extraOf(node, known), id, type: 'pullquote', text: $textOf(node as PullquoteNode), ...$citeOf(node) }),
}
