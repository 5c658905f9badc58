import { COMMAND_PRIORITY_LOW, mergeRegister, SELECTION_CHANGE_COMMAND, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical'

/** Where the line stands that is written, as a part of the page's height from its top. */
const height = 0.42

/**
 * Keeps the line that is written at one height while one types and moves by keys. A click does not move the page under
 * the pointer.
 */
export function registerTypewriter(editor: LexicalEditor, scroll: HTMLElement): () => void {
  let waiting = 0
  let byPointer = false
  const settle = () => {
    waiting = 0
    const selection = getSelection()
    const root = editor.getRootElement()
    if (byPointer || !selection?.rangeCount || !selection.isCollapsed || !root?.contains(selection.anchorNode)) return
    const range = selection.getRangeAt(0)
    // An empty line has no rectangle of its own: its element has.
    const line = range.getClientRects()[0] ?? (range.startContainer instanceof Element ? (range.startContainer.children[range.startOffset] ?? range.startContainer) : range.startContainer.parentElement)?.getBoundingClientRect()
    if (!line) return
    const frame = scroll.getBoundingClientRect()
    scroll.scrollTop += Math.round((line.top + line.bottom) / 2 - frame.top - frame.height * height)
  }
  // After the browser's own layout of the key, once a frame.
  const soon = () => {
    if (!waiting) waiting = requestAnimationFrame(settle)
  }
  const down = () => (byPointer = true)
  const key = () => (byPointer = false)
  scroll.addEventListener('pointerdown', down)
  scroll.addEventListener('keydown', key)
  return mergeRegister(
    editor.registerUpdateListener(({ tags }) => {
      if (!tags.has(SKIP_SCROLL_INTO_VIEW_TAG)) soon()
    }),
    editor.registerCommand(SELECTION_CHANGE_COMMAND, () => (soon(), false), COMMAND_PRIORITY_LOW),
    () => {
      cancelAnimationFrame(waiting)
      scroll.removeEventListener('pointerdown', down)
      scroll.removeEventListener('keydown', key)
    },
  )
}
