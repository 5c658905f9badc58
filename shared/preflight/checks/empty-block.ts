import type { BlockType } from '../../blocks'
import { place, storyCheck } from '../check'

const wordless = new Set<BlockType>(['divider', 'image', 'held'])
const names: Partial<Record<BlockType, string>> = {
  paragraph: 'paragraph', heading: 'heading', question: 'question', list: 'list', quote: 'quotation', pullquote: 'pull quote', related: 'related line', factbox: 'fact box', table: 'table', embed: 'embed', correction: 'correction',
}

export const emptyBlock = storyCheck(
  { id: 'empty-block', level: 'warn', name: 'Empty block', reads: ['body'], why: 'It leaves a hole on the page, and a screen reader announces a heading or a quotation that says nothing.' },
  (story, say) =>
    story.blocks.flatMap((text, i) => {
      if (wordless.has(text.block.type) || text.text.trim()) return []
      // The line where the writer is; an export leaves empty paragraphs out anyway.
      if (text.block.type === 'paragraph') return i === story.blocks.length - 1 ? [] : [say('This paragraph is empty.', place(text), { level: 'info' })]
      return [say(`This ${names[text.block.type]} has no text.`, place(text))]
    }),
)
