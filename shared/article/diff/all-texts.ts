import { blockTexts, type Block } from '../../blocks'

/** The plain texts of a block in reading order, those of held text too. */
export const allTexts = (block: Block): string[] => (block.type === 'held' ? block.blocks.flatMap(blockTexts) : blockTexts(block))
