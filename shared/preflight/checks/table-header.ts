import { place, storyCheck } from '../check'

export const tableHeader = storyCheck(
  { id: 'table-header', level: 'warn', reads: ['body'] },
  (story, say) => story.ofKind('table').flatMap((text) => (text.block.rows.length > 1 && !text.block.rows.some(({ header }) => header) ? [say('table-header.none', place(text))] : [])),
)
