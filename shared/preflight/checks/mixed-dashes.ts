import { memo, place, storyCheck, type Place } from '../check'
import { phrase } from '../phrases/phrase'

const kinds = {
  spacedHyphen: /(?<=[\p{L}\p{M}\p{N}”"’),.]) - (?=[\p{L}\p{M}“"‘(])/gu,
  twoHyphens: /(?<=[\p{L}\p{M}\p{N}”"’)]) ?-- ?(?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  spacedEn: /(?<=[\p{L}\p{M}\p{N}”"’),.]) – (?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  spacedEm: /(?<=[\p{L}\p{M}\p{N}”"’),.]) — (?=[\p{L}\p{M}\p{N}“"‘(])/gu,
  em: /(?<=[\p{L}\p{M}\p{N}”"’)])—(?=[\p{L}\p{M}\p{N}“"‘(])/gu,
}
type Kind = keyof typeof kinds

const dashesOf = memo((text) =>
  !/ - |--|[–—]/.test(text.text) ? [] : Object.entries(kinds).map(([kind, pattern]) => ({ kind: kind as Kind, places: Array.from(text.text.matchAll(pattern), ({ index, 0: found }) => place(text, index, index + found.length)) })))

export const mixedDashes = storyCheck(
  { id: 'mixed-dashes', level: 'info', reads: ['head', 'body'] },
  (story, say) => {
    const found = new Map<Kind, Place[]>()
    for (const text of story.blocks) {
      if (text.kind === 'table' || text.kind === 'embed') continue
      for (const { kind, places } of dashesOf(text)) if (places.length) found.set(kind, [...(found.get(kind) ?? []), ...places])
    }
    if (found.size < 2) return []
    const [main, ...others] = Array.from(found).sort((a, b) => b[1].length - a[1].length)
    return others.map(([kind, places]) => say(phrase('mixed-dashes.mixed', { here: { key: `mixed-dashes.kind.${kind}` }, elsewhere: { key: `mixed-dashes.kind.${main![0]}` } }), places.slice(0, 40)))
  },
)
