import { $createHeadingNode, $isHeadingNode, type HeadingNode } from '@lexical/rich-text'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $extraOf, $tag } from '../state'

const known = ['id', 'type', 'level', 'text']

export const headingNode: BlockNode<'heading'> = {
  type: 'heading',
  is: $isHeadingNode,
  $create(block) {
    const node = $tag($createHeadingNode(block.level === 2 ? 'h2' : 'h3'), block, known)
    $appendText(node, block.text)
    return node
  },
  $read(node, id) {
    const heading = node as HeadingNode
    const level = heading.getTag() <= 'h2' ? 2 : 3
    return { ...$extraOf(node, known), id, type: 'heading', level, text: $textOf(heading) }
  },
}
