import { $isListItemNode } from '@lexical/list'
import {
  $addUpdateTag, $createNodeSelection, $createParagraphNode, $getRoot, $getSelection, $isDecoratorNode, $isElementNode, $isNodeSelection, $isParagraphNode,
  $isRangeSelection, $isTextNode, $onUpdate, $setSelection, COMMAND_PRIORITY_HIGH, HISTORIC_TAG, HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_UP_COMMAND, KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND, KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND, mergeRegister, type ElementNode, type LexicalEditor, type LexicalNode, type RangeSelection,
} from 'lexical'
import { formats } from '../../shared/blocks/inline'
import { $deleteBlocks, $duplicateBlocks } from './block-actions'
import { $insertKind, $kindOf, $moveBlocks, $selectedTops, $toggleKind, $topOf, $turnInto, starts, textKinds } from './block-kinds'
import { registerAccents } from './accents'
import { cardOffers, type Offer } from './insert'
import { $takeMarkKey } from './mark-keys'
import { blockKeys, isKey, kindKeys } from './shortcuts'

/** The block in whose very beginning the cursor is; null where it is not, or where something is selected. */
function $atStartOf(selection: RangeSelection): ElementNode | null {
  if (!selection.isCollapsed() || selection.anchor.offset !== 0) return null
  let node = selection.anchor.getNode()
  const top = $topOf(node)
  while (node !== top) {
    if (node.getPreviousSibling()) return null
    node = node.getParentOrThrow()
  }
  return $isElementNode(top) ? top : null
}

/** A card or divider is never deleted by a key beside it: the first press chooses it, the second deletes what is seen chosen. */
function $choose(neighbour: LexicalNode | null): boolean {
  if (!$isDecoratorNode(neighbour)) return false
  const chosen = $createNodeSelection()
  chosen.add(neighbour.getKey())
  $setSelection(chosen)
  return true
}

/** The block at whose very end the cursor is. */
function $atEndOf(selection: RangeSelection): ElementNode | null {
  if (!selection.isCollapsed()) return null
  let node: LexicalNode = selection.anchor.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (selection.anchor.offset !== size) return null
  const top = $topOf(node)
  while (node !== top) {
    if (node.getNextSibling()) return null
    node = node.getParentOrThrow()
  }
  return $isElementNode(top) ? top : null
}

/** Text typed at the start of a paragraph that makes it another block: "## ", "? ", "- ". An undo gives the typed signs back. */
function registerStarts(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (tags.has(HISTORIC_TAG) || dirtyLeaves.size !== 1 || editor.isComposing()) return
    const found = editorState.read(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset > 4) return null
      const node = selection.anchor.getNode()
      if (!$isTextNode(node) || !dirtyLeaves.has(node.getKey()) || !$isParagraphNode(node.getParent()) || node.getPreviousSibling()) return null
      const { offset } = selection.anchor
      const typed = node.getTextContent().slice(0, offset)
      if (!typed.endsWith(' ')) return null
      // Only the key that ended it: not a cursor that comes by, nor a deletion behind it.
      const before = prevEditorState._nodeMap.get(node.getKey())
      if (!$isTextNode(before) || before.__text.length !== node.getTextContentSize() - 1) return null
      const kind = starts[typed.slice(0, -1)]
      return kind ? { key: node.getKey(), offset, kind } : null
    })
    if (!found) return
    editor.update(
      () => {
        const selection = $getSelection()
        const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
        if (!$isTextNode(node) || node.getKey() !== found.key) return
        node.spliceText(0, found.offset, '', true)
        if (node.getTextContentSize() === 0) {
          const parent = node.getParentOrThrow()
          node.remove()
          parent.selectStart()
        }
        $insertKind(found.kind)
      },
      { tag: HISTORY_PUSH_TAG },
    )
  })
}

/** True while the caret is in the first line of the body as it is wrapped on the screen. */
function isInFirstLine(editor: LexicalEditor): boolean {
  const first = editor.getRootElement()?.firstElementChild
  const selection = getSelection()
  if (!first || !selection?.rangeCount || !first.contains(selection.anchorNode)) return false
  const caret = selection.getRangeAt(0).getClientRects()[0]
  if (!caret) return true
  const all = document.createRange()
  all.selectNodeContents(first)
  const line = all.getClientRects()[0]
  return !line || caret.top < line.bottom - 1
}

export interface TypingOptions {
  /** Leaves the body upwards, into the head. */
  onLeave(): void
  /** Opens the editor of a link. */
  onLink(): void
  /** Puts a card in, or asks for what it needs. */
  onInsert(kind: Offer): void
}

/** What the keys do in the body beside what Lexical's rich text does. */
export function registerTyping(editor: LexicalEditor, { onLeave, onLink, onInsert }: TypingOptions): () => void {
  const $shortcut = (event: KeyboardEvent): boolean => {
    if (event.isComposing) return false
    if ($takeMarkKey(editor, event, onLink)) return true
    if (isKey(event, blockKeys.up)) return $moveBlocks('up') || true
    if (isKey(event, blockKeys.down)) return $moveBlocks('down') || true
    if (isKey(event, blockKeys.duplicate) || isKey(event, blockKeys.delete)) {
      $addUpdateTag(HISTORY_PUSH_TAG)
      if (isKey(event, blockKeys.duplicate)) $duplicateBlocks()
      else $deleteBlocks()
      return true
    }
    const kind = textKinds.find((each) => isKey(event, kindKeys[each]))
    if (kind) {
      $toggleKind(kind)
      return true
    }
    const card = cardOffers.find((each) => isKey(event, kindKeys[each]))
    if (card) $onUpdate(() => onInsert(card))
    return card !== undefined
  }

  return mergeRegister(
    registerStarts(editor),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const taken = $shortcut(event)
        if (taken) event.preventDefault()
        return taken
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const selection = $getSelection()
        const block = $isRangeSelection(selection) ? $atStartOf(selection) : null
        const kind = block && $kindOf(block)
        if (!block || !kind) return false
        if (kind === 'paragraph') {
          if (!$choose(block.getPreviousSibling())) return false
          if (block.isEmpty()) block.remove()
        } else $turnInto('paragraph')
        event?.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    registerAccents(editor),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection()
        const last = $isNodeSelection(selection) ? $selectedTops().at(-1) : null
        if (!$isDecoratorNode(last)) return false
        event?.preventDefault()
        last.insertAfter($createParagraphNode()).selectStart()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DELETE_COMMAND,
      (event) => {
        const selection = $getSelection()
        const block = $isRangeSelection(selection) ? $atEndOf(selection) : null
        if (!block || !$choose(block.getNextSibling())) return false
        event?.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const selection = $getSelection()
        // A raised or lowered sign ends with its line.
        for (const mark of ['sub', 'sup'] as const) {
          if ($isRangeSelection(selection) && selection.hasFormat(formats[mark])) selection.toggleFormat(formats[mark])
        }
        const block = $isRangeSelection(selection) ? $atStartOf(selection) : null
        if (!block || $isListItemNode(block.getFirstChild())) return false
        const kind = $kindOf(block)
        if (block.isEmpty()) {
          if (kind === 'paragraph' || kind === 'question') return false
          $turnInto('paragraph')
        } else block.insertBefore($createParagraphNode())
        // The text stays the block that it was: a new line above it is what is new.
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    ...[KEY_ARROW_UP_COMMAND, KEY_ARROW_LEFT_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (event) => {
          if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
          const selection = $getSelection()
          if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
          const first = $getRoot().getFirstChild()
          if ($topOf(selection.anchor.getNode()) !== first) return false
          if (command === KEY_ARROW_UP_COMMAND ? !isInFirstLine(editor) : !$atStartOf(selection)) return false
          event.preventDefault()
          // After the update: it shows its selection, and would take the focus back.
          $onUpdate(onLeave)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  )
}
