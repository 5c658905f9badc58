import { blockWords } from '../../article/text'
import { memo, place, storyCheck, type BlockText } from '../check'
import { phrase } from '../phrases/phrase'

const wordsOf = memo((text) => blockWords((text as BlockText).block, text.language))

export const targetLength = storyCheck(
  { id: 'target-length', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const target = story.article.targetWords
    if (!target) return []
    const words = story.blocks.reduce((sum, text) => sum + wordsOf(text), 0)
    const share = (words - target) / target
    if (Math.abs(share) <= 0.1) return []
    const by = Math.abs(words - target)
    return [say(phrase(share > 0 ? 'target-length.over' : 'target-length.under', { words, by, target }), place(story.field('targetWords')), share > 0.25 ? {} : { level: 'info' })]
  },
)
