import { spelled } from './dictionary'

/** A name with the places that have it, as the ledger of names lists it. */
export interface NameLine {
  text: string
  forms: readonly string[]
  at: readonly { text: string }[]
}

/** Words of a phrase, without what clings to them. */
const wordsOf = (text: string) => spelled(text).match(/\p{L}[\p{L}\p{M}’\-.]*/gu) ?? []

/**
 * The words that a story itself vouches for: of names that it has at least twice, in the forms in which they stand
 * there. A name that stands once may be a slip, and is looked at once; one that comes again was meant.
 */
export function namesOf(lines: readonly NameLine[]): Set<string> {
  const known = new Set<string>()
  for (const { text, at } of lines) {
    if (at.length < 2) continue
    const count = new Map<string, number>()
    for (const place of at) for (const word of wordsOf(place.text)) count.set(word, (count.get(word) ?? 0) + 1)
    // A word of a name that is written one way once and another way each other time is the slip.
    for (const [word, times] of count) if (times > 1) known.add(word)
    // The full name: "Mark Milley", then "Milley" again.
    for (const word of wordsOf(text)) {
      const last = wordsOf(text).at(-1)
      if (last && (count.get(last) ?? 0) > 1) known.add(word)
    }
  }
  return known
}

/** Whether nobody need look at this word: what is no word of a language, but an abbreviation, an address, a number. */
export const isNoWord = (word: string): boolean => /^[\p{Lu}\p{M}.&’-]{1,8}s?$/u.test(word) || /[\d@/_#\\]|\.\p{L}/u.test(word) || !/\p{Script=Latin}/u.test(word)

/** Whether one of these sets has the word: as it stands, without a possessive ending, or at the start of a sentence. */
export function isKnown(word: string, ...sets: readonly ReadonlySet<string>[]): boolean {
  const exact = spelled(word)
  const bare = exact.replace(/’s?$/u, '')
  const forms = new Set([exact, bare, bare.charAt(0).toLowerCase() + bare.slice(1)])
  // A heading in capitals.
  const inAllCaps = bare.length > 1 && bare === bare.toUpperCase()
  return sets.some((set) => [...forms].some((form) => set.has(form)) || (inAllCaps && [...set].some((known) => known.toUpperCase() === bare))) || /\p{L}-\p{L}/u.test(bare) && bare.split('-').every((part) => sets.some((set) => set.has(part)))
}
