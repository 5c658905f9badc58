import { blockWords } from '../../article/text'
import { memo, place, storyCheck, type BlockText } from '../check'

const wordsOf = memo((text) => blockWords((text as BlockText).block, text.language))

export const targetLength = storyCheck(
  { id: 'target-length', level: 'warn', name: 'Over or under length', reads: ['head', 'body'], why: 'The desk has planned a length; what is over is cut by whoever is there at midnight.' },
  (story, say) => {
    const target = story.article.targetWords
    if (!target) return []
    const words = story.blocks.reduce((sum, text) => sum + wordsOf(text), 0)
    const share = (words - target) / target
    if (Math.abs(share) <= 0.1) return []
    const by = Math.abs(words - target)
    return [say(`The story has ${words} words: ${by} ${share > 0 ? 'over' : 'under'} the ${target} planned.`, place(story.field('targetWords')), share > 0.25 ? {} : { level: 'info' })]
  },
)
