import { place, storyCheck, type Finding } from '../check'
import { quotesOf } from '../text/quotes'

const running = new Set(['paragraph', 'quote'])

export const quoteMarks = storyCheck(
  { id: 'quote-marks', level: 'warn', reads: ['head', 'body'] },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.head) {
      for (const { at, kind } of quotesOf(text).faults) findings.push(say(`quote-marks.${kind}`, place(text, at, at + 1)))
      const single = text.kind === 'headline' ? loneSingle(text.text) : null
      if (single !== null) findings.push(say('quote-marks.open', place(text, single, single + 1)))
    }
    for (const [i, text] of story.blocks.entries()) {
      const next = story.blocks[i + 1]
      for (const { at, kind } of quotesOf(text).faults) {
        // A quotation that runs on: each paragraph opens it again, and only the last one closes it.
        const runsOn = kind === 'open' && running.has(text.kind) && next && running.has(next.kind) && next.text.trimStart()[0] === text.text[at]
        if (!runsOn) findings.push(say(`quote-marks.${kind}`, place(text, at, at + 1)))
      }
    }
    return findings
  },
)

/** Where an opening single mark stands in a headline with nothing after it that could close it; the years of "’90s" are none. */
function loneSingle(text: string): number | null {
  const match = /(?:^|[\s(])(?<mark>[‘'])(?=\p{L})(?!(?:tis|twas|em|til|n)\b)/iu.exec(text)
  if (!match) return null
  const at = match.index + match[0].length - 1
  return /['’](?!\p{L})/u.test(text.slice(at + 1)) ? null : at
}
