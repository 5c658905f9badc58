import { textCheck } from '../check'
import { mend } from '../text/mend'

export const normalForm = textCheck(
  { id: 'normal-form', level: 'info' },
  (text, say) =>
    text.text === text.text.normalize('NFC')
      ? []
      : mend(text, /[^\s]+/gu, (word) => word.normalize('NFC'), (at, suggestion) => say('normal-form.pieces', at, { suggestion })),
)
