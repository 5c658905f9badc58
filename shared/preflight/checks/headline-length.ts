import { headlineKinds } from '../../article/headlines'
import { place, storyCheck, type Finding } from '../check'
import { graphemes } from '../../text/graphemes'
import { phrase } from '../phrases/phrase'

export const headlineLength = storyCheck(
  { id: 'headline-length', level: 'warn', reads: ['head'] },
  (story, say) => {
    const findings: Finding[] = []
    const { limits } = story
    for (const kind of headlineKinds) {
      const text = story.field(`headline.${kind}`)
      const length = graphemes(text.text, story.language)
      if (length > limits[kind]) findings.push(say(phrase(`headline-length.${kind}`, { length, room: limits[kind] }), place(text)))
    }
    const main = story.field('headline.main')
    const length = graphemes(main.text, story.language)
    if (length > limits.search && length <= limits.main && !story.field('headline.search').text.trim()) {
      findings.push(say(phrase('headline-length.noSearch', { length, room: limits.search }), place(main), { level: 'info' }))
    }
    return findings
  },
)
