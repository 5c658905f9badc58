import { memo, place, storyCheck, type BlockText, type Finding, type PlainText } from '../check'
import { wordsOf } from '../text/words'

const keyOf = memo((text: PlainText) => wordsOf(text).map(({ key }) => key).join(' '))
const compared = new Set(['paragraph', 'heading', 'question', 'list', 'quote', 'related', 'factbox', 'table'])

export const repeatedText = storyCheck(
  { id: 'repeated-text', level: 'warn', name: 'Text that stands twice', reads: ['head', 'body'], why: 'A paragraph pasted twice is the most common slip of all, and nobody sees it who has read the story before.' },
  (story, say) => {
    const findings: Finding[] = []
    const seen = new Map<string, BlockText>()
    const headline = story.field('headline.main')
    const standfirst = story.field('standfirst')
    for (const text of story.blocks) {
      const key = keyOf(text)
      if (!compared.has(text.kind) || key.length < 12) continue
      const first = seen.get(key)
      if (first) findings.push(say(first.kind === text.kind ? 'This stands in the story twice.' : 'The same words stand in the story twice.', [place(text), place(first)]))
      else seen.set(key, text)
      for (const field of [headline, standfirst]) {
        if (text.kind !== 'question' && key === keyOf(field)) findings.push(say(field === headline ? 'This repeats the headline.' : 'This repeats the standfirst.', [place(text), place(field)]))
      }
    }
    if (headline.text && keyOf(headline) === keyOf(standfirst) && keyOf(headline)) findings.push(say('The standfirst repeats the headline.', [place(standfirst), place(headline)]))
    return findings
  },
)
