import { ListItemNode } from '@lexical/list'
import { $getNodeByKey, $isRootNode, $setState, mergeRegister, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import { topNodes } from '../../shared/blocks/nodes'
import { $idOf, idState } from '../../shared/blocks/state'
import { newBlockId } from '../../shared/text/id'

/**
 * Keeps every block's id its own: a new block gets one, and of two with the same id, by paste or
 * duplication, the one that came later gets another. What is cut and pasted keeps its id.
 */
export function registerIds(editor: LexicalEditor) {
  // A hint only: whoever stands here is asked whether it is still there and still has the id.
  const owners = new Map<string, NodeKey>()

  const $claim = (node: LexicalNode) => {
    if (!$isRootNode(node.getParent())) return
    const id = $idOf(node)
    const key = node.getKey()
    const holder = id ? owners.get(id) : undefined
    if (holder === key) return
    const other = holder ? $getNodeByKey(holder) : null
    if (!id || (other?.isAttached() && $isRootNode(other.getParent()) && $idOf(other) === id)) {
      const fresh = newBlockId()
      owners.set(fresh, key)
      $setState(node, idState, fresh)
    } else owners.set(id, key)
  }

  const $claimItem = (node: ListItemNode) => {
    const id = $idOf(node)
    const twin = (item: LexicalNode) => item.getKey() < node.getKey() && $idOf(item) === id
    if (!id || node.getPreviousSiblings().some(twin) || node.getNextSiblings().some(twin)) $setState(node, idState, newBlockId())
  }

  return {
    /** Notes whose id it is when nodes come back without a transform, as an undo brings them. Inside a read. */
    $own: (node: LexicalNode) => void owners.set($idOf(node), node.getKey()),
    unregister: mergeRegister(
      ...topNodes.map((klass) => editor.registerNodeTransform(klass, $claim)),
      editor.registerNodeTransform(ListItemNode, $claimItem),
    ),
  }
}
