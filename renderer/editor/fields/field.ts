import { sameJson } from '../../../shared/text/same'
import type { Text } from '../../../shared/text/spans'
import { tellRedrawn } from '../redrawn'
import { drawLines, selectionIn } from './drawn'
import { createFieldEditor, type FieldActs, type FieldEditor } from './field-editor'
import type { Writing } from './writing'

/** A field of words with marks: elements until it is written in, then an editor. */
export interface Field {
  show(lines: readonly Text[]): void
  end(): void
}

/** What may change the words, or is about to: by then the editor must be there. */
const first = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'copy', 'dragstart', 'dragenter'] as const

/**
 * Looks after the element of a field. A story has hundreds of cells: only those that one has been in have an editor.
 * @param root the element that is written in; its children are drawn here
 * @param readOnly true where it is only read
 */
export function createField(root: HTMLElement, writing: Writing, acts: FieldActs, readOnly: boolean): Field {
  let shown: readonly Text[] | null = null
  let live: FieldEditor | null = null
  // While the button is down the browser still places the cursor by what it has hit: the elements must stay.
  let pressed = false

  const wake = () => {
    if (live || !shown || readOnly) return
    const selected = selectionIn(root)
    live = createFieldEditor(root, shown, acts)
    live.select(selected ?? { anchor: { line: 0, offset: 0 }, focus: { line: 0, offset: 0 } })
    writing.enter(live.editor)
    tellRedrawn(root)
  }
  const focused = () => {
    if (live) writing.enter(live.editor)
    else if (!pressed) wake()
  }
  const released = () => {
    pressed = false
    removeEventListener('pointerup', released)
    removeEventListener('pointercancel', released)
    if (document.activeElement === root) wake()
  }
  const down = () => {
    pressed = true
    addEventListener('pointerup', released)
    addEventListener('pointercancel', released)
  }
  // Where nothing is written a link would be followed.
  const clicked = (event: Event) => {
    if ((event.target as Element).closest('a')) event.preventDefault()
  }
  root.addEventListener('click', clicked)
  root.addEventListener('focus', focused)
  root.addEventListener('pointerdown', down)
  for (const name of first) root.addEventListener(name, wake, true)

  return {
    show(lines) {
      if (live) live.show(lines)
      else if (!shown || !sameJson(shown, lines)) {
        drawLines(root, lines)
        if (shown) tellRedrawn(root)
      }
      shown = lines
    },
    end() {
      released()
      root.removeEventListener('click', clicked)
      root.removeEventListener('focus', focused)
      root.removeEventListener('pointerdown', down)
      for (const name of first) root.removeEventListener(name, wake, true)
      if (!live) return
      writing.leave(live.editor)
      live.dispose()
      live = null
      if (shown) drawLines(root, shown)
    },
  }
}
