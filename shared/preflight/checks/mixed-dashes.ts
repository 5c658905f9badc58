import { memo, place, storyCheck, type Place } from '../check'

const kinds = {
  'a spaced hyphen': /(?<=[\p{L}\p{M}\p{N}”"’),.]) - (?=[\p{L}\p{M}“"‘(])/gu,
  'two hyphens': /(?<=[\p{L}\p{M}\p{N}”"’)]) ?-- ?(?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  'a spaced en dash': /(?<=[\p{L}\p{M}\p{N}”"’),.]) – (?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  'a spaced em dash': /(?<=[\p{L}\p{M}\p{N}”"’),.]) — (?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  'an em dash': /(?<=[\p{L}\p{M}\p{N}”"’)])—(?=[\p{L}\p{M}\p{N}“"‘(])/gu,
}
type Kind = keyof typeof kinds

const dashesOf = memo((text) =>
  !/ - |--|[–—]/.test(text.text) ? [] : Object.entries(kinds).map(([kind, pattern]) => ({ kind: kind as Kind, places: Array.from(text.text.matchAll(pattern), ({ index, 0: found }) => place(text, index, index + found.length)) })))

export const mixedDashes = storyCheck(
  {
    id: 'mixed-dashes', level: 'info', name: 'Mixed dashes', reads: ['head', 'body'],
    why: 'One story parts its clauses with one kind of dash.',
  },
  (story, say) => {
    const found = new Map<Kind, Place[]>()
    for (const text of story.blocks) {
      if (text.kind === 'table' || text.kind === 'embed') continue
      for (const { kind, places } of dashesOf(text)) if (places.length) found.set(kind, [...(found.get(kind) ?? []), ...places])
    }
    if (found.size < 2) return []
    const [main, ...others] = Array.from(found).sort((a, b) => b[1].length - a[1].length)
    return others.map(([kind, places]) => say(`The dash is ${kind} here and ${main![0]} elsewhere.`, places.slice(0, 40)))
  },
)
