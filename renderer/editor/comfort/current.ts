import { $getSelection, mergeRegister, type LexicalEditor } from 'lexical'
import { $topOf } from '../block-kinds'

/**
 * Marks the block that the cursor is in, and whether one writes in the head or the body: focus mode shows them. Two
 * elements change when the cursor goes to another block, none while one types.
 * @param frame the element of the whole writing surface
 */
export function registerCurrent(editor: LexicalEditor, frame: HTMLElement): () => void {
  let marked: HTMLElement | null = null
  const look = () => {
    const key = editor.getEditorState().read(() => {
      const node = $getSelection()?.getNodes()[0]
      return node ? ($topOf(node)?.getKey() ?? null) : null
    })
    const element = key === null ? null : editor.getElementByKey(key)
    if (element === marked) return
    if (marked) delete marked.dataset['current']
    if (element) element.dataset['current'] = ''
    marked = element
  }
  const at = () => {
    const focused = document.activeElement
    if (focused?.closest('.story-head')) frame.dataset['at'] = 'head'
    else if (focused?.closest('.story-body')) frame.dataset['at'] = 'body'
  }
  frame.addEventListener('focusin', at)
  look()
  at()
  return mergeRegister(
    editor.registerUpdateListener(look),
    () => {
      frame.removeEventListener('focusin', at)
      if (marked) delete marked.dataset['current']
      delete frame.dataset['at']
    },
  )
}
