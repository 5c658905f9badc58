import type { BlockDefinition } from '../types'

export const image: BlockDefinition<'image'> = {
  type: 'image',
  shape: 'card',
  texts: (block) => [block.caption, block.credit].filter(Boolean),
}
