import { holds } from '../../article/sign-off'
import { place, storyCheck } from '../check'
import { phrase } from '../phrases/phrase'

export const signOff = storyCheck(
  { id: 'sign-off', level: 'block', optional: true, reads: ['head', 'body'] },
  (story, say) => {
    const { article } = story
    if (holds(article)) return []
    return [say(article.signOff ? phrase('sign-off.changed', { by: article.signOff.by }) : 'sign-off.nobody', place(story.field('status')))]
  },
)
