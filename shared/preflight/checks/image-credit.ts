import { place, storyCheck, type Finding } from '../check'

export const imageCredit = storyCheck(
  { id: 'image-credit', level: 'warn', reads: ['body'] },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.ofKind('image')) {
      const { caption, credit, decorative } = text.block
      if (!credit.trim() && !decorative) findings.push(say('image-credit.credit', place(text, 0, caption.length)))
      if (!caption.trim() && !decorative) findings.push(say('image-credit.caption', place(text, 0, 0), { level: 'info' }))
    }
    return findings
  },
)
