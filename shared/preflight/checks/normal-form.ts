import { textCheck } from '../check'
import { mend } from '../text/mend'

export const normalForm = textCheck(
  {
    id: 'normal-form', level: 'info', name: 'Letters in pieces',
    why: 'An accent written as a character of its own looks the same and compares as different: searches and links miss the word.',
  },
  (text, say) =>
    text.text === text.text.normalize('NFC')
      ? []
      : mend(text, /[^\s]+/gu, (word) => word.normalize('NFC'), (at, suggestion) => say('Letters and their accents are written as separate characters here.', at, { suggestion })),
)
