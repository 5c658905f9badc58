import { place, storyCheck } from '../check'

export const tableHeader = storyCheck(
  { id: 'table-header', level: 'warn', name: 'Table without a header', reads: ['body'], why: 'A screen reader names the column before each cell; without a header row it has only numbers to read.' },
  (story, say) => story.ofKind('table').flatMap((text) => (text.block.rows.length > 1 && !text.block.rows.some(({ header }) => header) ? [say('No row of this table is its header.', place(text))] : [])),
)
