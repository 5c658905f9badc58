import { memo, type PlainText } from '../check'

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/uy

export interface Word {
  start: number
  end: number
  /** Lower case, with straight apostrophes. */
  key: string
}

/** The words of a text, for comparing; scripts without spaces give long ones. */
export const wordsOf: (text: PlainText) => readonly Word[] = memo(({ text }) => wordsIn(text))

const isAscii = (code: number) => code < 0x80
const isPlain = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/** Where the word ends that begins at an offset; the offset itself where none does. Letters of ASCII need no pattern. */
function wordEnd(text: string, start: number): number {
  let end = start
  while (isPlain(text.charCodeAt(end))) end++
  const next = end < text.length ? text.charCodeAt(end) : 0x20
  if (isAscii(next) && (end === start || next !== 0x27)) return end
  wordPattern.lastIndex = start
  const match = wordPattern.exec(text)
  return match ? start + match[0].length : start
}

/** @param offset added to every offset: where the piece stands */
export function wordsIn(text: string, offset = 0): Word[] {
  const words: Word[] = []
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start)
    if (end === start) {
      start++
      continue
    }
    const key = text.slice(start, end).toLowerCase()
    words.push({ start: offset + start, end: offset + end, key: key.includes('’') ? key.replaceAll('’', "'") : key })
    start = end
  }
  return words
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
