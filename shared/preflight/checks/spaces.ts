import { textCheck } from '../check'
import { mend } from '../text/mend'
import { mainLanguage } from '../text/words'

const doubled = /(?<=\S) [ \u00a0]+(?=\S)|(?<=\S)[\u00a0] +(?=\S)/g
const beforeMark = /(?<=[\p{L}\p{M}\p{N}"”’)]) +(?=[,;:.!?](?:\s|$))/gu

export const spaces = textCheck(
  {
    id: 'spaces', level: 'info', name: 'Doubled and stray spaces',
    why: 'They show on some pages as holes in a line, and they are never meant.',
  },
  (text, say) => [
    ...(!/[ \u00a0]{2}/.test(text.text) ? [] : mend(text, doubled, () => ' ', (at, suggestion, hits) => say(hits > 1 ? `${hits} places have more than one space between words.` : 'There is more than one space between two words.', at, { suggestion }), true)),
    // French parts its double marks from the word.
    ...(mainLanguage(text.language) === 'fr'
      ? []
      : !/ [,;:.!?]/.test(text.text) ? [] : mend(text, beforeMark, () => '', (at, suggestion) => say('A space stands before the mark.', at, { suggestion }), true)),
  ],
)
