import type { BlockDefinition } from '../types'

export const divider: BlockDefinition<'divider'> = {
  type: 'divider',
  shape: 'card',
  texts: () => [],
}
