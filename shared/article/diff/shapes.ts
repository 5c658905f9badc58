import type { BlockType } from '../../blocks'

/** Keys under which blocks hold more than one value: the same shape in every type that has the key. */
export type Inner = 'text' | 'items' | 'rows' | 'blocks'

const inner: Record<BlockType, Inner | null> = {
  paragraph: 'text', heading: 'text', question: 'text', quote: 'text', pullquote: 'text', related: 'text', correction: 'text',
  list: 'items', table: 'rows', factbox: 'blocks', held: 'blocks', image: null, embed: null, divider: null,
}

/**
 * What a key holds in both of two states of a block; null for a plain value, and for a key that this
 * Galley does not know in such a block. Two kinds of block share text alone.
 */
export function innerOf(before: BlockType, after: BlockType, key: string): Inner | null {
  if (inner[before] !== key || inner[after] !== key) return null
  return before === after || key === 'text' ? inner[after] : null
}
