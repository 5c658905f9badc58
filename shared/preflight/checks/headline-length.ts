import { place, storyCheck, type Finding } from '../check'
import { graphemes } from '../text/length'

/** Letters that each headline has room for. Search pages cut near 60, and structured data allows 110. */
const limits: Record<string, { most: number; why: string }> = {
  'headline.main': { most: 110, why: 'search engines and other sites cut it there' },
  'headline.short': { most: 40, why: 'lists and phones cut it there' },
  'headline.social': { most: 70, why: 'social cards cut it there' },
  'headline.search': { most: 60, why: 'search pages cut it there' },
}

export const headlineLength = storyCheck(
  {
    id: 'headline-length', level: 'warn', name: 'Headline too long', reads: ['head'],
    why: 'What does not fit is cut by somebody else, often where it changes the meaning.',
  },
  (story, say) => {
    const findings: Finding[] = []
    for (const [path, { most, why }] of Object.entries(limits)) {
      const text = story.field(path)
      const length = graphemes(text.text, story.language)
      if (length > most) findings.push(say(`This headline has ${length} characters and room for ${most}: ${why}.`, place(text)))
    }
    const main = story.field('headline.main')
    const length = graphemes(main.text, story.language)
    if (length > limits['headline.search']!.most && length <= limits['headline.main']!.most && !story.field('headline.search').text.trim()) {
      findings.push(say(`The headline has ${length} characters and there is no search headline: search pages will cut it near ${limits['headline.search']!.most}.`, place(main), { level: 'info' }))
    }
    return findings
  },
)
