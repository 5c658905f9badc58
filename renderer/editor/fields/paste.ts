import { ClipboardImportExtension } from '@lexical/clipboard'
import {
  $addUpdateTag, $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, $setSelection, COMMAND_PRIORITY_HIGH, configExtension, mergeRegister, PASTE_COMMAND,
  PASTE_TAG, type BaseSelection, type LexicalEditor, type RangeSelection,
} from 'lexical'
import { $appendText } from '../../../shared/blocks/inline'
import { blockTexts, type Block } from '../../../shared/blocks'
import { plain, spans, tidy, type Text } from '../../../shared/text/spans'
import { large, readPasted, type Pasted } from '../clipboard/read'
import { $linkOver, isOneLine, watchPlainly } from '../clipboard/words'

/** What a field takes of a paste. */
export interface FieldPaste {
  /** Several lines; otherwise all that comes is one. */
  many: boolean
  /** Blocks as lines of this field. */
  linesOf(blocks: readonly Block[]): Text[]
  /** Takes the cells of a table; where it is left out they are lines as all else. Not from inside an update. */
  onCells?: ((rows: Text[][]) => void) | undefined
}

/** Lines of any block: those that hold no running text give their words. */
const linesIn = (blocks: readonly Block[], { linesOf }: FieldPaste): Text[] =>
  blocks.flatMap((block) => {
    const lines = linesOf([block])
    return lines.length ? lines : blockTexts(block).filter(Boolean).map(spans)
  })

const start = /^(?:[-*>?]|1\.|#{2,3}) /

/** Lines that begin a list, a question or the like stand on lines of their own; a start that was just typed gives way to theirs. */
function $makeRoom(lines: readonly Text[], selection: RangeSelection): void {
  if (!start.test(plain(lines[0] ?? []))) return
  if (!selection.isCollapsed()) selection.removeText()
  const line = selection.anchor.getNode().getTopLevelElement()
  const words = line?.getTextContent() ?? ''
  if ($isElementNode(line) && words && !words.replace(start, '')) line.clear().select()
  else if (words) selection.insertParagraph()
}

function $putLines(lines: readonly Text[], { many }: FieldPaste, selection: BaseSelection): void {
  if (!$isRangeSelection(selection)) return
  if (selection !== $getSelection()) $setSelection(selection)
  const shown = many || lines.length < 2 ? lines : [tidy(lines.flatMap((text, at) => (at ? [{ text: ' ' }, ...text] : text)))]
  const nodes = shown.map((text) => {
    const line = $createParagraphNode()
    $appendText(line, text)
    return line
  })
  if (many) $makeRoom(shown, selection)
  const [only] = nodes
  const at = $getSelection()
  if (!$isRangeSelection(at) || !only) return
  at.insertNodes(nodes.length === 1 ? only.getChildren() : nodes)
}

/** @returns the cells of a table that is all that was pasted, for the caller to put in */
function $put(pasted: Pasted, paste: FieldPaste, selection: BaseSelection): Text[][] | null {
  const { text } = pasted
  const html = pasted.html.length > large ? '' : pasted.html
  // A tab parts the cells of a table.
  if (!html && isOneLine(text) && !text.trim().includes('\t')) {
    if ($isRangeSelection(selection)) selection.insertText(text.replace(/[\r\n]+$/, ''))
    return null
  }
  const { body } = readPasted({ text, html }, 'blocks')
  const [only] = body
  if (paste.onCells && body.length === 1 && only?.type === 'table') return only.rows.map(({ cells }) => cells.map((cell) => cell.text))
  $putLines(body.length ? linesIn(body, paste) : [spans(text.trim())], paste, selection)
  return null
}

/** What is dropped goes the same way as what is pasted; another editor's own form is not asked for. */
export const fieldImport = (paste: FieldPaste) => {
  const $drop = (pasted: Pasted, selection: BaseSelection) => {
    const { onCells: _cells, ...plainly } = paste
    $put(pasted, plainly, selection)
    return true
  }
  return configExtension(ClipboardImportExtension, {
    $importMimeType: {
      'application/x-lexical-editor': [() => false],
      'text/html': [(html, selection, _next, data) => $drop({ html, text: data.getData('text/plain') }, selection)],
      'text/plain': [(text, selection) => $drop({ html: '', text }, selection)],
      'text/uri-list': [(text, selection) => $drop({ html: '', text }, selection)],
    },
  })
}

/** Paste in a field of a card: through intake as in the body, an address over words, and without any form. */
export function registerFieldPaste(editor: LexicalEditor, paste: FieldPaste): () => void {
  const plainly = watchPlainly(editor)
  return mergeRegister(
    plainly.stop,
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        const selection = $getSelection()
        if (!data || !$isRangeSelection(selection)) return false
        const text = data.getData('text/plain')
        const html = data.getData('text/html')
        event.preventDefault()
        $addUpdateTag(PASTE_TAG)
        if (plainly.asked()) $putLines(text.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean).map(spans), paste, selection)
        else if (!$linkOver(text, selection)) {
          const rows = $put({ text, html }, paste, selection)
          if (rows) queueMicrotask(() => paste.onCells?.(rows))
        }
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
