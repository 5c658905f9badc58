import type { Article } from '../../../shared/article/types'
import { blockTexts } from '../../../shared/blocks'
import type { Finding, Place } from '../../../shared/preflight'
import { edited, type Change } from '../../editor/text-edit'
import { asidePlaces, blockPlaces, headPlaces, type Place as TextPlace } from '../../editor/text-places'

/** The text of the story that a place of a finding stands in, and where in it; null where the words are others now. */
function textOf(article: Article, place: Place): { place: TextPlace; start: number; end: number } | null {
  if ('field' in place) {
    const found = [...headPlaces(article), ...asidePlaces(article)].find(({ path }) => path.join('.') === place.field)
    return found && found.text.slice(place.start, place.end) === place.text ? { place: found, start: place.start, end: place.end } : null
  }
  const block = article.body.find(({ id }) => id === place.block)
  if (!block) return null
  const texts = blockTexts(block)
  let from = 0
  let part = 0
  while (part < texts.length - 1 && from + texts[part]!.length < place.start) from += texts[part++]!.length + 1
  const text = texts[part]
  // Of equal texts in one block, the one with as many of them before it.
  const nth = texts.slice(0, part).filter((one) => one === text).length
  const found = blockPlaces(block).filter((one) => one.text === text)[nth]
  const [start, end] = [place.start - from, place.end - from]
  return found && found.text.slice(start, end) === place.text ? { place: found, start, end } : null
}

/** True for a finding that can be mended by putting its suggestion in the place of its first words. */
export const isFixable = (finding: Finding): boolean => finding.suggestion !== undefined

/**
 * A story with the suggestions of some findings taken, as `setAll` takes it; null where none of them fits any more.
 * Of suggestions that overlap the first is taken.
 */
export function fixed(article: Article, findings: readonly Finding[]): ReturnType<typeof edited> | null {
  const edits = new Map<string, { place: TextPlace; changes: Change[] }>()
  for (const finding of findings) {
    const spot = finding.suggestion === undefined ? null : textOf(article, finding.at[0]!)
    if (!spot) continue
    const edit = edits.get(spot.place.key) ?? { place: spot.place, changes: [] }
    if (edit.changes.some(({ start, end }) => spot.start < end && start < spot.end)) continue
    edit.changes.push({ start: spot.start, end: spot.end, text: finding.suggestion! })
    edits.set(spot.place.key, edit)
  }
  if (!edits.size) return null
  return edited(article, [...edits.values()].map(({ place, changes }) => ({ place, changes: changes.sort((a, b) => a.start - b.start) })))
}
