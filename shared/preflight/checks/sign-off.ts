import { holds } from '../../article/sign-off'
import { place, storyCheck } from '../check'

export const signOff = storyCheck(
  { id: 'sign-off', level: 'block', optional: true, name: 'Not signed off', reads: ['head', 'body'], why: 'On this desk an editor answers for every story before it leaves, and for the words that it leaves with.' },
  (story, say) => {
    const { article } = story
    if (holds(article)) return []
    return [say(article.signOff ? `The text was changed after ${article.signOff.by} signed it off.` : 'Nobody has signed this story off.', place(story.field('status')))]
  },
)
