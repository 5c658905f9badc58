import type { Dateline } from './types'

const separators = /\s*(?:\/|;|\|)\s*/
const trailing = /[\s:—–-]+$/u

/** "Washington/Moscow" for two places; with the date where there is one: "NEW DELHI, --11-10" is written as a person would by `formatDate`. */
export function datelineText(dateline: Dateline | null, language: string): string {
  if (!dateline) return ''
  const places = dateline.places.join('/')
  return dateline.date ? `${places}, ${formatDate(dateline.date, language)}` : places
}

function formatDate(date: string, language: string): string {
  const partial = date.startsWith('--')
  const [year, month, day] = partial ? [2000, Number(date.slice(2, 4)), Number(date.slice(5))] : date.split('-').map(Number)
  const options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC', ...(partial ? {} : { year: 'numeric' }) }
  return new Intl.DateTimeFormat(language, options).format(Date.UTC(year!, month! - 1, day))
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthFirst = /[,\s]+([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/
const dayFirst = /[,\s]+(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?(?:,?\s+(\d{4}))?$/
const iso = /[,\s]+(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads what stands before the first sentence: "Washington/Moscow", "NEW DELHI, Nov 10", "Paris (Reuters) -".
 * @returns places in the order written and the date where one is named (without a year: `--11-10`); null for an empty text
 */
export function parseDateline(text: string): Dateline | null {
  let rest = text.trim().replace(trailing, '')
  if (!rest) return null
  let date: string | undefined
  const pad = (n: string) => n.padStart(2, '0')
  const take = (match: RegExpMatchArray, month: number, day: string, year: string | undefined) => {
    if (month < 0 || Number(day) < 1 || Number(day) > 31) return
    date = `${year ?? '-'}-${pad(String(month + 1))}-${pad(day)}`
    rest = rest.slice(0, match.index).replace(/[\s,]+$/, '')
  }
  const named = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase())
  let match = rest.match(iso)
  if (match) take(match, Number(match[2]) - 1, match[3]!, match[1])
  else if ((match = rest.match(monthFirst))) take(match, named(match[1]!), match[2]!, match[3])
  else if ((match = rest.match(dayFirst))) take(match, named(match[2]!), match[1]!, match[3])
  const places = rest.split(separators).map((place) => place.trim()).filter(Boolean)
  return places.length || date ? { places, ...(date ? { date } : {}) } : null
}
