import type { Article } from '../../../shared/article/types'
import type { Finding } from '../../../shared/preflight'
import { spotOf } from '../../editor/stretches'
import { edited, type Change } from '../../editor/text-edit'
import type { Place as TextPlace } from '../../editor/text-places'

/** True for a finding that can be mended by putting its suggestion in the place of its first words. */
export const isFixable = (finding: Finding): boolean => finding.suggestion !== undefined

/**
 * A story with the suggestions of some findings taken, as `setAll` takes it; null where none of them fits any more.
 * Of suggestions that overlap the first is taken.
 */
export function fixed(article: Article, findings: readonly Finding[]): ReturnType<typeof edited> | null {
  const edits = new Map<string, { place: TextPlace; changes: Change[] }>()
  for (const finding of findings) {
    const spot = finding.suggestion === undefined ? null : spotOf(article, finding.at[0]!, finding.at[0]!.text)
    if (!spot) continue
    const edit = edits.get(spot.place.key) ?? { place: spot.place, changes: [] }
    if (edit.changes.some(({ start, end }) => spot.start < end && start < spot.end)) continue
    edit.changes.push({ start: spot.start, end: spot.end, text: finding.suggestion! })
    edits.set(spot.place.key, edit)
  }
  if (!edits.size) return null
  return edited(article, [...edits.values()].map(({ place, changes }) => ({ place, changes: changes.sort((a, b) => a.start - b.start) })))
}
