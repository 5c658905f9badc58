import { place, storyCheck, type Finding } from '../check'

export const headingJump = storyCheck(
  { id: 'heading-jump', level: 'warn', reads: ['body'] },
  (story, say) => {
    const findings: Finding[] = []
    let above = false
    for (const [i, text] of story.blocks.entries()) {
      const { block } = text
      if (block.type === 'question') above = true
      if (block.type !== 'heading') continue
      if (block.level === 2) above = true
      else if (!above) findings.push(say('heading-jump.jump', place(text)))
      const next = story.blocks.slice(i + 1).find(({ block: other, text: words }) => words.trim() || other.type === 'image')?.block
      const same = next?.type === 'heading' && next.level <= block.level
      if (text.text.trim() && (!next || same || (next.type === 'question' && block.level === 3))) findings.push(say('heading-jump.empty', place(text)))
    }
    return findings
  },
)
