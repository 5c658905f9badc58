import { textCheck } from '../check'
import { mend } from '../text/mend'
import { phrase } from '../phrases/phrase'

// Hidden characters are what this file is about.
/* eslint-disable no-control-regex, no-misleading-character-class -- these characters are what is looked for */
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\u206a-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffc]/g
/** Scripts in which the zero-width joiner and non-joiner are spelling; emoji are joined by them too. */
const joins = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Syriac}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export const hiddenCharacters = textCheck(
  { id: 'hidden-characters', level: 'warn' },
  (text, say) => {
    const bothWays = rightToLeft.test(text.text)
    const mended = (found: string, at: number): string => {
      if (/[\u200c\u200d]/.test(found) && joins.test(text.text.slice(Math.max(0, at - 2), at))) return found
      if (/[\u200e\u200f\u061c]/.test(found) && bothWays) return found
      // Thai, Lao, Khmer and Burmese part their words with it.
      if (found === '\u200b' && /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]$/.test(text.text.slice(0, at))) return found
      return /[\u000b\u000c\r\u0085\u2028\u2029]/.test(found) ? '\n' : ''
    }
    return mend(text, hidden, mended, (at, suggestion, hits) => say(phrase('hidden-characters.here', { count: hits }), at, { suggestion }), true)
  },
)
