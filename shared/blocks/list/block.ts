import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const list: BlockDefinition<'list'> = {
  type: 'list',
  shape: 'list',
  texts: (block) => block.items.map((item) => plain(item.text)),
}
