import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const question: BlockDefinition<'question'> = {
  type: 'question',
  shape: 'text',
  texts: (block) => [plain(block.text)],
}
