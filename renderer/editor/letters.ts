import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, $setSelection, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical'
import { isShownAt, isStill, knownCaret, type KnownCaret } from './known-caret'

/**
 * What becomes of a key in an editor's text at a cursor that it knows: only pressed; passing by, so that nobody hears of
 * it before its letter is on the page; written by the browser and then read by the editor; or put into the text by us.
 */
interface Key {
  readonly caret: KnownCaret
  course: 'pressed' | 'passing' | 'written' | 'taken'
}

let pressed: Key | null = null
/** The cursor behind the last letter: the next one finds it there. */
let last: KnownCaret | null = null
/** The editor whose key before was a letter too. */
let run: LexicalEditor | null = null
/** True where the cursor may have moved by more than letters that were taken, and nobody was told yet: events of quick keys are one. */
let untold = true

/** What a browser gives as the code of a key that an input method has taken (UI Events, fixed virtual key codes). */
const byInputMethod = 229

/** A letter, digit or sign that a key writes, and not a step of an input method. Spaces have commands of their own. */
const isLetter = ({ key, ctrlKey, altKey, metaKey, isComposing, keyCode }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey && !isComposing && keyCode !== byInputMethod

/**
 * To be told of each key in an editor's text, before anybody else is.
 * @param passBy true where the letters of a run pass by: whoever listens to keys hears only the first of them
 * @returns true where the editor has the cursor where the browser has it
 */
export function keyAtKnownCaret(editor: LexicalEditor, event: KeyboardEvent, passBy: boolean): boolean {
  const shown = getSelection()
  const isBehindLast = last?.editor === editor && isStill(last, shown)
  const caret = isBehindLast ? last : knownCaret(editor, shown)
  pressed = caret && { caret, course: 'pressed' }
  const isNext = run === editor
  run = caret && isLetter(event) ? editor : null
  if (pressed && run && isNext && passBy && caret!.takesLetters) {
    pressed.course = 'passing'
    event.stopPropagation()
  }
  if (!isBehindLast || pressed?.course !== 'passing') untold = true
  return caret !== null
}

/** To be told of a key that is not an editor's own, or not one of its text, and of an editor that leaves the page. */
export function keyElsewhere(): void {
  pressed = run = last = null
  untold = true
}

/** To be told of what the browser is about to write in an editor, before the editor is. */
export function writesAtCaret(editor: LexicalEditor, event: InputEvent): void {
  if (pressed?.course !== 'passing') return
  if (pressed.caret.editor === editor && !event.defaultPrevented && isStill(pressed.caret, getSelection()) && isPlain(event, pressed.caret)) event.stopPropagation()
  else pressed.course = 'pressed'
}

/** True where a browser is about to write one sign at a cursor, and nothing else. */
function isPlain(event: InputEvent, { text, offset }: KnownCaret): boolean {
  const { inputType, data, isComposing } = event
  if (inputType !== 'insertText' || data?.length !== 1 || data === '\n' || isComposing) return false
  const [range] = event.getTargetRanges()
  return !range || (range.collapsed && range.startContainer === text && range.startOffset === offset)
}

/**
 * Puts a letter that the browser has written at a cursor into the editor's text.
 * @returns false where the page has something else, and nothing is done
 */
function take({ editor, state, key, text, offset, takesLetters }: KnownCaret, letter: string): boolean {
  const node = state._nodeMap.get(key)
  const after = text.data
  if (editor._updating || editor._pendingEditorState || editor.getEditorState() !== state || !$isTextNode(node)) return false
  if (!isShownAt(getSelection(), text, offset + 1) || after !== node.__text.slice(0, offset) + letter + node.__text.slice(offset)) return false
  editor.update(
    () => {
      const selection = $getSelection()
      const mine = $getNodeByKey(key)
      if (!$isRangeSelection(selection) || !$isTextNode(mine)) return
      mine.setTextContent(after)
      selection.setTextNodeRange(mine, offset + 1, mine, offset + 1)
    },
    // The browser has its cursor where it should be.
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  )
  const now = editor.getEditorState()
  if (now === state) return false
  const { _selection: selection } = now
  const isBehind = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === key && selection.anchor.offset === offset + 1
  last = isBehind && isShownAt(getSelection(), text, offset + 1) ? { editor, state: now, key, text, offset: offset + 1, takesLetters } : null
  // What the letter has become at once, as a quotation mark does, has its own place.
  if (!last) editor.update(() => void $setSelection($getSelection()?.clone() ?? null), { discrete: true })
  return true
}

/** To be told, before the editor, of what a key has done to its text. */
export function wroteAtCaret(editor: LexicalEditor, event: InputEvent): void {
  if (pressed?.caret.editor !== editor || event.inputType !== 'insertText' || event.isComposing) {
    pressed = null
    untold = true
    return
  }
  const isTaken = pressed.course === 'passing' && event.data !== null && take(pressed.caret, event.data)
  pressed.course = isTaken ? 'taken' : 'written'
  if (!isTaken) return void (untold = true)
  // As the editor does: of what is written in it nobody around it hears.
  event.stopPropagation()
}

/**
 * Lets a page not tell of a cursor that has moved by the letter just typed: the editor has put the letter into its text and
 * knows. It would go through its selection once more, a twentieth of what a key costs. Whoever wants to hear of each move
 * hears of the text too.
 *
 * To be called before anybody else listens, as listeners are called in their order.
 */
export function keepKnownCarets(page: Document): void {
  const isKnown = () => {
    const key = pressed
    // The letter before may be told of while the next key is on its way.
    if (key?.course !== 'written' && key?.course !== 'taken') return null
    pressed = null
    const shown = getSelection()
    return (key.course === 'taken' ? last !== null && isStill(last, shown) : knownCaret(key.caret.editor, shown) !== null) ? key.course : null
  }
  let known: Key['course'] | null = null
  page.addEventListener(
    'selectionchange',
    (event) => {
      known = isKnown()
      if (known === 'taken' && !untold) event.stopImmediatePropagation()
      else untold = false
    },
    { capture: true },
  )
  // The editor knows of those that it has read itself too; all others have heard.
  page.addEventListener('selectionchange', (event) => void (known && event.stopImmediatePropagation()))
}
