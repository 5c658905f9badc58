import { buildEditorFromExtensions } from '@lexical/extension'
import { LinkExtension } from '@lexical/link'
import { RichTextExtension } from '@lexical/rich-text'
import {
  $onUpdate, COMMAND_PRIORITY_HIGH, defineExtension, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND, KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND, KEY_DOWN_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, mergeRegister, PASTE_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor,
} from 'lexical'
import { sameJson } from '../../../shared/text/same'
import { plain, type Text } from '../../../shared/text/spans'
import { registerAccents } from '../accents'
import { copyExtension } from '../clipboard/copy'
import { endOfChange } from '../head/caret'
import { $takeMarkKey } from '../mark-keys'
import { registerSelectionSync } from '../selection-sync'
import { theme } from '../theme'
import { registerTypography } from '../typography/body'
import { isInEdgeLine } from './drawn'
import { registerEdges } from './edges'
import { $readLines, $selectedLines, $selectLines, $showLines, type LinePoint, type LineSelection } from './lines'
import { fieldImport, registerFieldPaste, type FieldPaste } from './paste'

/** What a field does for those around it. None is called from inside an update. */
export interface FieldActs extends FieldPaste {
  /** @param apart true for a change that is an undo step of its own */
  change(lines: Text[], apart: boolean): void
  leave(by: 1 | -1): void
  escape(): void
  /** Enter in a field of one line. */
  enter(): void
  link(): void
}

/** The editor of one field while somebody writes in it. It has no history: its changes are the story's. */
export interface FieldEditor {
  readonly editor: LexicalEditor
  /** Shows what the story has now, where that is not what stands there. */
  show(lines: readonly Text[]): void
  select(selection: LineSelection): void
  dispose(): void
}

const words = (lines: readonly Text[]): string => lines.map(plain).join('\n')

/** The place of an offset into all lines joined by line ends. */
function pointAt(lines: readonly Text[], offset: number): LinePoint {
  let left = offset
  for (const [line, text] of lines.entries()) {
    const size = plain(text).length
    if (left <= size) return { line, offset: left }
    left -= size + 1
  }
  return { line: lines.length, offset: 0 }
}

/**
 * Makes the editor of a field and puts it into its element.
 * @param root the element that is written in
 * @param shown its lines: one, unless it takes many
 */
export function createFieldEditor(root: HTMLElement, shown: readonly Text[], acts: FieldActs): FieldEditor {
  const { many } = acts
  let known: readonly Text[] = shown
  // What comes back from the story after a change of ours leaves the cursor where it is.
  let ours = false
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'field',
      namespace: 'galley-field',
      dependencies: [RichTextExtension, LinkExtension, copyExtension, fieldImport(acts)],
      theme,
      // As in the body: the text before the error stands.
      onError: (error) => reportError(error),
    }),
  )

  editor.update(() => $showLines(shown), { discrete: true })

  const $take = (event: Event | null, act: () => void): true => {
    event?.preventDefault()
    event?.stopPropagation()
    $onUpdate(act)
    return true
  }

  const unregister = mergeRegister(
    registerSelectionSync(editor),
    registerTypography(editor),
    registerAccents(editor),
    registerEdges(editor, root),
    registerFieldPaste(editor, acts),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const taken = !event.isComposing && $takeMarkKey(editor, event, () => acts.link())
        if (taken) event.preventDefault()
        return taken
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => !many && !event?.shiftKey && $take(event, () => acts.enter()), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => !many, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => $take(event, () => acts.escape()), COMMAND_PRIORITY_HIGH),
    ...([[KEY_ARROW_UP_COMMAND, 'first', -1], [KEY_ARROW_DOWN_COMMAND, 'last', 1]] as const).map(([command, edge, by]) =>
      editor.registerCommand(
        command,
        (event) => !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey && getSelection()?.isCollapsed === true && isInEdgeLine(root, edge) && $take(event, () => acts.leave(by)),
        COMMAND_PRIORITY_HIGH,
      ),
    ),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (!dirtyElements.size && !dirtyLeaves.size) return
      const now = editorState.read($readLines)
      if (sameJson(now, known)) return
      const apart = tags.has(HISTORY_PUSH_TAG) || tags.has(PASTE_TAG) || words(now) === words(known)
      known = now
      ours = true
      acts.change(now, apart)
    }),
  )
  editor.setRootElement(root)

  return {
    editor,
    show(lines) {
      const mine = ours
      if (sameJson(lines, known) || editor.isComposing()) return
      ours = false
      const before = words(known)
      known = lines
      const focused = root.ownerDocument.activeElement === root
      editor.update(
        () => {
          const selected = $selectedLines()
          $showLines(lines)
          if (!selected) return
          const change = pointAt(lines, endOfChange(before, words(lines)))
          $selectLines(mine ? selected : { anchor: change, focus: change })
        },
        { discrete: true, ...(focused ? {} : { tag: SKIP_DOM_SELECTION_TAG }) },
      )
    },
    select(selection) {
      editor.update(() => $selectLines(selection), { discrete: true })
    },
    dispose() {
      unregister()
      editor.setRootElement(null)
      editor.dispose()
    },
  }
}
