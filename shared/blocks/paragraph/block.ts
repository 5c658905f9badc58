import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const paragraph: BlockDefinition<'paragraph'> = {
  type: 'paragraph',
  shape: 'text',
  texts: (block) => [plain(block.text)],
}
