import { place, type Place } from '../../check'
import { stops } from './cues'
import { singular } from './entries'
import type { Entry } from './types'
import { english } from '../../phrases/english'
import { phrase, type Phrase, type Value } from '../../phrases/phrase'

/** The place of a figure in the story. */
export const placeOf = (entry: Entry): Place => place(entry.read.source, entry.start, entry.end)

/** The content words of the sentence near a figure, folded: what it is about when no noun follows it. */
export function subjectOf(entry: Entry): Set<string> {
  const { tokens } = entry.read
  const words = new Set<string>()
  for (let i = Math.max(0, entry.first - 9); i < Math.min(tokens.length, entry.last + 9); i++) {
    const token = tokens[i]!
    if (token.kind === 'word' && token.sentence === entry.sentence && token.low.length > 3 && !stops.has(token.low) && (i < entry.first || i >= entry.last)) words.add(singular(token.low).slice(0, 7))
  }
  return words
}

/** Words that both figures have around them. */
export function sharedSubject(a: Entry, b: Entry): number {
  const other = subjectOf(b)
  let shared = 0
  for (const word of subjectOf(a)) if (other.has(word)) shared++
  return shared
}

/** The claim in words: "killed or wounded". */
export const claimText = ({ claims }: Entry) => claims.join(' or ')

/** The claim as part of a sentence. */
export const claimsOf = ({ claims }: Entry): Value => claims.map(named).reduceRight<Value | undefined>((rest, one) => (rest === undefined ? one : phrase('either', { one, other: rest })), undefined) ?? ''
const named = (claim: string): Value => (Object.hasOwn(english.claim, claim) ? { key: `claim.${claim as keyof typeof english.claim}` } : claim)

/** A figure as it is written, for a sentence. */
export const bare = ({ text }: Entry): Phrase => phrase('figure.bare', { text })

/** A figure with what it counts, for a sentence: “more than 100,000 soldiers killed or wounded”. */
export function described(entry: Entry): Phrase {
  const { source, tokens } = entry.read
  const from = entry.start
  const last = tokens[Math.max(entry.last, Math.min(entry.last + entry.modifiers.length + 1, tokens.length)) - 1]
  const to = entry.noun && last && last.sentence === entry.sentence && last.kind === 'word' ? last.end : entry.end
  const figure = source.text.slice(from, to).replace(/\s+/g, ' ')
  return entry.known ? phrase('figure.told', { text: figure, claims: claimsOf(entry) }) : phrase('figure.bare', { text: figure })
}

/** The words between two figures of one text, lower case, one space apart. */
export const wordsBetween = (a: Entry, b: Entry): string => words(a, a.last, b.first)
/** Up to so many words before a figure, of its own sentence. */
export const wordsBefore = (entry: Entry, count: number): string => words(entry, entry.first - count, entry.first)
/** Up to so many words after a figure, of its own sentence. */
export const wordsAfter = (entry: Entry, count: number): string => words(entry, entry.last, entry.last + count)
const words = (entry: Entry, from: number, to: number): string =>
  entry.read.tokens.slice(Math.max(0, from), Math.max(0, to)).filter(({ sentence }) => sentence === entry.sentence).map(({ low }) => low).join(' ')
