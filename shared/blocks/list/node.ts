import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list'
import type { LexicalNode } from 'lexical'
import { newBlockId } from '../../text/id'
import { $appendText, $textOf } from '../inline'
import type { BlockNode } from '../node-types'
import { $extraOf, $idOf, $tag } from '../state'
import type { BlockOf } from '../types'

const known = ['id', 'type', 'ordered', 'items']
const itemKnown = ['id', 'text']

type Item = BlockOf<'list'>['items'][number]

export function $createItem(item: Item): ListItemNode {
  const node = $tag($createListItemNode(), item, itemKnown)
  $appendText(node, item.text)
  return node
}

function $itemsOf(list: ListNode): Item[] {
  return list.getChildren().flatMap((child: LexicalNode): Item[] => {
    if (!$isListItemNode(child)) return []
    const inner = child.getChildren().find($isListNode)
    // The model has one level: what a foreign clipboard nests stands after its parent.
    const own = inner && child.getChildrenSize() === 1 ? [] : [{ ...$extraOf(child, itemKnown), id: $idOf(child) || newBlockId(), text: $textOf(child) }]
    return inner ? [...own, ...$itemsOf(inner)] : own
  })
}

export const listNode: BlockNode<'list'> = {
  type: 'list',
  is: $isListNode,
  $create(block) {
    const node = $tag($createListNode(block.ordered ? 'number' : 'bullet'), block, known)
    node.append(...block.items.map($createItem))
    return node
  },
  $read(node, id) {
    const list = node as ListNode
    return { ...$extraOf(node, known), id, type: 'list', ordered: list.getListType() === 'number', items: $itemsOf(list) }
  },
}
