import { beforeNumber, rulesOf, units } from './languages'

/** Which of the corrections are wanted. */
export interface Wanted {
  quotes: boolean
  dashes: boolean
  spaces: boolean
  /** Words and what they become; null for none. */
  words: ReadonlyMap<string, string> | null
}

/** What typing becomes: so many UTF-16 code units before the cursor are replaced. */
export interface Correction {
  cut: number
  insert: string
}

const letter = /[\p{L}\p{M}]/u
const behind = /[\p{L}\p{M} ]/u
const wordChar = /[\p{L}\p{M}\p{N}'’-]/u
const noBreak = '\u00a0'
const narrow = '\u202f'

/** True where the last sign of a text ends nothing, a letter behind a letter or a space: most keys are that, and the line is not looked through for them. */
export const isMidWord = (text: string): boolean => letter.test(text.at(-1) ?? '') && behind.test(text.at(-2) ?? ' ')

/**
 * What typographers make of the sign just typed, by the language it stands in.
 * @param before the text of the line up to the cursor, the sign at its end
 * @param language BCP 47 tag
 * @returns null where everything stays as typed: most of the time, and always in an address
 */
export function correction(before: string, language: string, wanted: Wanted): Correction | null {
  const typed = before.at(-1)
  if (typed === undefined || isMidWord(before) || isAddress(before)) return null
  return (
    (wanted.quotes ? quotes(before, typed, language) : null) ??
    (wanted.dashes ? dashes(before, typed, language) : null) ??
    (wanted.words ? words(before, typed, wanted.words) : null) ??
    (wanted.spaces ? spaces(before, typed, language) : null)
  )
}

/** True in the middle of a web or mail address, a path or a piece of code. */
function isAddress(before: string): boolean {
  const token = /\S*$/u.exec(before.trimEnd() === before ? before : '')![0]
  return /:\/\/|^www\.|@|[\\/].*[\\/]|[\w-]\.[a-z]{2,}[/?#]|[=&].*[=&]/i.test(token)
}

const openers = /[\s([{<«‹„“‚‘"'/–—-]/u

/** True where a quotation may begin: at the start of a line, behind a space, a bracket or another opening mark. */
const mayOpen = (text: string, own: readonly [string, string]): boolean => {
  const last = text.at(-1)
  if (last === undefined) return true
  // In Swedish the same mark opens and closes; „ opens and “ closes in German.
  return openers.test(last) && !(last === own[1] && own[0] !== own[1])
}

const isOpen = (text: string, [open, close]: readonly [string, string]): boolean => {
  if (open === close) return text.split(open).length % 2 === 0
  return text.lastIndexOf(open) > text.lastIndexOf(close)
}

function quotes(before: string, typed: string, language: string): Correction | null {
  const rules = rulesOf(language)
  const text = before.slice(0, -1)
  if (typed === '"') {
    const open = isOpen(text, rules.double)
    if (!open && /\p{Nd}$/u.test(text)) return null // inches
    if (mayOpen(text, rules.double)) return { cut: 1, insert: rules.double[0] + (rules.french ? noBreak : '') }
    // The space inside a guillemet takes the place of one that was typed.
    const spaced = rules.french ? /[ \u00a0\u202f]$/.test(text) : false
    return { cut: spaced ? 2 : 1, insert: (rules.french ? noBreak : '') + rules.double[1] }
  }
  if (typed === "'") {
    const open = isOpen(text, rules.single)
    if (/\p{Nd}$/u.test(text) && !open) return null // feet and minutes
    if (mayOpen(text, rules.single)) return { cut: 1, insert: rules.single[0] }
    // Between letters it is an apostrophe in every language; at the end of a word it closes what is open.
    return { cut: 1, insert: open && !/[\p{L}]$/u.test(text) ? rules.single[1] : open && rules.single[1] !== '’' ? rules.single[1] : '’' }
  }
  const [opening] = rules.single
  if (opening !== '’') {
    // A letter behind what looked like a closing mark: it was an apostrophe, as in “geht‘s”.
    if (letter.test(typed) && rules.single[1] !== '’' && text.endsWith(rules.single[1]) && letter.test(text.at(-2) ?? '')) return { cut: 2, insert: `’${typed}` }
    // The ’90s
    const years = new RegExp(`(?:^|[\\s(])${opening}(\\d\\d)$`, 'u').exec(before)
    if (years) return { cut: 3, insert: `’${years[1]!}` }
    const elided = new RegExp(`(?:^|[\\s(])${opening}(\\p{L}+)([^\\p{L}])$`, 'u').exec(before)
    if (elided && rules.elided.includes(elided[1]!.toLowerCase())) return { cut: elided[1]!.length + 2, insert: `’${elided[1]!}${elided[2]!}` }
  }
  return null
}

function dashes(before: string, typed: string, language: string): Correction | null {
  const { dash, spaced } = rulesOf(language)
  if (typed === '.' && /(?:^|[^.])\.\.\.$/.test(before)) return { cut: 3, insert: '…' }
  // Only when it is clear that no third hyphen follows: three make a rule.
  const two = /(?:^|[^-])--[^-]$/u.test(before)
  if (two && /\S/.test(before.slice(0, -3))) {
    return { cut: 3, insert: dash + typed }
  }
  if (typed === ' ' && spaced && /[^\s-]\s-\s$/u.test(before)) return { cut: 2, insert: `${dash} ` }
  return null
}

const ends = /[\s.,;:!?)\]”’»…]/u

function words(before: string, typed: string, list: ReadonlyMap<string, string>): Correction | null {
  if (!ends.test(typed)) return null
  let start = before.length - 1
  while (start > 0 && wordChar.test(before[start - 1]!)) start--
  const word = before.slice(start, -1)
  if (!word || /[\d@/\\_.]/.test(before[start - 1] ?? '')) return null
  const exact = list.get(word)
  const small = exact === undefined && word !== word.toLowerCase() && word.slice(1) === word.slice(1).toLowerCase() ? list.get(word.toLowerCase()) : undefined
  const right = exact ?? (small === undefined ? undefined : small.charAt(0).toUpperCase() + small.slice(1))
  return right === undefined || right === word ? null : { cut: word.length + 1, insert: right + typed }
}

function spaces(before: string, typed: string, language: string): Correction | null {
  const text = before.slice(0, -1)
  if (rulesOf(language).french && /[!?;:]/.test(typed)) {
    const space = typed === ':' ? noBreak : narrow
    if (text.endsWith(' ') && /\S $/.test(text)) return { cut: 2, insert: space + typed }
    // Behind a word as typed elsewhere; not in 10:30, and not where signs follow one another.
    if (/[\p{L}\p{M})»”’…]$/u.test(text) && !/(?:^|\s)(?:https?|mailto|ftp|file)$/i.test(text)) return { cut: 1, insert: space + typed }
    return null
  }
  if (ends.test(typed)) {
    const measured = /(?:^|[^\p{L}\p{N}])(\p{Nd}[\p{Nd}.,]*) (\S+)$/u.exec(text)
    if (measured && units.has(measured[2]!)) return { cut: measured[2]!.length + 2, insert: noBreak + measured[2]! + typed }
  }
  if (/\p{Nd}/u.test(typed)) {
    const marked = /(?:^|[\s(])(\S+) $/u.exec(text)
    if (marked && beforeNumber.has(marked[1]!)) return { cut: 2, insert: noBreak + typed }
  }
  return null
}
