import { countWords } from '../../article/text'
import { place, textCheck } from '../check'
import { phrase } from '../phrases/phrase'

const most = 120
const far = 220

export const paragraphLength = textCheck(
  { id: 'paragraph-length', level: 'warn' },
  (text, say) => {
    if (text.kind !== 'paragraph' || text.text.length < most * 2) return []
    const words = countWords(text.text, text.language)
    return words > most ? [say(phrase('paragraph-length.long', { words, most }), place(text), words > far ? {} : { level: 'info' })] : []
  },
)
