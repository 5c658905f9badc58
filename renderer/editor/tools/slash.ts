import { $getSelection, $isRangeSelection, $isTextNode, type EditorState, type NodeKey } from 'lexical'

/** What is typed after a "/" that asks for a block. `offset` is where the "/" stands in its text node, in UTF-16 code units. */
export interface SlashQuery {
  key: NodeKey
  offset: number
  query: string
}

const pattern = /(?:^|\s)\/([^\s/]{0,24})$/u

/** The question before the cursor: a "/" at the start of a line or after a space, and letters after it. */
export function slashQuery(state: EditorState): SlashQuery | null {
  return state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null
    const node = selection.anchor.getNode()
    if (!$isTextNode(node)) return null
    const before = node.getTextContent().slice(0, selection.anchor.offset)
    const match = pattern.exec(before)
    // A link or a mark that ends before the "/" is no start of a line.
    if (!match || (match.index === 0 && before.startsWith('/') && node.getPreviousSibling() !== null)) return null
    const query = match[1]!
    return { key: node.getKey(), offset: before.length - query.length - 1, query }
  })
}
