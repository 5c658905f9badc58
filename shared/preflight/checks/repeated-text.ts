import { memo, place, storyCheck, type BlockText, type Finding, type PlainText } from '../check'
import { wordsOf } from '../text/words'

const keyOf = memo((text: PlainText) => wordsOf(text).map(({ key }) => key).join(' '))
const compared = new Set(['paragraph', 'heading', 'question', 'list', 'quote', 'related', 'factbox', 'table'])

export const repeatedText = storyCheck(
  { id: 'repeated-text', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const findings: Finding[] = []
    const seen = new Map<string, BlockText>()
    const headline = story.field('headline.main')
    const standfirst = story.field('standfirst')
    for (const text of story.blocks) {
      const key = keyOf(text)
      if (!compared.has(text.kind) || key.length < 12) continue
      const first = seen.get(key)
      if (first) findings.push(say(first.kind === text.kind ? 'repeated-text.twice' : 'repeated-text.words', [place(text), place(first)]))
      else seen.set(key, text)
      for (const field of [headline, standfirst]) {
        if (text.kind !== 'question' && key === keyOf(field)) findings.push(say(field === headline ? 'repeated-text.headline' : 'repeated-text.standfirst', [place(text), place(field)]))
      }
    }
    if (headline.text && keyOf(headline) === keyOf(standfirst) && keyOf(headline)) findings.push(say('repeated-text.head', [place(standfirst), place(headline)]))
    return findings
  },
)
