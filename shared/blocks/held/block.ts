import type { BlockDefinition } from '../types'

export const held: BlockDefinition<'held'> = {
  type: 'held',
  shape: 'card',
  // Held text stays in the story and never leaves it: it is not counted, checked as copy or exported.
  inner: true,
  texts: () => [],
}
