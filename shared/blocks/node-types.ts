import type { LexicalNode } from 'lexical'
import type { BlockOf, BlockType } from './types'

/** How the editor holds a block type: one such object stands in shared/blocks/<type>/node.ts. All run inside an editor's update or read. */
export interface BlockNode<T extends BlockType> {
  type: T
  /** True for the editor's nodes that hold this type. */
  is(node: LexicalNode): boolean
  $create(block: BlockOf<T>): LexicalNode
  /** @param id the node's id, always given */
  $read(node: LexicalNode, id: string): BlockOf<T>
}
