import { place, textCheck } from '../check'

const lines = new Set(['headline', 'standfirst', 'heading', 'question', 'related', 'pullquote'])

export const allCaps = textCheck(
  { id: 'all-caps', level: 'warn' },
  (text, say) => {
    if (!lines.has(text.kind)) return []
    const words = text.text.match(/\p{L}{2,}/gu) ?? []
    const cased = words.filter((word) => word.toLowerCase() !== word.toUpperCase())
    const capitals = cased.filter((word) => word === word.toUpperCase())
    const letters = capitals.join('').length
    if (cased.length < 3 || letters < 12 || letters < cased.join('').length * 0.85) return []
    return [say('all-caps.line', place(text))]
  },
)
