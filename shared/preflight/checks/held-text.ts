import { blockWords } from '../../article/text'
import { storyCheck } from '../check'
import { phrase } from '../phrases/phrase'

export const heldText = storyCheck(
  { id: 'held-text', level: 'info', reads: ['body'] },
  (story, say) =>
    story.article.body.flatMap((block) => {
      if (block.type !== 'held') return []
      const count = block.blocks.reduce((sum, inner) => sum + blockWords(inner, story.language), 0)
      return [say(phrase('held-text.held', { count }), { block: block.id, start: 0, end: 0, text: '' })]
    }),
)
