import { textCheck } from '../check'
import { mend } from '../text/mend'

const marks = /[\u202a-\u202e\u2066-\u2069]/g

export const directionMarks = textCheck(
  { id: 'direction-marks', level: 'warn' },
  (text, say) => mend(text, marks, () => '', (at, suggestion) => say('direction-marks.forced', at, { suggestion }), true),
)
