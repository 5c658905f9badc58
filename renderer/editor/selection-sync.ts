import {
  $createRangeSelectionFromDom, $getNearestNodeFromDOMNode, $getSelection, $isDecoratorNode, $isNodeSelection, $isRangeSelection, $isTextNode, $setSelection, CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL, isDOMNode, mergeRegister, type LexicalEditor,
} from 'lexical'
import { stands } from './known-caret'
import { keyAtKnownCaret, keyElsewhere, writesAtCaret, wroteAtCaret } from './letters'

/**
 * The browser tells of a moved cursor a little later than it moves it; a key that comes in between
 * (a fast typist's Enter after End) would act where the cursor was. So each key looks first. A quick click into the text
 * while a card is chosen would even lose the cursor, as the card's choice is shown once more.
 * @param passBy true where the letters of a run pass by all that listens to keys, see letters.ts
 */
export function registerSelectionSync(editor: LexicalEditor, passBy = false): () => void {
  const clicked = editor.registerCommand(
    CLICK_COMMAND,
    ({ target }) => {
      const shown = getSelection()
      const near = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null
      if (!$isNodeSelection($getSelection()) || !near || $isDecoratorNode(near) || !editor.getRootElement()?.contains(shown?.anchorNode ?? null)) return false
      const fresh = $createRangeSelectionFromDom(shown, editor)
      if (fresh) $setSelection(fresh)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  // Before the editor hears of the key, and without an update where there is nothing to do: it would cost each letter one.
  const pressed = (event: KeyboardEvent) => {
    const root = editor.getRootElement()
    const shown = getSelection()
    if (event.target !== root || editor.isComposing() || !editor.isEditable() || !root?.contains(shown?.anchorNode ?? null)) return keyElsewhere()
    if (keyAtKnownCaret(editor, event, passBy)) return
    editor.update(() => {
      const current = $getSelection()
      if (current && (!$isRangeSelection(current) || stands(editor, shown!, current))) return
      const fresh = $createRangeSelectionFromDom(shown, editor)
      if (!fresh || (current && fresh.anchor.is(current.anchor) && fresh.focus.is(current.focus))) return
      const node = fresh.anchor.getNode()
      if ($isTextNode(node)) fresh.format = node.getFormat()
      $setSelection(fresh)
    })
  }
  const writes = (event: Event) => writesAtCaret(editor, event as InputEvent)
  const wrote = (event: Event) => wroteAtCaret(editor, event as InputEvent)
  const heard = editor.registerRootListener((root) => {
    root?.addEventListener('keydown', pressed, { capture: true })
    root?.addEventListener('beforeinput', writes, { capture: true })
    root?.addEventListener('input', wrote, { capture: true })
    return () => {
      root?.removeEventListener('keydown', pressed, { capture: true })
      root?.removeEventListener('beforeinput', writes, { capture: true })
      root?.removeEventListener('input', wrote, { capture: true })
      keyElsewhere()
    }
  })
  return mergeRegister(clicked, heard)
}
