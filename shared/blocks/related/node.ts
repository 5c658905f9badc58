import { $create, $getDocument, $getState, $setState, addClassNamesToElement, createState, type EditorConfig } from 'lexical'
import { isWebAddress } from '../../text/links'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $extraOf, $tag } from '../state'
import { TextBlockNode } from '../text-block'

const known = ['id', 'type', 'text', 'url', 'storyId']
const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** Where the line leads; empty where no address is known yet. */
export const urlState = createState('url', { parse: asText, resetOnCopyNode: true })
const storyState = createState('storyId', { parse: asText, resetOnCopyNode: true })

export class RelatedNode extends TextBlockNode {
  override $config() {
    return this.config('related', { extends: TextBlockNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('p')
    addClassNamesToElement(element, config.theme.related)
    return element
  }
}

export const relatedNode: BlockNode<'related'> = {
  type: 'related',
  is: (node) => node instanceof RelatedNode,
  $create(block) {
    const node = $tag($create(RelatedNode), block, known)
    if (block.url) $setState(node, urlState, block.url)
    if (block.storyId) $setState(node, storyState, block.storyId)
    $appendText(node, block.text)
    return node
  },
  $read(node, id) {
    const url = $getState(node, urlState)
    const storyId = $getState(node, storyState)
    return {
      ...$extraOf(node, known), id, type: 'related', text: $textOf(node as RelatedNode),
      ...(isWebAddress(url) ? { url } : {}), ...(storyId ? { storyId } : {}),
    }
  },
}
