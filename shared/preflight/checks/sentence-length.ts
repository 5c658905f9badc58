import { countWords } from '../../article/text'
import { place, textCheck } from '../check'
import { sentencesOf } from '../text/words'
import { phrase } from '../phrases/phrase'

const most = 45

export const sentenceLength = textCheck(
  { id: 'sentence-length', level: 'info' },
  (text, say) =>
    text.kind !== 'paragraph' && text.kind !== 'standfirst'
      ? []
      : sentencesOf(text).flatMap(({ start, end }) => {
          if (end - start < most * 2) return []
          const words = countWords(text.text.slice(start, end), text.language)
          return words > most ? [say(phrase('sentence-length.long', { words }), place(text, start, start + text.text.slice(start, end).trimEnd().length))] : []
        }),
)
