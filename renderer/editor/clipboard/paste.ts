import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard'
import { $toggleLink } from '@lexical/link'
import {
  $addUpdateTag, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, configExtension, KEY_DOWN_COMMAND, mergeRegister, PASTE_COMMAND, PASTE_TAG,
  type LexicalEditor,
} from 'lexical'
import { intakeFragment, intakeHtml, intakeText, type IntakeResult } from '../../../shared/intake'
import { isWebAddress } from '../../../shared/text/links'
import { spans } from '../../../shared/text/spans'
import type { StorySession } from '../../session/types'
import { isKey } from '../shortcuts'
import { $insertBlocks, paragraphs } from './insert'

const isOneLine = (text: string) => !/[\r\n]/.test(text.trim())

const $pasteText: ImportMimeTypeFunction = (text, selection) => {
  // One line is words for the line that is there, whatever they look like.
  if (isOneLine(text)) {
    if ($isRangeSelection(selection)) selection.insertText(text.replace(/[\r\n]+$/, ''))
    else $insertBlocks([{ id: '', type: 'paragraph', text: spans(text.trim()) }], selection)
  } else $insertBlocks(intakeFragment({ text }).body, selection)
  return true
}

/** What Lexical does with what is pasted or dropped: through intake, never through the browser's parser. */
export const pasteExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'text/html': [
      (html, selection, _next, data) => {
        const { body } = intakeFragment({ html })
        if (body.length) $insertBlocks(body, selection)
        else $pasteText(data.getData('text/plain'), selection, () => false, data)
        return true
      },
    ],
    'text/plain': [$pasteText],
    'text/uri-list': [$pasteText],
  },
})

/** True where the story has no word yet: what is pasted is the story. */
function isBlankStory(session: StorySession): boolean {
  const { headline, standfirst, body } = session.article()
  const [first] = body
  return !headline.main.trim() && !standfirst.trim() && (!first || (body.length === 1 && first.type === 'paragraph' && !first.text.length))
}

/** What a clipboard holds, as far as it matters here; it outlives its event. */
export interface Pasted {
  text: string
  html: string
}

/** What may be a whole story: more than a line, and not a part of another story of ours. */
export function pastedStory(session: StorySession, data: DataTransfer): Pasted | null {
  const text = data.getData('text/plain')
  if (isOneLine(text || ' ') || data.getData('application/x-lexical-editor') || !isBlankStory(session)) return null
  return { text, html: data.getData('text/html') }
}

/** Reads what was pasted into an empty story as the whole story, head and body, as one undo step. */
export function takeStory(session: StorySession, { text, html }: Pasted): IntakeResult {
  const result = html ? intakeHtml(html) : intakeText(text)
  const { removed } = session.article()
  session.setAll({ head: { ...result.head, removed: [...removed, ...result.removed] }, ...(result.body.length ? { body: result.body } : {}) })
  session.body()?.focus('start')
  return result
}

/** Paste in the body beyond Lexical's own: a whole story, an address over words, and without any form. */
export function registerPaste(editor: LexicalEditor, session: StorySession, onIntake: (result: IntakeResult) => void): () => void {
  let plainly = false
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => ((plainly = isKey(event, 'Mod+Shift+V')), false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        const selection = $getSelection()
        if (!data || !selection) return false
        const text = data.getData('text/plain')
        if (plainly) {
          plainly = false
          if (!text) return false
          event.preventDefault()
          $addUpdateTag(PASTE_TAG)
          if (isOneLine(text) && $isRangeSelection(selection)) selection.insertText(text.trim())
          else $insertBlocks(paragraphs(text), selection)
          return true
        }
        if ($isRangeSelection(selection) && !selection.isCollapsed() && isWebAddress(text.trim()) && isOneLine(text)) {
          event.preventDefault()
          $addUpdateTag(PASTE_TAG)
          $toggleLink({ url: text.trim(), rel: null })
          return true
        }
        const story = pastedStory(session, data)
        if (!story) return false
        event.preventDefault()
        // The session changes the body by an update of its own: not from inside this one.
        queueMicrotask(() => onIntake(takeStory(session, story)))
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
