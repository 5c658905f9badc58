import type { Token } from '../text/tokens'
import { digitsValue, fractionMarks, scaleLetters, scales, smallNumber, vague } from './numerals'

/** A bare number: digits or words with their scale, before unit, hedge and range are looked at. */
export interface Core {
  low: number
  high: number
  step: number
  mantissa: number
  scale: number
  /** Written in digits, ungrouped and without a scale: may be a year, a date, a label. */
  bare: boolean
  digits: boolean
  next: number
}

const spaceGroups = new Set(['fr', 'ru', 'uk', 'de', 'pl', 'sv', 'nb', 'no', 'da', 'fi', 'cs', 'es', 'pt', 'it', 'bg'])
const digitCount = (text: string) => text.match(/\p{Nd}/gu)?.length ?? 0

/** The last step that digits show: 1,200 steps by 100, 1.25 by 0.01. */
function stepOf(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  let step = 1
  while (value !== 0 && value % (step * 10) === 0 && step < 1e15) step *= 10
  return step
}

/** Reads the number that starts at a token; undefined where none does. */
export function coreAt(tokens: readonly Token[], i: number, language: string): Core | undefined {
  const token = tokens[i]
  if (!token) return undefined
  if (token.kind === 'number') return digitsAt(tokens, i, language)
  if (token.kind !== 'word') {
    const value = fractionMarks[token.text]
    return value === undefined ? undefined : scaled(tokens, i + 1, { low: value, high: value, step: 0.01, mantissa: value, scale: 1, bare: false, digits: true, next: i + 1 })
  }
  const plural = vague.get(token.low)
  if (plural) return vagueAt(tokens, i, plural)
  return wordsAt(tokens, i, language)
}

function vagueAt(tokens: readonly Token[], i: number, plural: readonly [number, number]): Core | undefined {
  let [low, high] = plural
  let next = i + 1
  // "hundreds of thousands", "tens" is not read alone.
  const more = tokens[next]?.low === 'of' ? vague.get(tokens[next + 1]?.low ?? '') : undefined
  if (more) {
    low = low * scaleOf(tokens[next + 1]!.low)
    high = high * scaleOf(tokens[next + 1]!.low)
    next += 2
  } else if (tokens[next]?.low !== 'of' && /^[a-z]/.test(tokens[i]!.low) && tokens[i]!.low === 'scores') return undefined
  return { low, high, step: 0, mantissa: low, scale: 1, bare: false, digits: false, next }
}

const scaleOf = (plural: string) => scales.get(plural.replace(/s$/, '')) ?? 1

function digitsAt(tokens: readonly Token[], i: number, language: string): Core | undefined {
  let text = tokens[i]!.text
  let next = i + 1
  if (spaceGroups.has(language) && digitCount(text) <= 3 && !/[.,]/.test(text)) {
    while (tokens[next]?.kind === 'number' && digitCount(tokens[next]!.text) === 3 && /^\p{Nd}+$/u.test(tokens[next]!.text) && tokens[next]!.start === tokens[next - 1]!.end + 1) text += `\u00a0${tokens[next++]!.text}`
  }
  const read = digitsValue(text, language)
  if (!read) return undefined
  const { value, decimals } = read
  const half = fractionMarks[tokens[next]?.text ?? '']
  if (half !== undefined && !tokens[next]!.spaced) return scaled(tokens, next + 1, { low: value + half, high: value + half, step: 0.01, mantissa: value + half, scale: 1, bare: false, digits: true, next: next + 1 })
  return scaled(tokens, next, { low: value, high: value, step: stepOf(value, decimals), mantissa: value, scale: 1, bare: /^\p{Nd}+$/u.test(text), digits: true, next })
}

/** Takes the scale words after a number: "2 lakh crore", "1.5m", "5 bn". */
function scaled(tokens: readonly Token[], at: number, core: Core): Core {
  let next = at
  let scale = 1
  const attached = tokens[next]
  const letter = attached && !attached.spaced ? (attached.low === 'm' && !millionFollows(tokens, next) ? undefined : scaleLetters[attached.low]) : undefined
  if (letter) {
    scale = letter
    next++
  }
  while (next < tokens.length) {
    const hyphen = tokens[next]!.text === '-' && !tokens[next]!.spaced ? 1 : 0
    const word = tokens[next + hyphen]
    const more = word?.kind === 'word' && word.sentence === tokens[at - 1]!.sentence ? scales.get(word.low) : undefined
    if (more === undefined || (more === 20 && scale === 1)) break
    scale *= more
    next += 1 + hyphen
  }
  if (scale === 1) return { ...core, next: at }
  return { ...core, low: core.low * scale, high: core.high * scale, step: core.step * scale, scale, bare: false, next }
}

/** "5m" is five million before a plural or after money, otherwise metres. */
function millionFollows(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  if (after?.kind === 'word' && after.sentence === tokens[at]!.sentence && /(?:s|people|men|women|children)$/.test(after.low)) return true
  return /^[$€£¥₹]$/.test(tokens[at - 2]?.text ?? '') && !tokens[at - 1]!.spaced
}

function wordsAt(tokens: readonly Token[], start: number, language: string): Core | undefined {
  let total = 0
  let current = 0
  let seen = false
  let scale = 1
  let last = -1
  let smallest = 1
  let i = start
  const first = tokens[start]!.low
  if (first === 'a' || first === 'an' || first === 'half' || first === 'एक' || first === 'ein' || first === 'eine' || first === 'un') {
    const skip = first === 'half' && /^an?$/.test(tokens[i + 1]?.low ?? '') ? 2 : 1
    const word = tokens[i + skip]
    const more = word?.kind === 'word' && word.spaced ? scales.get(word.low) : undefined
    if (more === undefined || word!.low === 'mil' || word!.low === 'score') return undefined
    current = first === 'half' ? 0.5 : 1
    seen = true
    i += skip
  } else if (smallNumber(first, language) === undefined && !(scales.get(first) && !/^[a-z]{1,3}$/.test(first) && language !== 'en' && /[^\p{Script=Latin}]/u.test(first))) return undefined
  for (; i < tokens.length && tokens[i]!.sentence === tokens[start]!.sentence; i++) {
    const token = tokens[i]!
    // "خمسة وعشرون": the tens follow with an "and" that is part of the word.
    const tens = language === 'ar' && last > 0 && last < 10 && token.low.startsWith('و') ? smallNumber(token.low.slice(1), language) : undefined
    if (tens !== undefined && tens >= 20) {
      current += tens
      last = current
      continue
    }
    const small = token.kind === 'word' ? smallNumber(token.low, language) : undefined
    const more = token.kind === 'word' ? scales.get(token.low) : undefined
    if (small !== undefined) {
      // "ستة عشر": the teens of Arabic are two words.
      if (language === 'ar' && last >= 3 && last < 10 && small === 10) {
        current += small
        last = current
        continue
      }
      // "twenty five" and "hundred five" go on, "five five" and "five twenty" are two numbers.
      if (last >= 0 && !(last >= 100 || (last >= 10 && last < 100 && last % 10 === 0 && small < 10))) break
      current += small
      last = small
      smallest = small % 10 === 0 && small > 0 ? 10 : 1
      seen = true
    } else if (more !== undefined && !/^[a-z]{2,3}$/.test(token.low) && token.low !== 'score') {
      if (more === 100 || more === 12) current = (current || 1) * more
      else if (current === 0 && total > 0) total *= more
      else {
        total += (current || 1) * more
        current = 0
      }
      scale = more
      smallest = more
      last = more
      seen = true
    } else if (token.text === '-' && !token.spaced && tokens[i + 1] && !tokens[i + 1]!.spaced && (smallNumber(tokens[i + 1]!.low, language) !== undefined || scales.get(tokens[i + 1]!.low))) continue
    else if (token.low === 'and' && last >= 100 && smallNumber(tokens[i + 1]?.low ?? '', language) !== undefined && joins(tokens, i + 1, last, language)) continue
    else break
  }
  if (!seen) return undefined
  const value = total + current
  return { low: value, high: value, step: smallest, mantissa: scale === 1 ? value : value / scale, scale, bare: false, digits: false, next: i }
}

/** After "hundred and", a small number belongs to it unless it counts something of its own ("a hundred and five others" does). */
function joins(tokens: readonly Token[], at: number, last: number, language: string): boolean {
  const value = smallNumber(tokens[at]!.low, language)!
  return value < last && scales.get(tokens[at + 1]?.low ?? '') === undefined
}
