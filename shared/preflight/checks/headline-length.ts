import { headlineKinds } from '../../article/headlines'
import { place, storyCheck, type Finding } from '../check'
import { graphemes } from '../../text/graphemes'

const why = {
  main: 'search engines and other sites cut it there',
  short: 'lists and phones cut it there',
  social: 'social cards cut it there',
  search: 'search pages cut it there',
} as const

export const headlineLength = storyCheck(
  {
    id: 'headline-length', level: 'warn', name: 'Headline too long', reads: ['head'],
    why: 'What does not fit is cut by somebody else, often where it changes the meaning.',
  },
  (story, say) => {
    const findings: Finding[] = []
    const { limits } = story
    for (const kind of headlineKinds) {
      const text = story.field(`headline.${kind}`)
      const length = graphemes(text.text, story.language)
      if (length > limits[kind]) findings.push(say(`This headline has ${length} characters and room for ${limits[kind]}: ${why[kind]}.`, place(text)))
    }
    const main = story.field('headline.main')
    const length = graphemes(main.text, story.language)
    if (length > limits.search && length <= limits.main && !story.field('headline.search').text.trim()) {
      findings.push(say(`The headline has ${length} characters and there is no search headline: search pages will cut it near ${limits.search}.`, place(main), { level: 'info' }))
    }
    return findings
  },
)
