import type { Place, StoryText } from '../check'
import { nameLedger } from './names/ledger'
import { placeOf as nameplace, spelling } from './names/mentions'
import { agree, sameMeasure } from './numbers/compare'
import { claimText, placeOf } from './numbers/context'
import { numberLedger } from './numbers/entries'
import type { Entry } from './numbers/types'

/** One figure of a story with every place that gives it. */
export interface NumberLine {
  /** As it is first written. */
  text: string
  /** What is counted, and what is said of it ("soldiers killed or wounded"); '' where the copy names neither. */
  of: string
  at: Place[]
}

/** One name of a story with every place that has it. */
export interface NameLine {
  /** Its fullest form. */
  text: string
  /** Other forms of it, in the order in which they come. */
  forms: string[]
  at: Place[]
}

const dull = new Set(['year', 'ordinal', 'label', 'time'])

/** The figures of a story in reading order, those that say the same of the same thing in one line. Times, years and numbers that count nothing are left out. */
export function numberLines(story: StoryText): NumberLine[] {
  const groups: Entry[][] = []
  for (const entry of numberLedger(story)) {
    if (dull.has(entry.dimension)) continue
    const group = groups.find(([first]) => first && sameMeasure(first, entry) && agree(first, entry) && first.noun === entry.noun && claimText(first) === claimText(entry))
    if (group) group.push(entry)
    else groups.push([entry])
  }
  return groups.map((entries) => {
    const [first] = entries
    return { text: first!.text, of: [...first!.modifiers, first!.noun, claimText(first!)].filter(Boolean).join(' '), at: entries.map(placeOf) }
  })
}

/** The names of a story in reading order, by their last word: "Mark Milley", "Milley" and "Gen. Milley" are one line. */
export function nameLines(story: StoryText): NameLine[] {
  const lines = new Map<string, NameLine>()
  for (const mention of nameLedger(story).mentions) {
    const text = mention.words.map(spelling).join(' ')
    // "You’re", "They’ve" at the start of a quotation.
    if (/['’](?:re|ve|ll|d|m|t)$/i.test(text)) continue
    const key = spelling(mention.words.at(-1)!).toLowerCase()
    const line = lines.get(key)
    if (!line) lines.set(key, { text, forms: [], at: [nameplace(mention)] })
    else {
      line.at.push(nameplace(mention))
      if (text.length > line.text.length) {
        if (!line.forms.includes(line.text)) line.forms.push(line.text)
        line.text = text
        line.forms = line.forms.filter((form) => form !== text)
      } else if (text !== line.text && !line.forms.includes(text)) line.forms.push(text)
    }
  }
  return [...lines.values()]
}
