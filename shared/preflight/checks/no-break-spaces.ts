import { textCheck } from '../check'
import { mainLanguage } from '../text/words'
import { mend } from '../text/mend'

const between = /(?<=[\p{L}\p{M},;.])[\u00a0\u2000-\u200a\u202f\u205f\u3000]+(?=[\p{L}\p{M}])/gu
/** Their typography ties short words and marks to what follows. */
const tie = new Set(['fr', 'cs', 'sk', 'pl', 'ru', 'uk', 'be', 'bg', 'ja', 'zh'])

export const noBreakSpaces = textCheck(
  { id: 'no-break-spaces', level: 'info' },
  (text, say) =>
    !/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(text.text) || tie.has(mainLanguage(text.language))
      ? []
      : mend(text, between, () => ' ', (at, suggestion) => say('no-break-spaces.between', at, { suggestion }), true),
)
