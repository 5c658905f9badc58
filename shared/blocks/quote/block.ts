import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const quote: BlockDefinition<'quote'> = {
  type: 'quote',
  shape: 'text',
  texts: (block) => (block.cite ? [plain(block.text), block.cite] : [plain(block.text)]),
}
