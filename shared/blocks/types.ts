import type { z } from 'zod'
import type { blockSchema } from './schema'

export type Block = z.infer<typeof blockSchema>
export type BlockType = Block['type']
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>

/** What every part of Galley may ask of a block type: one such object stands in shared/blocks/<type>/block.ts. */
export interface BlockDefinition<T extends BlockType> {
  type: T
  /** How the block is edited: as running text, as a list of items, or as a card of its own. */
  shape: 'text' | 'list' | 'card'
  /** The plain texts of the block in reading order, for counting, searching and checking. */
  texts(block: BlockOf<T>): string[]
  /** True for a block that never leaves the building and is not counted. */
  inner?: boolean
}
