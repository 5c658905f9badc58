import { $getEditor, type LexicalNode } from 'lexical'

/** True for a block that is collapsed away under its question. Inside a read or an update. */
export const $isFolded = (node: LexicalNode): boolean => $getEditor().getElementByKey(node.getKey())?.hasAttribute('data-folded') ?? false

/** The blocks behind one that are collapsed away under it. */
export function $foldedBelow(block: LexicalNode | null | undefined): LexicalNode[] {
  const all: LexicalNode[] = []
  for (let node = block?.getNextSibling(); node && $isFolded(node); node = node.getNextSibling()) all.push(node)
  return all
}
