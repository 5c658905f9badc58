import { storyCheck, type Finding } from '../check'
import { sameScene } from '../ledgers/numbers/compare'
import { described, placeOf, sharedSubject } from '../ledgers/numbers/context'
import { numberLedger } from '../ledgers/numbers/entries'
import type { Entry } from '../ledgers/numbers/types'
import { unitOf } from '../ledgers/numbers/units'
import { isBody } from '../ledgers/text/read'
import { english } from '../phrases/english'
import { phrase, type Value } from '../phrases/phrase'

const window = 24

export const units = storyCheck({
  id: 'units',
  level: 'warn',
  reads: ['head', 'body'],
}, (story, say) => {
  const findings: Finding[] = []
  const recent = new Map<string, Entry[]>()
  let previous: Entry | undefined
  for (const entry of numberLedger(story)) {
    if (previous && converts(previous, entry)) {
      const right = inUnit(previous, entry)
      if (right !== undefined && Math.abs(right / entry.low - 1) > 0.12) findings.push(say(phrase('units.converted', { given: described(previous), right: Number(right.toPrecision(3)), unit: wordOf(entry), told: described(entry) }), [placeOf(entry), placeOf(previous)]))
    } else if (isBody(entry.read) && entry.mantissa > 1) {
      const key = kindOf(entry)
      const group = key ? recent.get(key) ?? [] : []
      const rival = group.slice(-window).find((other) => mixed(other, entry))
      if (rival) findings.push(say(phrase('units.digits', { one: described(rival), other: described(entry) }), [placeOf(rival), placeOf(entry)]))
      if (key) recent.set(key, [...group.slice(-window), entry])
    }
    previous = entry
  }
  return findings
})

/** What may be mixed up: figures with a scale word, or measures of one kind. */
function kindOf({ dimension, unit, scale, mantissa }: Entry): string | undefined {
  if (dimension === 'measure') return `${unitOf(unit)?.of ?? unit} ${mantissa}`
  return scale >= 1e5 && (dimension === 'money' || dimension === 'count') ? `${dimension} ${unit} ${mantissa}` : undefined
}

function mixed(a: Entry, b: Entry): boolean {
  if (a.low === b.low && a.unit === b.unit) return false
  if (a.dimension === 'measure' ? a.unit === b.unit : a.scale === b.scale) return false
  if (a.read === b.read && a.sentence === b.sentence) return false
  if (!sameScene(a, b)) return false
  // Full of digits, a figure is hardly twice in a story by chance; "5 million" and "5 billion" need one subject.
  return a.noun !== '' && b.noun !== '' && a.noun !== b.noun ? false : sharedSubject(a, b) >= (/[1-9].*[1-9]/.test(String(a.mantissa)) ? 1 : 2)
}

/** "10 km (6.2 miles)", "1 lakh (100,000)": one figure told in two units. */
function converts(a: Entry, b: Entry): boolean {
  if (a.read !== b.read || a.sentence !== b.sentence || a.dimension !== b.dimension || a.range || b.range || b.low <= 0 || a.low <= 0) return false
  const link = a.read.tokens.slice(a.last, b.first).map(({ low }) => low)
  if (link.at(-1) !== '(' || link.length > 3) return false
  const closed = a.read.tokens[b.last]?.text === ')' || a.read.tokens[b.last + 1]?.text === ')'
  if (!closed) return false
  if (a.dimension === 'measure') return a.unit !== b.unit && unitOf(a.unit)?.of === unitOf(b.unit)?.of
  // Without a noun of its own a bare number in brackets may be anything: a note, an age.
  return (a.dimension === 'count' || (a.dimension === 'money' && a.unit === b.unit)) && (a.scale > 1 || b.scale > 1) && a.low >= 1e4 && b.low >= 1e3
}

function inUnit(a: Entry, b: Entry): number | undefined {
  if (a.dimension !== 'measure') return a.low
  const [from, to] = [unitOf(a.unit), unitOf(b.unit)]
  return from && to ? (a.low * from.factor) / to.factor : undefined
}

const wordOf = ({ dimension, unit, noun }: Entry): Value => (dimension !== 'measure' ? noun : Object.hasOwn(english.unit, unit) ? { key: `unit.${unit as keyof typeof english.unit}` } : unit)
