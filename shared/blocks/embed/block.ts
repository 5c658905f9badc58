import type { BlockDefinition } from '../types'

export const embed: BlockDefinition<'embed'> = {
  type: 'embed',
  shape: 'card',
  texts: (block) => [block.title],
}
