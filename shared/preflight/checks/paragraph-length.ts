import { countWords } from '../../article/text'
import { place, textCheck } from '../check'

const most = 120
const far = 220

export const paragraphLength = textCheck(
  { id: 'paragraph-length', level: 'warn', name: 'Long paragraph', why: 'On a phone a paragraph of more than about 120 words fills the screen, and readers leave there.' },
  (text, say) => {
    if (text.kind !== 'paragraph' || text.text.length < most * 2) return []
    const words = countWords(text.text, text.language)
    return words > most ? [say(`This paragraph has ${words} words; up to ${most} read well.`, place(text), words > far ? {} : { level: 'info' })] : []
  },
)
