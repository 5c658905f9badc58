import { place, storyCheck, type Finding } from '../check'

export const imageCredit = storyCheck(
  { id: 'image-credit', level: 'warn', name: 'Picture without caption or credit', reads: ['body'], why: 'Agencies ask for their credit by contract, and readers ask what they see.' },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.ofKind('image')) {
      const { caption, credit, decorative } = text.block
      if (!credit.trim() && !decorative) findings.push(say('The picture has no credit.', place(text, 0, caption.length)))
      if (!caption.trim() && !decorative) findings.push(say('The picture has no caption.', place(text, 0, 0), { level: 'info' }))
    }
    return findings
  },
)
