import { $isListItemNode, ListNode } from '@lexical/list'
import { INDENT_CONTENT_COMMAND, COMMAND_PRIORITY_HIGH, mergeRegister, type LexicalEditor } from 'lexical'

/**
 * Lists as the model has them: one level, and two that stand beside each other stay two. Lexical's
 * own transform would join them, and so change a story that was only opened. Comes before whatever else transforms lists.
 */
export function registerLists(editor: LexicalEditor): () => void {
  editor._nodes.get(ListNode.getType())?.transforms.clear()
  return mergeRegister(
    editor.registerNodeTransform(ListNode, (list) => {
      let value = list.getStart()
      for (const item of list.getChildren()) {
        if (!$isListItemNode(item)) continue
        if (item.getValue() !== value) item.setValue(value)
        value++
      }
    }),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  )
}
