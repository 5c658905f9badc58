import { $getRoot, $getSelection, HISTORIC_TAG, HISTORY_PUSH_TAG, PASTE_TAG, type LexicalEditor } from 'lexical'
import type { Block } from '../../../shared/blocks'
import { plain } from '../../../shared/text/spans'
import { $insertBlocks, paragraphs } from './insert'

/** Above this many lines the raw copy is not shown for a step of its own: it would be laid out twice. */
const mostLines = 2000

/** True where the blocks say no more than the lines do. */
function saysSame(blocks: readonly Block[], lines: readonly Block[]): boolean {
  return (
    blocks.length === lines.length &&
    blocks.every((block, at) => {
      const line = lines[at]!
      return block.type === 'paragraph' && line.type === 'paragraph' && plain(block.text) === plain(line.text) && block.text.every((span) => Object.keys(span).length === 1)
    })
  )
}

const $put = (blocks: readonly Block[]) => {
  if (!$getSelection()) $getRoot().selectEnd()
  $insertBlocks(blocks)
}

/**
 * Puts what was read of a clipboard where the selection is, so that undo gives back the raw words first and takes
 * them away after that. Not from inside an update.
 */
export function insertInSteps(editor: LexicalEditor, blocks: readonly Block[], raw: string): void {
  editor.read(() => undefined)
  const lines = paragraphs(raw)
  const tag = [PASTE_TAG, HISTORY_PUSH_TAG]
  if (lines.length && lines.length <= mostLines && !saysSame(blocks, lines)) {
    const before = editor.getEditorState()
    editor.update(() => $put(lines), { discrete: true, tag })
    // The history has the raw words now; what follows begins again where they were pasted.
    editor.setEditorState(before, { tag: HISTORIC_TAG })
  }
  editor.update(() => $put(blocks), { discrete: true, tag })
}
