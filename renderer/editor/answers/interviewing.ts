import {
  $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND, KEY_TAB_COMMAND, mergeRegister, type ElementNode, type LexicalEditor, type LexicalNode,
} from 'lexical'
import { QuestionNode } from '../../../shared/blocks/question/node'
import { $topOf } from '../block-kinds'
import { isOnlySpeaker, nextSpeaker, speakerOf } from './interview'

/** How far up it is looked who spoke before. */
const reach = 200

function* $upwards(from: LexicalNode): Generator<string> {
  let node: LexicalNode | null = from
  for (let n = 0; node && n < reach; n++, node = node.getPreviousSibling()) if ($isParagraphNode(node) || node instanceof QuestionNode) yield node.getTextContent()
}

/** Begins a paragraph with who speaks, and puts the cursor behind. */
function $begin(paragraph: ElementNode, speaker: string): void {
  const name = $createTextNode(`${speaker}:`).setFormat('bold')
  const space = $createTextNode(' ')
  paragraph.clear()
  paragraph.append(name, space)
  space.select()
}

/** The line of the cursor, where it stands at its very end. */
function $lineEnded(): ElementNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  const top = $topOf(node)
  if (!$isElementNode(top) || !($isParagraphNode(top) || top instanceof QuestionNode)) return null
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (selection.anchor.offset !== size) return null
  for (let at: LexicalNode = node; at !== top; at = at.getParentOrThrow()) if (at.getNextSibling()) return null
  return top
}

/**
 * The interview: Enter behind what one person says begins what the other one says, Enter on a line with
 * only its speaker is a plain line, Tab there makes it the other one's. Initials become bold as they are typed.
 * @param isOn asked at each key
 */
export function registerInterview(editor: LexicalEditor, isOn: () => boolean): () => void {
  return mergeRegister(
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const line = isOn() ? $lineEnded() : null
        if (!line) return false
        if ($isParagraphNode(line) && isOnlySpeaker(line.getTextContent())) {
          line.clear()
          line.selectStart()
          return true
        }
        if (line.isEmpty()) return false
        const speaker = nextSpeaker($upwards(line))
        if (speaker === null) return false
        const next = $createParagraphNode()
        line.insertAfter(next)
        $begin(next, speaker)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const line = isOn() && !event.shiftKey ? $lineEnded() : null
        if (!line || !isOnlySpeaker(line.getTextContent())) return false
        const speaker = nextSpeaker($upwards(line))
        if (speaker === null) return false
        event.preventDefault()
        $begin(line, speaker)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
      if (!isOn() || tags.has(HISTORIC_TAG) || dirtyLeaves.size !== 1 || editor.isComposing()) return
      const found = editorState.read(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
        const node = selection.anchor.getNode()
        const { offset } = selection.anchor
        if (!$isTextNode(node) || !dirtyLeaves.has(node.getKey()) || node.getPreviousSibling() || node.getFormat() !== 0) return null
        if (!$isParagraphNode(node.getParent()) || node.getParent()?.getParent() !== $getRoot()) return null
        const typed = node.getTextContent().slice(0, offset)
        const speaker = typed.endsWith(' ') ? speakerOf(typed) : null
        if (speaker === null || offset !== speaker.length + 2) return null
        // Only the key that ended it.
        const before = prevEditorState._nodeMap.get(node.getKey())
        return $isTextNode(before) && before.__text.length === node.getTextContentSize() - 1 ? { node: node.getKey(), length: speaker.length + 1 } : null
      })
      if (!found) return
      editor.update(
        () => {
          const selection = $getSelection()
          const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
          if (!$isTextNode(node) || node.getKey() !== found.node) return
          const [name, rest] = node.splitText(found.length)
          name?.setFormat('bold')
          rest?.select(1, 1)
        },
        { tag: HISTORY_PUSH_TAG },
      )
    }),
  )
}
