import { monthOf } from '../../../text/months'
import type { ReadText } from '../text/read'
import type { Token } from '../text/tokens'
import { coreAt, type Core } from './core'
import { hedges, hedgesAfter } from './cues'
import { fractions } from './numerals'
import type { Dimension, Hedge, Quantity } from './types'
import { currencySigns, currencyWords, dollarKinds, durations, measures } from './units'

const labels = new Set('magnitude article section rule chapter flight highway route boeing airbus room ward platform group phase type act no number class grade level tier game formula channel unit covid apollo volume page part item lot gate seat line model version zone sector block plot bus train platoon battalion regiment bench court pier runway category area schedule clause form bill resolution order line episode season day week round stage lap q quarter figure fig table note serial ps iso mig su'.split(' '))
const scoreWords = new Set('won win wins beat beats beating lost lose loses drew draw defeat defeated defeats vote voted votes score scored victory set led lead leads trail trailed ahead loss thrashed edged ruling gewinnt gewinnen gewann gewonnen siegt siegen siegte schlägt schlagen schlug unterliegt verliert verlieren verlor bezwingt besiegt sieg niederlage endstand spitzenspiel heimspiel auswärtsspiel'.split(' '))
const yearCues = new Set('in since of by until till from during year through before after early late mid and to between around circa than'.split(' '))
const percentWords = new Set('percent pct प्रतिशत फीसदी फ़ीसदी prozent процентов процента процент بالمئة بالمائة'.split(' '))
const dash = /^[-–—‑]$/

/** Every quantity of a text, in order, none overlapping another. Linear in the length of the text. */
export function quantitiesOf(read: ReadText): Quantity[] {
  const { tokens, language } = read
  const found: Quantity[] = []
  let i = 0
  while (i < tokens.length) {
    const core = coreAt(tokens, i, language) ?? fractionAt(tokens, i)
    if (!core) {
      i++
      continue
    }
    const quantity = measured(tokens, i, core, language, found.at(-1)?.last ?? 0)
    found.push(quantity)
    i = Math.max(quantity.last, i + 1)
  }
  return found
}

/** "two-thirds of", "a quarter of": a share of something. */
function fractionAt(tokens: readonly Token[], i: number): Core | undefined {
  const word = tokens[i]!
  if (!/^(a|half|third|quarter|fifth)$/.test(word.low)) return undefined
  const at = word.low === 'a' ? i + 1 : i
  const part = fractions[tokens[at]?.low ?? '']
  if (part === undefined || tokens[at + 1]?.low !== 'of') return undefined
  return { low: part * 100, high: part * 100, step: 5, mantissa: part, scale: 1, bare: false, digits: false, next: at + 1 }
}

function measured(tokens: readonly Token[], first: number, core: Core, language: string, floor: number): Quantity {
  let { low, high, next } = core
  let range = high !== low
  let dimension: Dimension = 'count'
  let unit = ''
  const before = (back: number): Token | undefined => (first - back >= 0 && tokens[first - back]!.sentence === tokens[first]!.sentence ? tokens[first - back] : undefined)
  const at = (index: number): Token | undefined => (tokens[index]?.sentence === tokens[first]!.sentence ? tokens[index] : undefined)
  const between = before(1)?.low === 'between'

  // Scores, years, ISO dates, telephone numbers, ranges: numbers joined by a dash or 'to'.
  const joiner = at(next)
  const dashed = !!joiner && dash.test(joiner.text)
  const other = joiner && (dashed || joiner.low === 'to' || (between && joiner.low === 'and')) ? coreAt(tokens, next + 1, language) : undefined
  if (other && other.high === other.low && at(other.next - 1)) {
    const third = at(other.next)
    const lower = core.scale === 1 && other.scale > 1 && core.low < other.mantissa ? core.low * other.scale : low
    if (dashed && third && dash.test(third.text) && !third.spaced && at(other.next + 1)?.kind === 'number') return make('label', other.next + 2)
    if (core.bare && isYear(low) && (isYear(other.low) || (dashed && other.low < 100))) return make('year', other.next)
    const scored = core.bare && other.bare && dashed && !joiner!.spaced && low < 1000 && (other.low <= low || scoreNear(tokens, first))
    if (scored && !isYear(low)) return make('score', other.next)
    if (lower < other.low && before(1)?.low !== 'from' && (dashed || between || joiner!.low === 'to')) {
      low = lower
      high = other.high
      range = true
      next = other.next
    } else if (dashed && !joiner!.spaced && core.bare) return make('label', other.next)
  }
  const slash = at(next)
  if (slash && !slash.spaced && slash.text === '/' && at(next + 1)?.kind === 'number') {
    let end = next + 2
    while (at(end)?.text === '/' && at(end + 1)?.kind === 'number') end += 2
    return make('label', end)
  }
  if (slash && !slash.spaced && slash.text === ':' && at(next + 1)?.kind === 'number' && !at(next + 1)!.spaced) {
    let end = next + 2
    // "31:28": no clock has so many hours. "2:1": minutes have two digits.
    if (core.bare && low > 24 && low < 200 && at(end)?.text !== ':') return make('score', end)
    if (core.bare && low < 30 && at(next + 1)!.text.length === 1 && at(end)?.text !== ':') return make('score', end)
    while (at(end)?.text === ':' && at(end + 1)?.kind === 'number' && !at(end + 1)!.spaced) end += 2
    return make('time', end)
  }

  const hyphen = at(next) && dash.test(at(next)!.text) && !at(next)!.spaced && at(next + 1)?.kind === 'word' && !at(next + 1)!.spaced ? 1 : 0
  const word = at(next + hyphen)
  const low1 = word?.low ?? ''

  if (core.digits && word && !word.spaced && !hyphen && /^(st|nd|rd|th)$/.test(low1)) return make('ordinal', next + 1)
  if (core.digits && low <= 24 && (/^(am|pm|hrs|uhr)$/.test(low1) || (/^[ap]$/.test(low1) && at(next + 1)?.text === '.' && at(next + 2)?.low === 'm'))) return make('time', next + (low1.length > 1 ? 1 : 3))
  if (low1 === "o'clock") return make('time', next + 1)
  if (low1 === '%' || word?.text === '٪') return make('percent', next + 1, '%')
  if ((low1 === 'per' && at(next + 1)?.low === 'cent') || (low1 === 'pour' && at(next + 1)?.low === 'cent') || (low1 === 'por' && at(next + 1)?.low === 'ciento')) return make('percent', next + 2, '%')
  if (percentWords.has(low1)) return make('percent', next + hyphen + 1, '%')
  if (low1 === 'percentage' && /^points?$/.test(at(next + 1)?.low ?? '')) return make('percent', next + 2, 'points')
  if (!core.digits && core.mantissa < 1 && fractions[tokens[next - 1]!.low] !== undefined) return make('percent', next, '%')

  const money = moneyBefore(tokens, first, floor)
  if (money) return make('money', next, money.unit, money.from)
  const sign = currencySigns[word?.text ?? '']
  if (sign && !currencyBelongsAfter(tokens, next + hyphen)) return make('money', next + 1, sign)
  if (word?.kind === 'word') {
    const us = low1 === 'us' || low1 === 'american' || low1 === 'canadian' || low1 === 'australian' ? 1 : 0
    const currency = currencyWords[at(next + hyphen + us)?.low ?? '']
    if (currency && !(/^(pound|pounds)$/.test(low1) && hyphen)) return make('money', next + hyphen + us + 1, us && low1 === 'canadian' ? 'CAD' : us && low1 === 'australian' ? 'AUD' : currency)
    if (hyphen && /^years?$/.test(low1) && dash.test(at(next + 2)?.text ?? '') && at(next + 3)?.low === 'old') return make('age', next + 4)
    if (/^years?$/.test(low1) && at(next + hyphen + 1)?.low === 'old') return make('age', next + hyphen + 2)
    if (low1 === 'साल' && /^(के|की|का)$/.test(at(next + 1)?.low ?? '')) return make('age', next + 1)
    if (durations.has(low1)) return make('duration', next + hyphen + 1, low1.replace(/s$/, ''))
    const square = /^(square|sq)$/.test(low1) ? 1 + (at(next + hyphen + 1)?.text === '.' ? 1 : 0) : 0
    const measure = measures[at(next + hyphen + square)?.low ?? '']
    if (measure) return make('measure', next + hyphen + square + 1, square ? `square ${measure.unit}` : measure.unit)
    if (low1 === 'm' && !word.spaced && core.digits) return make('measure', next + 1, 'metre')
    if (hyphen) return make('label', next + 2)
  }
  if (/^(aged|age)$/.test(before(1)?.low ?? '') || (before(1)?.low === 'of' && before(2)?.low === 'age')) return make('age', next)
  if (core.bare && low >= 10 && low < 110 && before(1)?.text === ',' && /^[,.]$/.test(at(next)?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(before(2)?.text ?? '') && monthOf(before(2)!.text) < 0) return make('age', next)
  if (core.bare && low <= 31 && (isMonth(before(1)) || isMonth(before(2), before(1)?.text === '.') || isMonth(at(next)))) return make('label', next)
  if (core.bare && isYear(low) && (yearCues.has(before(1)?.low ?? '') || isMonth(before(1)) || before(1)?.text === ',' || before(1)?.text === '(' || word?.kind !== 'word')) return make('year', next)
  if (core.bare && labelled(before(1), before(2), tokens[first]!)) return make('label', next)
  if (!core.digits && core.low < 100 && (low1 === 'of' || (core.low === 1 && !/^(person|man|woman|child|soldier|people)$/.test(low1))) && core.low === 1) return make('label', next)
  return make('count', next)

  function make(kind: Dimension, end: number, of = unit, from = first): Quantity {
    dimension = kind
    unit = of
    let hedge: Hedge | null = null
    let start = from
    if (kind !== 'label' && kind !== 'score' && kind !== 'year' && kind !== 'ordinal') {
      const lead = hedgeBefore(tokens, from, floor)
      if (lead) {
        hedge = lead.hedge
        start = lead.from
      } else if (between && range) start = from - 1
      const after = hedgeAfter(tokens, end)
      if (after) {
        hedge ??= after.hedge
        end = after.next
      }
    }
    end = Math.min(end, tokens.length)
    return { dimension, low, high, range, hedge, step: core.step, unit, mantissa: core.mantissa, scale: core.scale, first: start, last: end, start: tokens[start]!.start, end: tokens[end - 1]!.end }
  }
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1000 && value < 2100
const isMonth = (token: Token | undefined, also = true) => !!token && also && token.kind === 'word' && !/^\p{Ll}/u.test(token.low === 'may' || token.low === 'mar' || token.low === 'set' ? token.text : 'X') && monthOf(token.text) >= 0
const scoreNear = (tokens: readonly Token[], first: number) => tokens.slice(Math.max(0, first - 5), first).some((token) => scoreWords.has(token.low))

/** "Article 370", "F-16", "G20", "No. 5": a name that has a number, not a number of things. */
function labelled(before: Token | undefined, earlier: Token | undefined, token: Token): boolean {
  if (!before) return false
  if (before.kind === 'word' && !token.spaced) return true
  if (before.text === '#' || before.text === '№') return true
  if (dash.test(before.text) && !before.spaced && !token.spaced && earlier?.kind === 'word') return true
  const word = before.text === '.' && earlier && before.start === earlier.end ? earlier : before
  return word.kind === 'word' && (labels.has(word.low) || (/^\p{Lu}/u.test(word.text) && labels.has(word.low.replace(/s$/, ''))))
}

/** A currency before the figure: "Rs 5", "Rs. 5", "US$5", "₹ 5", "USD 5". */
function moneyBefore(tokens: readonly Token[], first: number, floor: number): { unit: string; from: number } | undefined {
  let at = first - 1
  if (at >= floor && tokens[at]!.text === '.' && at - 1 >= floor && /^rs|रु$/.test(tokens[at - 1]!.low) && tokens[at - 1]!.low.length === 2) at--
  if (at < floor) return undefined
  const token = tokens[at]!
  const sign = currencySigns[token.text]
  if (sign) {
    const kind = at - 1 >= floor && !token.spaced && sign === 'USD' ? dollarKinds[tokens[at - 1]!.low] : undefined
    return { unit: kind ?? sign, from: kind ? at - 1 : at }
  }
  if (/^(rs|re|inr|usd|eur|gbp|रु)$/.test(token.low) && token.kind === 'word') return { unit: currencyWords[token.low]!, from: at }
  return undefined
}

/** In "5 $3" the sign is the next figure's. */
const currencyBelongsAfter = (tokens: readonly Token[], at: number) => tokens[at + 1]?.kind === 'number' && !tokens[at + 1]!.spaced

/** The hedges by their last word, the longest first: nearly every figure has none. */
const hedgesEnding = new Map<string, { parts: string[]; hedge: Hedge }[]>()
for (const [words, hedge] of hedges) {
  const parts = words.split(' ')
  const list = hedgesEnding.get(parts.at(-1)!)
  if (list) list.push({ parts, hedge })
  else hedgesEnding.set(parts.at(-1)!, [{ parts, hedge }])
}

function hedgeBefore(tokens: readonly Token[], first: number, floor: number): { hedge: Hedge; from: number } | undefined {
  for (const { parts, hedge } of hedgesEnding.get(tokens[first - 1]?.low ?? '') ?? []) {
    const from = first - parts.length
    if (from < floor || tokens[from]!.sentence !== tokens[first]!.sentence) continue
    if (parts.every((part, i) => tokens[from + i]!.low === part)) return { hedge, from }
  }
  return undefined
}

function hedgeAfter(tokens: readonly Token[], at: number): { hedge: Hedge; next: number } | undefined {
  if (!tokens[at] || (tokens[at].low !== 'से' && tokens[at].low !== 'or')) return undefined
  for (const [words, hedge] of hedgesAfter) {
    const parts = words.split(' ')
    if (parts.every((part, i) => tokens[at + i]?.low === part && tokens[at + i]!.sentence === tokens[at - 1]!.sentence)) return { hedge, next: at + parts.length }
  }
  return undefined
}
