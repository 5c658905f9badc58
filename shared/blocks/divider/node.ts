import { $create, $getDocument, addClassNamesToElement, DecoratorNode, type EditorConfig } from 'lexical'
import type { BlockNode } from '../node-types'
import { $extraOf, $tag } from '../state'

const known = ['id', 'type']

export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('div')
    element.append($getDocument().createElement('hr'))
    addClassNamesToElement(element, config.theme.divider)
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return '\n'
  }
}

export const dividerNode: BlockNode<'divider'> = {
  type: 'divider',
  is: (node) => node instanceof DividerNode,
  $create: (block) => $tag($create(DividerNode), block, known),
  $read: (node, id) => ({ ...$extraOf(node, known), id, type: 'divider' }),
}
