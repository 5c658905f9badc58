import { agencyIn } from '../intake/agencies'
import { monthOf, numberOf } from '../text/months'
import type { Dateline } from './types'

const separators = /\s*[/;|]\s*/
const trailing = /(?:\s|[:—–|-]|,|،|\.(?=\s*[-—–])|(?<=\))[.।])+$/u

/**
 * A dateline as a person writes it: "Washington/Moscow", "NEW DELHI, Nov 10".
 * Where the month name of the language could not be read back, the date is written in ISO form or in English.
 * @param language BCP 47 tag of the story: the language of the month
 */
export function datelineText(dateline: Dateline | null, language: string): string {
  if (!dateline) return ''
  const places = dateline.places.join('/')
  if (!dateline.date) return places
  const write = (date: string) => (places ? `${places}, ${date}` : date)
  const readable = write(formatDate(dateline.date, language))
  if (parseDateline(readable)?.date === dateline.date) return readable
  return write(dateline.date.startsWith('--') ? formatDate(dateline.date, 'en') : dateline.date)
}

function formatDate(date: string, language: string): string {
  const partial = date.startsWith('--')
  const [year, month, day] = partial ? [2000, Number(date.slice(2, 4)), Number(date.slice(5))] : date.split('-').map(Number)
  const options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC', calendar: 'gregory', ...(partial ? {} : { year: 'numeric' }) }
  return new Intl.DateTimeFormat(language, options).format(Date.UTC(year!, month! - 1, day))
}

const before = String.raw`(?:^|[,،\s]+)`
const year = String.raw`(?:,?\s+(?:de[l]?\s+)?(?<year>\p{Nd}{4}))?`
const name = String.raw`(?<month>[\p{L}\p{M}\u200c\u200d]{2,20}[.॰]?(?:[ /]\p{L}{3,10})?)`
/** Days in words, as Hindi agencies write the first of them. */
const daysInWords = 'एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस'.split(' ')
const otherSpellings: Record<string, number> = { पाँच: 5, छः: 6, छ: 6, पन्द्रह: 15, अट्ठारह: 18 }
const dayOf = (text: string): number => (/^\p{Nd}/u.test(text) ? numberOf(text) : (otherSpellings[text] ?? daysInWords.indexOf(text) + 1))

/** The ways to write a date at the end of a dateline. */
const forms = [
  new RegExp(String.raw`${before}(?<year>\p{Nd}{4})-(?<number>\p{Nd}{2})-(?<day>\p{Nd}{2})$`, 'u'),
  new RegExp(String.raw`${before}${name}\s+(?<day>\p{Nd}{1,2})(?:st|nd|rd|th)?${year}$`, 'u'),
  new RegExp(String.raw`${before}(?:den\s+|le\s+|el\s+)?(?<day>\p{Nd}{1,2})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+)?${name}\.?${year}$`, 'u'),
  new RegExp(String.raw`${before}(?<day>${[...daysInWords, ...Object.keys(otherSpellings)].join('|')})\s+${name}${year}$`, 'u'),
  new RegExp(String.raw`${before}(?:(?<year>\p{Nd}{4})\s*[年년]\s*)?(?<number>\p{Nd}{1,2})\s*[月월]\s*(?<day>\p{Nd}{1,2})\s*[日일]$`, 'u'),
]

/**
 * A date at the end of a text, in any of the languages whose months are known.
 * @returns ISO date, or `--MM-DD` where no year is named, and the offset (UTF-16) where it begins; null for none or an impossible one
 */
export function dateAtEnd(text: string): { date: string; start: number } | null {
  // A date is short; looking only at the end keeps this cheap for any text.
  const offset = Math.max(0, text.length - 60)
  const tail = text.slice(offset)
  for (const form of forms) {
    const match = form.exec(tail)
    if (!match || (offset > 0 && match.index === 0)) continue
    const groups = match.groups!
    let start = match.index
    let month = groups.number ? numberOf(groups.number) - 1 : -1
    if (groups.month) {
      // "New Delhi Nov 10": of two words before the day only the last may be the month.
      const words = groups.month.split(/[ /]/)
      month = monthOf(groups.month)
      if (month < 0) month = monthOf(words[0]!)
      if (month < 0 && words[1] && (month = monthOf(words[1])) >= 0) start = match.index + match[0].indexOf(groups.month) + words[0]!.length
    }
    const day = dayOf(groups.day!)
    const full = groups.year ? numberOf(groups.year) : undefined
    const check = new Date(Date.UTC(full ?? 2000, month, day))
    if (month < 0 || month > 11 || day < 1 || check.getUTCMonth() !== month || (full !== undefined && check.getUTCFullYear() !== full)) continue
    const pad = (n: number) => String(n).padStart(2, '0')
    return { date: `${full === undefined ? '-' : String(full).padStart(4, '0')}-${pad(month + 1)}-${pad(day)}`, start: offset + start }
  }
  return null
}

/**
 * Reads what stands before the first sentence: "Washington/Moscow", "NEW DELHI, Nov 10 (PTI):", "Paris (Reuters) -".
 * Of brackets at the end only an agency's are cut, so that "Springfield (Illinois)" stays a place.
 * @returns places in the order written and the date where one is named (without a year: `--11-10`); null for an empty text
 */
export function parseDateline(text: string): Dateline | null {
  let rest = text.normalize('NFC').replace(/[\u200e\u200f]/g, '').trim().replace(trailing, '')
  const agency = /\s*\(([^()]{2,60})\)$/.exec(rest)
  if (agency && agencyIn(agency[1]!)) rest = rest.slice(0, agency.index).replace(trailing, '')
  if (!rest) return null
  const found = dateAtEnd(rest)
  if (found) rest = rest.slice(0, found.start).replace(/[\s,،]+$/u, '')
  const places = rest.split(separators).map((place) => place.trim()).filter(Boolean)
  return places.length || found ? { places, ...(found ? { date: found.date } : {}) } : null
}
