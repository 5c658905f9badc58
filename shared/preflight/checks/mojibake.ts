import { cleanCharacters } from '../../intake/clean'
import { Notes } from '../../intake/unit'
import { textCheck } from '../check'
import { mend } from '../text/mend'

const wrong = /\u00e2\u20ac\S{0,2}|\u00c3[\u0080-\u00bf\u0152-\u0178\u2018-\u2022\u20ac\u2122]|\u00c2[\u0080-\u00bf]|\u00ef\u00bb\u00bf|(?:\u00e0[\u00a4\u00a5]\S){2,}|(?:[\u00d8\u00d9][\u0080-\u00bf\u0152-\u017e\u2020-\u2122]){2,}|(?:[\u00d0\u00d1][\u0080-\u00bf\u0152-\u017e\u2018-\u2122]){2,}|\ufffd+/g

export const mojibake = textCheck(
  {
    id: 'mojibake', level: 'warn', name: 'Wrongly decoded characters',
    why: 'Text that was read in the wrong encoding shows signs instead of letters. Readers take it for carelessness.',
  },
  (text, say) =>
    mend(text, wrong, () => '', (at) => {
      const lost = at.text.includes('\ufffd')
      const suggestion = lost ? at.text : cleanCharacters(at.text, new Notes())
      return lost || suggestion === at.text
        ? say(lost ? 'A character was lost here when the copy was read.' : 'These characters were read in the wrong encoding.', at)
        : say(`These characters were read in the wrong encoding: they mean “${suggestion}”.`, at, { suggestion })
    }, true),
)
