import type { BlockType } from '../../blocks'
import { place, storyCheck } from '../check'
import { phrase } from '../phrases/phrase'

/** These have no text of their own. */
const isWordless = (type: BlockType) => type === 'divider' || type === 'image' || type === 'held'

export const emptyBlock = storyCheck(
  { id: 'empty-block', level: 'warn', reads: ['body'] },
  (story, say) =>
    story.blocks.flatMap((text, i) => {
      const { type } = text.block
      if (isWordless(type) || text.text.trim()) return []
      // The line where the writer is; an export leaves empty paragraphs out anyway.
      if (type === 'paragraph') return i === story.blocks.length - 1 ? [] : [say('empty-block.paragraph', place(text), { level: 'info' })]
      return [say(phrase('empty-block.block', { block: { key: `block.${type}` } }), place(text))]
    }),
)
