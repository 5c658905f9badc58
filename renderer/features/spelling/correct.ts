import { spelled } from '../../../shared/spelling/dictionary'
import { bodyOf } from '../../editor/body'
import { selectStretch } from '../../editor/ranges'
import { spotOf } from '../../editor/stretches'
import { edited } from '../../editor/text-edit'
import type { StorySession } from '../../session/types'
import type { Where } from './place'
import type { Slip } from './protocol'

/** Puts a suggestion in the place of a slip, as one undo step, with the cursor behind it. False where the words are others now. */
export function correct(page: Element, session: StorySession, where: Where, slip: Slip, text: string): boolean {
  const spot = spotOf(session.article(), { ...where, start: slip.start, end: slip.end }, slip.text)
  if (!spot) return false
  session.setAll(edited(session.article(), [{ place: spot.place, changes: [{ start: spot.start, end: spot.end, text }] }]))
  const at = slip.start + text.length
  // The fields of the head show the new text when React has drawn it, which is before the next key.
  queueMicrotask(() => selectStretch(page, bodyOf(session), session.article(), { ...where, start: at, end: at }))
  return true
}

/** Says that a word or a turn of phrase is right in this story, as one undo step. */
export function ignore(session: StorySession, { text }: Slip): void {
  const words = session.article().ignoredWords ?? []
  const word = spelled(text)
  if (!words.includes(word)) session.setHead({ ignoredWords: [...words, word] })
}
