import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard'
import {
  $addUpdateTag, $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, configExtension, mergeRegister, PASTE_COMMAND, PASTE_TAG,
  type LexicalEditor,
} from 'lexical'
import { withDeskRules, type IntakeResult } from '../../../shared/intake'
import { spans } from '../../../shared/text/spans'
import { i18next } from '../../i18n'
import { deskRulesNow } from '../../session/desk-rules-now'
import type { StorySession } from '../../session/types'
import { dismiss, toast } from '../../ui/toast'
import { readAway } from './away'
import { embeddedPictures } from './embedded'
import { $insertBlocks, paragraphs } from './insert'
import { large, readPasted, type Pasted, type Reading } from './read'
import { insertInSteps } from './steps'
import { $linkOver, isOneLine, watchPlainly } from './words'

const $dropText: ImportMimeTypeFunction = (text, selection) => {
  // One line is words for the line that is there, whatever they look like.
  if (isOneLine(text)) {
    if ($isRangeSelection(selection)) selection.insertText(text.replace(/[\r\n]+$/, ''))
    else $insertBlocks([{ id: '', type: 'paragraph', text: spans(text.trim()) }], selection)
  } else $insertBlocks(readPasted({ text, html: '' }, 'blocks').body, selection)
  return true
}

/** What Lexical does with what is dropped, and with a line that is pasted: through intake, never through the browser's parser. */
export const pasteExtension = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'text/html': [
      (html, selection, _next, data) => {
        const { body } = readPasted({ html, text: data.getData('text/plain') }, 'blocks')
        if (!body.length) return $dropText(data.getData('text/plain'), selection, () => false, data)
        $insertBlocks(body, selection)
        return true
      },
    ],
    'text/plain': [$dropText],
    'text/uri-list': [$dropText],
  },
})

/** True where the story has no word yet: what is pasted is the story. */
function isBlankStory(session: StorySession): boolean {
  const { headline, standfirst, body } = session.article()
  const [first] = body
  return !headline.main.trim() && !standfirst.trim() && (!first || (body.length === 1 && first.type === 'paragraph' && !first.text.length))
}

/** What may be a whole story: more than a line, and not a part of another story of ours. */
export function pastedStory(session: StorySession, data: DataTransfer): Pasted | null {
  const text = data.getData('text/plain')
  if (isOneLine(text || ' ') || data.getData('application/x-lexical-editor') || !isBlankStory(session)) return null
  return { text, html: data.getData('text/html') }
}

/** What the editor offers to a paste. */
export interface PasteTools {
  session: StorySession
  editor: LexicalEditor
  /** Told what intake made of copy that was pasted into an empty story. */
  onIntake: (result: IntakeResult) => void
  /** Takes pictures that the clipboard carries in its markup. */
  onPictures: (files: File[]) => void
}

/** Makes a story of what was pasted into an empty one: undo gives back the raw copy, and then the empty story. */
function takeStory({ session, onIntake }: PasteTools, given: IntakeResult, { text }: Pasted): void {
  const result = withDeskRules(given, deskRulesNow())
  const { removed } = session.article()
  const lines = paragraphs(text)
  if (lines.length) session.setAll({ body: lines })
  session.setAll({ head: { ...result.head, removed: [...removed, ...result.removed] }, ...(result.body.length ? { body: result.body } : {}) })
  session.body()?.focus('start')
  onIntake(result)
}

/** Says what of a paste is not in the story, with the raw words as a way out. */
function tellLeft(session: StorySession, { report }: IntakeResult): void {
  const parts = report.dropped.map(({ what }) => what)
  if (!parts.length) return
  const shown = [...parts.slice(0, 3), ...(parts.length > 3 ? [i18next.t('paste:more', { count: parts.length - 3 })] : [])]
  const then = session.article().body
  const undo = () => session.article().body === then && session.undo()
  toast(i18next.t('paste:left', { what: shown.join(' · ') }), { actions: [{ label: i18next.t('paste:asText'), run: undo }] })
}

/**
 * Reads a clipboard and puts it into the story, as the whole of an empty one or where the cursor is. A large one is
 * read beside the screen, and can be stopped. Not from inside an update.
 */
export async function takePasted(tools: PasteTools, pasted: Pasted, as: Reading): Promise<void> {
  const { session, editor } = tools
  const put = (result: IntakeResult) => {
    if (as === 'story') takeStory(tools, result, pasted)
    else {
      insertInSteps(editor, result.body, pasted.text)
      tellLeft(session, result)
    }
    const pictures = embeddedPictures(pasted.html)
    if (pictures.length) tools.onPictures(pictures)
  }
  if (pasted.html.length + pasted.text.length < large) return put(readPasted(pasted, as))
  const stop = new AbortController()
  const run = () => {
    stop.abort()
    editor.focus()
  }
  const shown = toast(i18next.t('paste:reading'), { actions: [{ label: i18next.t('paste:stop'), run }] })
  const result = await readAway(pasted, as, stop.signal)
  dismiss(shown)
  if (stop.signal.aborted || !editor.getRootElement() || !editor.isEditable()) return
  if (!result) return void toast(i18next.t('paste:failed'), { failed: true })
  // Who wrote on meanwhile keeps what they wrote.
  if (as === 'story' && !isBlankStory(session)) return takePasted(tools, pasted, 'blocks')
  put(result)
}

/** Paste in the body beyond Lexical's own: a whole story, blocks by way of the raw words, an address over words, and without any form. */
export function registerPaste(tools: PasteTools): () => void {
  const { editor, session } = tools
  const plainly = watchPlainly(editor)
  return mergeRegister(
    plainly.stop,
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        const selection = $getSelection()
        if (!data || !selection) return false
        const text = data.getData('text/plain')
        if (plainly.asked()) {
          if (!text) return false
          event.preventDefault()
          $addUpdateTag(PASTE_TAG)
          if (isOneLine(text) && $isRangeSelection(selection)) selection.insertText(text.trim())
          else $insertBlocks(paragraphs(text), selection)
          return true
        }
        if ($linkOver(text, selection)) {
          event.preventDefault()
          $addUpdateTag(PASTE_TAG)
          return true
        }
        if (data.getData('application/x-lexical-editor')) return false
        const story = pastedStory(session, data)
        const html = data.getData('text/html')
        // A line of plain text is Lexical's to type in.
        if (!story && !html && isOneLine(text)) return false
        event.preventDefault()
        // The text is changed by updates of their own: not from inside this one.
        queueMicrotask(() => void takePasted(tools, story ?? { text, html }, story ? 'story' : 'blocks'))
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
