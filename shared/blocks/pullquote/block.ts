import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const pullquote: BlockDefinition<'pullquote'> = {
  type: 'pullquote',
  shape: 'text',
  texts: (block) => (block.cite ? [plain(block.text), block.cite] : [plain(block.text)]),
}
