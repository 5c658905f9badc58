import { place, textCheck } from '../check'

const lines = new Set(['headline', 'standfirst', 'heading', 'question', 'related', 'pullquote'])

export const allCaps = textCheck(
  {
    id: 'all-caps', level: 'warn', name: 'A line in capitals',
    why: 'Capitals are slow to read, hide which words are names, and a screen reader may spell them out. A page’s design can set them where they are wanted.',
  },
  (text, say) => {
    if (!lines.has(text.kind)) return []
    const words = text.text.match(/\p{L}{2,}/gu) ?? []
    const cased = words.filter((word) => word.toLowerCase() !== word.toUpperCase())
    const capitals = cased.filter((word) => word === word.toUpperCase())
    const letters = capitals.join('').length
    if (cased.length < 3 || letters < 12 || letters < cased.join('').length * 0.85) return []
    return [say('This line is written in capitals.', place(text))]
  },
)
