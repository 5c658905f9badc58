import { memo, type PlainText } from '../../check'
import { wordsBetween } from '../numbers/context'
import { entriesOf } from '../numbers/entries'
import type { Entry } from '../numbers/types'
import type { Phrase } from '../../phrases/phrase'

/** What a sum has to say: and the figures that take part, the doubtful one first. */
export interface Wrong {
  phrase: Phrase
  figures: Entry[]
}

/** The figures of one sentence, in order. */
export interface Line {
  source: PlainText
  figures: Entry[]
}

/** The sentences of a text that have figures. */
export const linesOf = memo((source): Line[] => {
  const lines: Line[] = []
  let sentence = -1
  for (const entry of entriesOf(source)) {
    if (entry.sentence !== sentence || !lines.length) lines.push({ source, figures: [] })
    sentence = entry.sentence
    lines.at(-1)!.figures.push(entry)
  }
  return lines
})

/** How many sentences with figures are looked at on either side of one: a story may be as long as a book. */
const far = 60
/** The figures of the sentences around one. */
export const figuresAround = (lines: readonly Line[], at: number, before = far, after = far): Entry[] => lines.slice(Math.max(0, at - before), at + after + 1).flatMap(({ figures }) => figures)

/** Neither about nor a range. */
export const isExact = ({ range, hedge }: Entry): boolean => !range && hedge === null
/** People, things and money add up. */
export const isSummable = ({ dimension }: Entry): boolean => dimension === 'count' || dimension === 'money'
/** Of one kind, in one unit. */
export const isLike = (a: Entry, b: Entry): boolean => a.dimension === b.dimension && a.unit === b.unit
/** The sum of figures. */
export const total = (figures: readonly Entry[]): number => figures.reduce((sum, { low }) => sum + low, 0)
/** A number for a sentence, with one decimal at most. */
export const tenths = (value: number): number => Math.round(value * 10) / 10
/** A number for a sentence, with two decimals at most. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100
const shown = (value: number): string => hundredths(value).toLocaleString('en')
/** Figures for a sentence: “12” + “14”. */
export const listed = (figures: readonly Entry[]): string => figures.map(({ text }) => `“${text}”`).join(' + ')

/** How far a sum may be off: half of the last step of each rounded amount of money, nothing for people and things. */
export const roomOf = (figures: readonly Entry[]): number =>
  figures.reduce((room, { dimension, scale, step, low }) => room + (dimension === 'money' || scale > 1 ? Math.min(step / 2, low * 0.005) : 0), 0)

/** True where one number is the other with a single digit changed, or with two digits in each other's place. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [shown(a), shown(b)]
  if (a === b || x.length !== y.length) return false
  const other = Array.from(x).filter((digit, i) => digit !== y[i]).length
  return other === 1 || (other === 2 && Array.from(x).sort().join('') === Array.from(y).sort().join(''))
}

const andWords = /(?:^| )(?:and|while|whereas|&|plus|und|sowie|et|y|и|और|तथा|व)(?: |$)/
const breaks = /(?:^| )(?:from|to)$|(?:^| )(?:[;:()!?]|who|which|that|because|after|before|if|than|including|among|was|उसने|कि|जिसमें)(?: |$)/
/** What may stand between two figures of a list without being in it: "Kieran Hall, 34, four years". */
const aside = new Set(['age', 'label', 'time', 'year', 'ordinal'])

/**
 * The figures of a list that an "and" closes, from the first of them: "four are houses and seven are plots".
 * @param most how many words may stand between two of them
 * @returns nothing where it is no list, or where the sentence goes on counting the same kind
 */
export function listFrom(first: Entry, rest: readonly Entry[], most = 9): Entry[] {
  const list = [first]
  const others = rest.filter(({ dimension }) => !aside.has(dimension))
  for (const next of others) {
    const last = list.at(-1)!
    const link = wordsBetween(last, next)
    const isNext = isLike(first, next) && isExact(next) && link.split(' ').length <= most && !breaks.test(link.replace(/^of (?:them|these|those|whom|which|the [\p{L}]+)/u, ''))
    const closes = andWords.test(link)
    if (!isNext || (!closes && !/(?:^| ),$/.test(link))) return []
    list.push(next)
    if (closes) return others.slice(list.length - 1).some((more) => isLike(first, more)) ? [] : list
  }
  return []
}
