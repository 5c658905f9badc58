import { plain } from '../../text/spans'
import type { BlockDefinition } from '../types'

export const table: BlockDefinition<'table'> = {
  type: 'table',
  shape: 'card',
  texts: (block) => [...(block.caption ? [block.caption] : []), ...block.rows.flatMap((row) => row.cells.map((cell) => plain(cell.text)))],
}
