import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const correction: BlockDefinition<'correction'> = {
  type: 'correction',
  shape: 'card',
  texts: (block) => [plain(block.text)],
}
