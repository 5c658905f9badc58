import { mojibakeIn } from '../../text/mojibake'
import { textCheck } from '../check'
import { mend, mendHits } from '../text/mend'

export const mojibake = textCheck(
  {
    id: 'mojibake', level: 'warn', name: 'Wrongly decoded characters',
    why: 'Text that was read in the wrong encoding shows signs instead of letters. Readers take it for carelessness.',
  },
  (text, say) => [
    ...mendHits(text, mojibakeIn(text.text).map(({ start, end, meant }) => ({ start, end, to: meant })), (at, suggestion) => say(`These characters were read in the wrong encoding: they mean “${suggestion}”.`, at, { suggestion }), true),
    ...mend(text, /\ufffd+/g, () => '', (at) => say('A character was lost here when the copy was read.', at), true),
  ],
)
