import { correction } from '../../../shared/text/typography'
import { wantedIn } from './style'

/** A text and where the cursor stands in it, in UTF-16 code units. */
export interface Typed {
  text: string
  caret: number
}

/** What typing in a field of the head becomes; null where it stays as it is. */
export function correctedField(element: HTMLTextAreaElement, event: Event, text: string): Typed | null {
  if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return null
  const { selectionStart: caret, selectionEnd: end } = element
  // Joined lines have other offsets than the element.
  if (caret !== end || text !== element.value) return null
  const language = element.closest('[lang]')?.getAttribute('lang') ?? 'en'
  const right = correction(text.slice(0, caret), language, wantedIn(language))
  return right && { text: text.slice(0, caret - right.cut) + right.insert + text.slice(caret), caret: caret - right.cut + right.insert.length }
}
