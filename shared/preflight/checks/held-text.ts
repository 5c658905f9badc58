import { blockWords } from '../../article/text'
import { storyCheck } from '../check'

export const heldText = storyCheck(
  { id: 'held-text', level: 'info', name: 'Held text', reads: ['body'], why: 'Held text stays in the story and never leaves it. What was only parked is easily forgotten.' },
  (story, say) =>
    story.article.body.flatMap((block) => {
      if (block.type !== 'held') return []
      const words = block.blocks.reduce((sum, inner) => sum + blockWords(inner, story.language), 0)
      return [say(`${words} ${words === 1 ? 'word is' : 'words are'} held here and will not be exported.`, { block: block.id, start: 0, end: 0, text: '' })]
    }),
)
