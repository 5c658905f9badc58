import { textCheck } from '../check'
import { mend } from '../text/mend'

const marks = /[\u202a-\u202e\u2066-\u2069]/g

export const directionMarks = textCheck(
  {
    id: 'direction-marks', level: 'warn', name: 'Forced writing direction',
    why: 'These invisible characters can show words in another order than they are written, and turn what follows them on the page.',
  },
  (text, say) => mend(text, marks, () => '', (at, suggestion) => say('An invisible character forces the writing direction here.', at, { suggestion }), true),
)
