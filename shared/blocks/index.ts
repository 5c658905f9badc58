import { correction } from './correction/block'
import { divider } from './divider/block'
import { embed } from './embed/block'
import { factbox } from './factbox/block'
import { heading } from './heading/block'
import { held } from './held/block'
import { image } from './image/block'
import { list } from './list/block'
import { paragraph } from './paragraph/block'
import { pullquote } from './pullquote/block'
import { question } from './question/block'
import { quote } from './quote/block'
import { related } from './related/block'
import { table } from './table/block'
import type { Block, BlockDefinition, BlockType } from './types'

export type { Block, BlockDefinition, BlockOf, BlockType } from './types'

/** Every block type, in the order in which menus show them. */
export const blocks: { [T in BlockType]: BlockDefinition<T> } = {
  paragraph, heading, question, list, quote, pullquote, related, divider, image, factbox, table, embed, correction, held,
}

export const blockTypes = Object.keys(blocks) as BlockType[]

/** The plain texts of a block in reading order; none for held text. */
export function blockTexts(block: Block): string[] {
  const definition = blocks[block.type] as unknown as BlockDefinition<BlockType>
  return definition.texts(block)
}
