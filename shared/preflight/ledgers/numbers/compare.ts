import { anyone } from './cues'
import type { Entry } from './types'

/** The values that a quantity allows: its hedge and the rounding of its writing make a number an interval. */
export function interval({ low, high, hedge, range }: Pick<Entry, 'low' | 'high' | 'hedge' | 'range'>): [number, number] {
  if (hedge === 'over') return [low, high * 1.5]
  if (hedge === 'under') return [low * 0.6, high]
  if (hedge === 'about') return [low * 0.88, high * 1.12]
  return range ? [low, high] : [low, low]
}

/** How far off a rounded figure may be: half of its last step, never more than a twentieth. */
const slack = ({ low, step }: Entry) => Math.min(step / 2, Math.abs(low) * 0.05)

/** True where two figures may be the same number, told with other hedges, ranges or rounding. */
export function agree(a: Entry, b: Entry): boolean {
  if (a.low === b.low && a.high === b.high) return true
  const lower = (entry: Entry) => entry.hedge === 'over' && !entry.range
  // Two lower bounds that differ are two counts.
  if (lower(a) && lower(b)) return Math.abs(a.low - b.low) <= Math.max(slack(a), slack(b))
  const [a1, a2] = interval(a)
  const [b1, b2] = interval(b)
  const room = Math.max(slack(a), slack(b))
  return a1 <= b2 + room && b1 <= a2 + room
}

/** True where the two measure the same kind of thing in the same unit. */
export const sameMeasure = (a: Entry, b: Entry): boolean => a.dimension === b.dimension && a.unit === b.unit

const isAnyone = (noun: string) => noun === '' || anyone.has(noun)

/** True where both count the same things, as far as their words tell: nobody named is anyone. */
export function sameThing(a: Entry, b: Entry): boolean {
  if (a.noun !== b.noun && !(isAnyone(a.noun) && isAnyone(b.noun))) return false
  if (!a.modifiers.length || !b.modifiers.length) return true
  return a.modifiers.some((word) => b.modifiers.includes(word))
}

export const equalClaims = (a: Entry, b: Entry) => a.claims.length === b.claims.length && a.claims.every((claim) => b.claims.includes(claim))

/** True where one claim takes in the other and more: "killed or wounded" and "killed". */
export function widerClaim(a: Entry, b: Entry): boolean {
  return a.known && b.known && a.claims.length !== b.claims.length && (a.claims.every((claim) => b.claims.includes(claim)) || b.claims.every((claim) => a.claims.includes(claim)))
}

const apart = (a: readonly string[], b: readonly string[]) => a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))

/** True where the surroundings do not set the two apart: other place, other time, other doer, a part or a total. */
export function sameScene(a: Entry, b: Entry): boolean {
  if (a.scopes.length || b.scopes.length) return false
  if (apart(a.places, b.places) || apart(a.actors, b.actors)) return false
  const old = (entry: Entry) => entry.times.some((time) => time === 'past' || /^\d/.test(time) || (a.known && b.known && /^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(time)))
  if (old(a) !== old(b)) return false
  return !apart(a.times, b.times)
}

/** Two digits or more in another order: 412 and 421. */
export function transposed(a: number, b: number): boolean {
  // The same digits leave the same rest by nine: nearly every pair is told apart without a look at them.
  if (a === b || a <= 9 || (a - b) % 9 !== 0) return false
  const sorted = (value: number) => Array.from(String(value)).sort().join('')
  return Number.isInteger(a) && Number.isInteger(b) && String(a).length === String(b).length && sorted(a) === sorted(b) && !/^[1-9]0*$/.test(String(a))
}

/** "667" and "677": three digits or more, one of them another. */
export function isOneDigit(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)]
  return Number.isInteger(a) && Number.isInteger(b) && x.length >= 3 && x.length === y.length && Array.from(x).filter((digit, i) => digit !== y[i]).length === 1 && !/00$/.test(x) && !/00$/.test(y)
}

/** Either of the two: what a hand does that copies a number. */
export const isSlipOf = (a: number, b: number): boolean => transposed(a, b) || isOneDigit(a, b)
