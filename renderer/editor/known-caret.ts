import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type RangeSelection } from 'lexical'

/** True where the browser's cursor is in the very text node and place that the editor has it in: nothing to make anew. */
export function stands(editor: LexicalEditor, shown: Selection, { anchor, focus }: RangeSelection): boolean {
  if (!shown.isCollapsed || anchor.type !== 'text' || anchor.key !== focus.key || anchor.offset !== focus.offset) return false
  return shown.anchorOffset === anchor.offset && shown.anchorNode instanceof Text && editor.getElementByKey(anchor.key) === shown.anchorNode.parentElement && shown.anchorNode.parentElement?.childNodes.length === 1
}

/** True where the editor has the cursor where the browser has it, and would write what comes as the text around it is. */
function isKnown(editor: LexicalEditor): boolean {
  const shown = getSelection()
  return editor.read('pending', () => {
    const current = $getSelection()
    if (!shown || !$isRangeSelection(current) || !stands(editor, shown, current)) return false
    const node = current.anchor.getNode()
    return $isTextNode(node) && node.getFormat() === current.format && node.getStyle() === current.style
  })
}

/** The editor that a letter is just being typed in, at a cursor that it knows, and whether the letter has arrived. */
let typed: { editor: LexicalEditor; isWritten: boolean } | null = null

/**
 * To be told of each key in an editor's text.
 * @returns true where the editor has the cursor where the browser has it
 */
export function keyAtKnownCaret(editor: LexicalEditor): boolean {
  typed = isKnown(editor) ? { editor, isWritten: false } : null
  return typed !== null
}

/** To be told of a key that is not an editor's own, or not one of its text. */
export function keyElsewhere(): void {
  typed = null
}

/** Says what a key has done to the text of an editor. */
export function wroteAtCaret(editor: LexicalEditor, { inputType, isComposing }: InputEvent): void {
  if (typed?.editor === editor && inputType === 'insertText' && !isComposing) typed.isWritten = true
  else typed = null
}

/** What a browser gives as the code of a key that an input method has taken (UI Events, fixed virtual key codes). */
const byInputMethod = 229

/** A letter, digit or sign that a key writes, and not a step of an input method. Spaces have commands of their own. */
const isLetter = ({ key, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey && !isComposing && keyCode !== byInputMethod

/**
 * Gives an editor the element to write in, and tells it of a run of letters only by what they write: no command is theirs,
 * and each press would go through its commands for nothing. The first of a run is told, and ends what the key before began.
 */
export function showIn(editor: LexicalEditor, root: HTMLElement): void {
  const wrapped = new Map<EventListenerOrEventListenerObject, EventListener>()
  let inRun = false
  root.addEventListener = (name: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) => {
    // The editor's own listeners have no options; those of whoever hears of its element have.
    if (name !== 'keydown' || options !== undefined || typeof listener !== 'function') return EventTarget.prototype.addEventListener.call(root, name, listener, options)
    const told = (event: Event) => {
      const isNext = event.target === root && isLetter(event as KeyboardEvent) && typed?.editor === editor
      const isTold = !isNext || !inRun
      inRun = isNext
      if (isTold) listener.call(root, event)
    }
    wrapped.set(listener, told)
    EventTarget.prototype.addEventListener.call(root, name, told, options)
  }
  root.removeEventListener = (name: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions) =>
    EventTarget.prototype.removeEventListener.call(root, name, (listener && wrapped.get(listener)) ?? listener, options)
  try {
    editor.setRootElement(root)
  } finally {
    delete (root as Partial<EventTarget>).addEventListener
  }
}

/**
 * Lets a page not tell the editor of a cursor that has moved by the letter just typed: the editor has put the letter
 * into its text and knows. It would go through its selection once more, a twentieth of what a key costs. Whoever else
 * wants to hear of it listens with `capture`.
 *
 * To be called before any editor has a page, as listeners are called in their order.
 */
export function keepKnownCarets(page: Document): void {
  page.addEventListener('selectionchange', (event) => {
    const known = typed?.isWritten === true && isKnown(typed.editor)
    typed = null
    if (known) event.stopImmediatePropagation()
  })
}
