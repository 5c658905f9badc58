import type { Wanted } from '../../../shared/text/typography'
import { correctionsFor, type OwnCorrection } from '../../../shared/text/typography/corrections'

/** What typing is to become, as a person has set it. */
export interface TypingStyle {
  quotes: boolean
  dashes: boolean
  spaces: boolean
  words: boolean
  own: readonly OwnCorrection[]
}

let style: TypingStyle = { quotes: true, dashes: true, spaces: true, words: true, own: [] }
const lists = new Map<string, ReadonlyMap<string, string>>()

/** Set by the window whenever the settings change; holds for every story. */
export function setTypingStyle(next: TypingStyle): void {
  style = next
  lists.clear()
}

/** What is wanted in a language. @param language BCP 47 tag */
export function wantedIn(language: string): Wanted {
  let words = lists.get(language)
  if (!words) lists.set(language, (words = correctionsFor(language, style.own)))
  return { quotes: style.quotes, dashes: style.dashes, spaces: style.spaces, words: style.words ? words : null }
}
