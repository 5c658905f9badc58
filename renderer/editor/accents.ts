import { $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_HIGH, DELETE_CHARACTER_COMMAND, type LexicalEditor } from 'lexical'

const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}+$/u

/**
 * How much Backspace takes where a letter and its accents are separate code points, as from a Mac's file names: a reader
 * sees one sign. In other scripts a mark is a key of its own, and goes alone.
 * @param before the text before the cursor
 * @returns UTF-16 code units, 0 where Backspace takes what it always does
 */
export const accentedLength = (before: string): number => accented.exec(before.slice(-16))?.[0].length ?? 0

/** Backspace behind a letter whose accents are separate code points takes the letter with them. */
export function registerAccents(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    (backwards) => {
      const selection = $getSelection()
      if (!backwards || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
      const node = selection.anchor.getNode()
      const { offset } = selection.anchor
      const length = $isTextNode(node) ? accentedLength(node.getTextContent().slice(0, offset)) : 0
      if (!length || !$isTextNode(node)) return false
      node.select(offset - length, offset).removeText()
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}
