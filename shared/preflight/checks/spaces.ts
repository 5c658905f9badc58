import { textCheck } from '../check'
import { mend } from '../text/mend'
import { mainLanguage } from '../text/words'
import { phrase } from '../phrases/phrase'

const doubled = /(?<=\S) [ \u00a0]+(?=\S)|(?<=\S)[\u00a0] +(?=\S)/g
const beforeMark = /(?<=[\p{L}\p{M}\p{N}"”’)]) +(?=[,;:.!?](?:\s|$))/gu

export const spaces = textCheck(
  { id: 'spaces', level: 'info' },
  (text, say) => [
    ...(!/[ \u00a0]{2}/.test(text.text) ? [] : mend(text, doubled, () => ' ', (at, suggestion, hits) => say(phrase('spaces.doubled', { count: hits }), at, { suggestion }), true)),
    // French parts its double marks from the word.
    ...(mainLanguage(text.language) === 'fr'
      ? []
      : !/ [,;:.!?]/.test(text.text) ? [] : mend(text, beforeMark, () => '', (at, suggestion) => say('spaces.mark', at, { suggestion }), true)),
  ],
)
