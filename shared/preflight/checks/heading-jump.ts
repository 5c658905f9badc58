import { place, storyCheck, type Finding } from '../check'

export const headingJump = storyCheck(
  {
    id: 'heading-jump', level: 'warn', name: 'Headings that skip or stand empty', reads: ['body'],
    why: 'Screen readers walk a page by its headings: a level that is skipped, or a heading with nothing below, leaves them lost.',
  },
  (story, say) => {
    const findings: Finding[] = []
    let above = false
    for (const [i, text] of story.blocks.entries()) {
      const { block } = text
      if (block.type === 'question') above = true
      if (block.type !== 'heading') continue
      if (block.level === 2) above = true
      else if (!above) findings.push(say('This is a heading of level 3 with no heading of level 2 above it.', place(text)))
      const next = story.blocks.slice(i + 1).find(({ block: other, text: words }) => words.trim() || other.type === 'image')?.block
      const same = next?.type === 'heading' && next.level <= block.level
      if (text.text.trim() && (!next || same || (next.type === 'question' && block.level === 3))) findings.push(say('Nothing stands below this heading.', place(text)))
    }
    return findings
  },
)
