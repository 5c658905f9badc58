import {
  $createNodeSelection, $getNearestNodeFromDOMNode, $getSelection, $isDecoratorNode, $isNodeSelection, $setSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW,
  isDOMNode, mergeRegister, type LexicalEditor,
} from 'lexical'
import { $topOf } from './block-kinds'

/** Cards and dividers are chosen by a click, and look so. Deleting and moving them is the same as for text. */
export function registerDecorators(editor: LexicalEditor): () => void {
  let selected: readonly string[] = []
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const near = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null
        const node = near && $topOf(near)
        if (!$isDecoratorNode(node)) return false
        const current = $getSelection()
        const selection = event.shiftKey && $isNodeSelection(current) ? current.clone() : $createNodeSelection()
        selection.add(node.getKey())
        $setSelection(selection)
        editor.getRootElement()?.focus({ preventScroll: true })
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const selection = editorState._selection
      const next = $isNodeSelection(selection) ? [...selection._nodes] : []
      if (!next.length && !selected.length) return
      for (const key of selected) delete editor.getElementByKey(key)?.dataset.selected
      for (const key of next) {
        const element = editor.getElementByKey(key)
        if (element) element.dataset.selected = ''
      }
      selected = next
    }),
  )
}
