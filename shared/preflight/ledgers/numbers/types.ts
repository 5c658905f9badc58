import type { ReadText } from '../text/read'

export type Hedge = 'over' | 'under' | 'about'

/** What a number measures: a count of things, money in a currency, a share, a length, or a date, time, score, age or year. */
export type Dimension = 'count' | 'money' | 'percent' | 'measure' | 'age' | 'year' | 'time' | 'score' | 'ordinal' | 'label' | 'duration'

/** One quantity as the copy writes it: its reading without its surroundings. */
export interface Quantity {
  dimension: Dimension
  /** The value in base units of `unit`; for a range its lower end. */
  low: number
  /** Equal to `low` but for a range or a vague plural ("dozens"). */
  high: number
  /** A range ("20-25", "dozens"): any value within is meant. */
  range: boolean
  hedge: Hedge | null
  /** Smallest step that the writing shows: 1.2 million steps by 100,000. Decides what counts as rounding. */
  step: number
  /** Currency code, length or weight unit; '' for counts. */
  unit: string
  /** The number before its scale word, and the scale: equal digits with another scale tell a mix-up. */
  mantissa: number
  scale: number
  /** Tokens from (inclusive) and to (exclusive), with hedge and unit. */
  first: number
  last: number
  /** UTF-16 offsets of the figure with its hedge, scale and unit. */
  start: number
  end: number
}

/** A quantity with what its sentence says of it. */
export interface Entry extends Quantity {
  read: ReadText
  /** The figure as written. */
  text: string
  sentence: number
  /** Head noun of what is counted, folded to the singular; '' where none is named ("12 killed"). */
  noun: string
  /** Words before the head noun: "Russian", "reserve". */
  modifiers: string[]
  /** What is said to have happened to them, from a closed set ("killed", "wounded"), or the stem of the verb. */
  claims: string[]
  /** False where the claim is only the stem of some verb nearby. */
  known: boolean
  /** Who did it ("killed by rebels"). */
  actors: string[]
  /** Who says so: the last word of the speaker's name, lower case. */
  speaker: string | null
  places: string[]
  times: string[]
  /** Marks of another scope: a part, a total, a rate, a past event, a further number. */
  scopes: string[]
}
