import { cueAtStart, cueIsLine, cueIsNearlyLine } from '../../intake/cues'
import { deskScope } from '../../intake/desk-scope'
import { memo, place, storyCheck, type PlainText } from '../check'

/** Lines that belong to a page or a wire and not to a story. */
function isLeftOver({ text, kind }: PlainText): boolean {
  const line = text.trim()
  if (!line || line.length > 200 || line.includes('\n')) return false
  const words = line.split(/\s+/).length
  // "Comments", "Terms": one word may well be a section of the story.
  if (kind === 'heading' || kind === 'question') return words > 1 && cueIsLine(line, 'furniture') && !line.endsWith('?')
  if (cueIsLine(line, 'furniture') || cueIsNearlyLine(line, 'furniture')) return true
  const start = cueAtStart(line, 'furnitureStarts')
  // "Advertisement sales fell by a third, the company said." is a sentence.
  return start !== null && (start.cue.includes(' ') || words <= 4) && !(words > 7 && /\b(?:said|says|told|was|were|has|have)\b/.test(line))
}

/** What was found of a text, and the desk's rules that it was found by. */
const looked = memo((text) => ({ scope: deskScope(), is: isLeftOver(text) }))

function leftOver(text: PlainText): boolean {
  const known = looked(text)
  if (known.scope !== deskScope()) Object.assign(known, { scope: deskScope(), is: isLeftOver(text) })
  return known.is
}

export const furniture = storyCheck(
  { id: 'furniture', level: 'warn', reads: ['body'] },
  (story, say) =>
    story.blocks.flatMap((text, i) => {
      if (!['paragraph', 'heading', 'question', 'related'].includes(text.kind)) return []
      if (leftOver(text)) return [say('furniture.page', place(text))]
      const last = i === story.blocks.length - 1 && text.kind === 'paragraph' && cueIsLine(text.text.trim(), 'endMark')
      return last ? [say('furniture.end', place(text))] : []
    }),
)
