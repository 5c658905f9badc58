import { $create, $getDocument, addClassNamesToElement, type EditorConfig } from 'lexical'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $extraOf, $tag } from '../state'
import { TextBlockNode } from '../text-block'

const known = ['id', 'type', 'text']

export class QuestionNode extends TextBlockNode {
  override $config() {
    return this.config('question', { extends: TextBlockNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('h2')
    addClassNamesToElement(element, config.theme.question)
    return element
  }
}

export const questionNode: BlockNode<'question'> = {
  type: 'question',
  is: (node) => node instanceof QuestionNode,
  $create(block) {
    const node = $tag($create(QuestionNode), block, known)
    $appendText(node, block.text)
    return node
  },
  $read: (node, id) => ({ ...$extraOf(node, known), id, type: 'question', text: $textOf(node as QuestionNode) }),
}
