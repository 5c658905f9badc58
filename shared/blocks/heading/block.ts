import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const heading: BlockDefinition<'heading'> = {
  type: 'heading',
  shape: 'text',
  texts: (block) => [plain(block.text)],
}
