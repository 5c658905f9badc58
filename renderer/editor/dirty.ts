import type { EditorState, NodeKey } from 'lexical'

type Elements = ReadonlyMap<NodeKey, boolean>

/**
 * True where blocks of the body came, left or changed their order. Lexical calls the root dirty at every key; whether its
 * children are others is told by those that changed: a block that comes, goes or moves changes its neighbours' links.
 */
export function isReordered(elements: Elements, leaves: ReadonlySet<NodeKey>, before: EditorState, after: EditorState): boolean {
  const [was, is] = [before._nodeMap, after._nodeMap]
  const changed = (key: NodeKey): boolean => {
    const [old, now] = [was.get(key), is.get(key)]
    if (old === now) return false
    if (old?.__parent !== 'root' && now?.__parent !== 'root') return false
    return !old || !now || old.__parent !== now.__parent || old.__prev !== now.__prev || old.__next !== now.__next
  }
  for (const key of elements.keys()) if (key !== 'root' && changed(key)) return true
  // A card is a leaf.
  for (const key of leaves) if (changed(key)) return true
  const [old, now] = [was.get('root'), is.get('root')] as unknown as { __size: number; __first: NodeKey; __last: NodeKey }[]
  return old?.__size !== now?.__size || old?.__first !== now?.__first || old?.__last !== now?.__last
}
