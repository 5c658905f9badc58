import { countWords } from '../../article/text'
import { place, textCheck } from '../check'
import { sentencesOf } from '../text/words'

const most = 45

export const sentenceLength = textCheck(
  { id: 'sentence-length', level: 'info', name: 'Long sentence', why: 'Few readers carry the beginning of a sentence over more than about 45 words.' },
  (text, say) =>
    text.kind !== 'paragraph' && text.kind !== 'standfirst'
      ? []
      : sentencesOf(text).flatMap(({ start, end }) => {
          if (end - start < most * 2) return []
          const words = countWords(text.text.slice(start, end), text.language)
          return words > most ? [say(`This sentence has ${words} words.`, place(text, start, start + text.text.slice(start, end).trimEnd().length))] : []
        }),
)
