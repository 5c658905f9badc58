import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const related: BlockDefinition<'related'> = {
  type: 'related',
  shape: 'text',
  texts: (block) => [plain(block.text)],
}
