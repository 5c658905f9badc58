import { memo } from '../../check'
import { monthOf, numberOf } from '../../../text/months'
import { readText, type ReadText } from '../text/read'
import type { Token } from '../text/tokens'

/** A calendar date as written; month from 0; `weekday` from 0 (Sunday) where one is named beside it. */
export interface WrittenDate {
  read: ReadText
  day: number
  month: number
  year: number | null
  weekday: number | null
  start: number
  end: number
}

const weekdayTags = ['en', 'de', 'fr', 'es', 'hi', 'ru', 'ar']
let names: Map<string, number> | undefined

/** The day of the week that a word names, from 0 for Sunday; undefined for any other word. */
function weekdayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined
  if (!names) {
    names = new Map()
    for (const tag of weekdayTags) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' })
        for (let day = 0; day < 7; day++) names.set(format.format(Date.UTC(2023, 0, 1 + day)).replace('.', '').toLowerCase(), day)
      }
    }
    for (const [short, day] of [['tues', 2], ['wednes', 3], ['thur', 4], ['thurs', 4]] as const) names.set(short, day)
  }
  return names.get(token.low)
}

/** Every date with day and month in a text, with the weekday beside it. */
export const datesOf = memo((source): WrittenDate[] => {
  const read = readText(source)
  const { tokens } = read
  const found: WrittenDate[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue
    const day = numberOf(tokens[i]!.text)
    if (!Number.isInteger(day) || day < 1 || day > 31 || /[.,]/.test(tokens[i]!.text)) continue
    const ordinal = tokens[i + 1] && !tokens[i + 1]!.spaced && /^(st|nd|rd|th|er)$/.test(tokens[i + 1]!.low) ? 1 : 0
    let after = i + 1 + ordinal
    if (tokens[after]?.text === '.' && !tokens[after]!.spaced) after++
    if (/^(of|de)$/.test(tokens[after]?.low ?? '')) after++
    const dot = tokens[i - 1]?.text === '.' ? 1 : 0
    if (isMonth(tokens[after])) {
      const date = { read, day, month: monthOf(tokens[after]!.text), year: null, weekday: null, start: tokens[i]!.start, end: tokens[after]!.end }
      found.push(around(tokens, date, i, after + 1))
    } else if (isMonth(tokens[i - 1 - dot]) && !/^(million|lakh|crore|per|%)$/.test(tokens[after]?.low ?? '') && tokens[after]?.text !== ':') {
      const date = { read, day, month: monthOf(tokens[i - 1 - dot]!.text), year: null, weekday: null, start: tokens[i - 1 - dot]!.start, end: tokens[i + ordinal]!.end }
      found.push(around(tokens, date, i - 1 - dot, i + 1 + ordinal))
    }
  }
  return found
})

// "may" and "march" are months with a capital only; other words are no English verbs.
const isMonth = (token: Token | undefined) => token?.kind === 'word' && monthOf(token.text) >= 0 && (!/^(may|march|mar|set|sat|dec|jan)$/.test(token.low) || /^\p{Lu}/u.test(token.text))

/** Adds the year and the weekday that stand beside a date. */
function around(tokens: readonly Token[], date: WrittenDate, first: number, next: number): WrittenDate {
  let at = next
  if (/^[,.]$/.test(tokens[at]?.text ?? '') || tokens[at]?.low === 'de') at++
  let { year, end, start, weekday } = date
  const digits = tokens[at]
  if (digits?.kind === 'number' && /^\p{Nd}{4}$/u.test(digits.text) && numberOf(digits.text) >= 1000 && numberOf(digits.text) < 2200) {
    year = numberOf(digits.text)
    end = digits.end
    next = at + 1
  }
  const back = [tokens[first - 1], tokens[first - 2]]
  const ahead = /^[,(]$/.test(tokens[next]?.text ?? '') ? tokens[next + 1] : undefined
  const before = back.findIndex((token) => weekdayOf(token) !== undefined)
  if (before === 0 || (before === 1 && /^(,|the|\.|on)$/.test(back[0]!.low))) {
    weekday = weekdayOf(back[before])!
    start = back[before]!.start
  } else if (weekdayOf(ahead) !== undefined && (tokens[next]!.text === '(' || tokens[next + 2]?.kind !== 'word')) {
    weekday = weekdayOf(ahead)!
    end = ahead!.end
  }
  return { ...date, year, weekday, start, end }
}

/** Days in a month from 0; February by its year, 29 where the year is not told. */
export function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2000, month + 1, 0)).getUTCDate()
}
