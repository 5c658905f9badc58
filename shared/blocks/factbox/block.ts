import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const factbox: BlockDefinition<'factbox'> = {
  type: 'factbox',
  shape: 'card',
  texts: (block) => [
    block.title,
    ...block.blocks.flatMap((inner) => (inner.type === 'list' ? inner.items.map((item) => plain(item.text)) : [plain(inner.text)])),
  ],
}
