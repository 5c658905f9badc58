import type { BlockType } from '../../blocks'
import { place, storyCheck } from '../check'

const answers = new Set<BlockType>(['paragraph', 'list', 'quote', 'table', 'factbox', 'embed', 'image'])

export const questionAnswer = storyCheck(
  { id: 'question-answer', level: 'warn', reads: ['body'] },
  (story, say) =>
    story.blocks.flatMap((text, i) => {
      if (text.kind !== 'question' || !text.text.trim()) return []
      for (const { block, text: words } of story.blocks.slice(i + 1)) {
        if (block.type === 'question' || (block.type === 'heading' && block.level === 2)) break
        if (answers.has(block.type) && (block.type === 'image' || words.trim())) return []
      }
      return [say('question-answer.none', place(text))]
    }),
)
