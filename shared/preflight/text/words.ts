import { memo, type PlainText } from '../check'

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

export interface Word {
  start: number
  end: number
  /** Lower case, with straight apostrophes. */
  key: string
}

/** The words of a text, for comparing; scripts without spaces give long ones. */
export const wordsOf: (text: PlainText) => readonly Word[] = memo(({ text }) => wordsIn(text))

/** @param offset added to every offset: where the piece stands */
export function wordsIn(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    key: match[0].toLowerCase().replaceAll('’', "'"),
  }))
}

/** How texts are compared whole: no case, no punctuation, one space. */
export const sameKey = (text: string): string => wordsIn(text).map(({ key }) => key).join(' ')

const abbreviation = /(?:^|[\s(“"‘'])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Adm|Hon|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nr|Bd|bzw|usw|etc|approx|Rs|Smt|Shri|Art|Fig|pp?)$/u

/** The sentences of a text. Full stops of abbreviations and initials end none. */
export const sentencesOf: (text: PlainText) => readonly { start: number; end: number }[] = memo(({ text, parts }) => {
  const out: { start: number; end: number }[] = []
  for (const part of parts) {
    let start = part.start
    const cut = (end: number) => {
      if (text.slice(start, end).trim()) out.push({ start, end })
      start = end
    }
    const ends = /(?:(?<![.!?…؟।॥])[.!?…؟।॥]+["”“’»)\]]*(?=\s)|(?<![。！？])[。！？]+[」』”]*|\n)\s*/gu
    ends.lastIndex = part.start
    for (let match = ends.exec(text); match && match.index < part.end; match = ends.exec(text)) {
      const end = match.index + match[0].length
      if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(start, match.index - 12), match.index))) continue
      if (/^\p{Ll}/u.test(text.slice(end, end + 2)) && !match[0].includes('\n')) continue
      cut(Math.min(end, part.end))
    }
    cut(part.end)
  }
  return out
})

/** The first part of a language tag, in lower case. */
export const mainLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!
