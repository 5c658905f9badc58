import { mojibakeIn } from '../../text/mojibake'
import { textCheck } from '../check'
import { mend, mendHits } from '../text/mend'
import { phrase } from '../phrases/phrase'

export const mojibake = textCheck(
  { id: 'mojibake', level: 'warn' },
  (text, say) => [
    ...mendHits(text, mojibakeIn(text.text).map(({ start, end, meant }) => ({ start, end, to: meant })), (at, suggestion) => say(phrase('mojibake.meant', { meant: suggestion }), at, { suggestion }), true),
    ...mend(text, /\ufffd+/g, () => '', (at) => say('mojibake.lost', at), true),
  ],
)
