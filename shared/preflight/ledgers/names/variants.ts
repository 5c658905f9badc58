import { edits, neighbourhood, related, soundKey } from './distance'
import type { NameLedger, NameWord } from './ledger'
import { housePlaces, realPairs } from './words'

export interface Variant {
  /** The spelling that is used less, or that the house does not use. */
  odd: NameWord
  usual: NameWord
  /** House: a choice of the house. Slip: one name in two spellings. Two: near names that are likely two people. */
  kind: 'house' | 'slip' | 'two'
}

const house = new Map(housePlaces.flatMap(([preferred, ...others]) => others.map((other) => [other.toLowerCase(), preferred!.toLowerCase()] as const)))
const real = new Map<string, Set<number>>()
realPairs.forEach((group, i) => group.forEach((word) => real.set(word, (real.get(word) ?? new Set()).add(i))))

/** Pairs of spellings that look like one name. Linear: only words that share a neighbour are compared. */
export function variantsOf({ words }: NameLedger): Variant[] {
  const found: Variant[] = []
  for (const [other, preferred] of house) {
    const [named, usual] = [words.get(other), words.get(preferred)]
    if (!named || !usual) continue
    // "Madras High Court" and "Bombay Stock Exchange" are names of their own.
    const uses = named.uses.filter(({ mention, token }) => mention.words.at(-1) === token)
    if (uses.length) found.push({ odd: { ...named, uses }, usual, kind: 'house' })
  }
  const buckets = new Map<string, NameWord[]>()
  const seen = new Set<string>()
  for (const word of words.values()) {
    if (word.low.length < 4) continue
    for (const key of [...neighbourhood(word.low), `=${soundKey(word.low)}`]) {
      const bucket = buckets.get(key)
      if (!bucket) {
        buckets.set(key, [word])
        continue
      }
      for (const other of bucket.slice(0, 12)) {
        const pair = `${other.low} ${word.low}`
        if (seen.has(pair)) continue
        seen.add(pair)
        const kind = judged(other, word)
        if (kind) found.push(other.uses.length < word.uses.length ? { odd: other, usual: word, kind } : { odd: word, usual: other, kind })
      }
      bucket.push(word)
    }
  }
  return found
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((word) => b.has(word))
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !shares(a, b)

function judged(a: NameWord, b: NameWord): 'slip' | 'two' | undefined {
  if (house.get(a.low) === b.low || house.get(b.low) === a.low) return undefined
  // Letters of another alphabet and wrongly decoded ones have checks of their own.
  if (mixed(a.text) !== mixed(b.text) || /[âÃ]$/.test(a.text) !== /[âÃ]$/.test(b.text)) return undefined
  // One surname, and a first name with and without its last "a": two of a family, or a slip.
  if (shares(a.after, b.after) && (a.low === `${b.low}a` || b.low === `${a.low}a`) && Math.min(a.low.length, b.low.length) >= 5) return 'two'
  if (related(a.low, b.low) || (real.has(a.low) && [...real.get(a.low)!].some((group) => real.get(b.low)?.has(group)))) return undefined
  const length = Math.max(Array.from(a.low).length, Array.from(b.low).length)
  const distance = edits(a.low, b.low, 2)
  const sound = soundKey(a.low) === soundKey(b.low)
  if (distance > 2 && !sound) return undefined
  // Acronyms near each other are different bodies.
  if (a.text === a.text.toUpperCase() && a.text !== a.low && b.text === b.text.toUpperCase()) return undefined
  const company = shares(a.before, b.before) || shares(a.after, b.after)
  const people = a.before.size > 0 && b.before.size > 0
  // First names that differ are two people, also where a surname is shared; so are surnames after other first names.
  if (!company && (apart(a.before, b.before) || apart(a.after, b.after))) {
    return people && distance === 1 && length >= 5 ? 'two' : undefined
  }
  if (company) {
    // One surname, two near first names: relatives more often than a slip, unless they are told apart nowhere else.
    if (shares(a.after, b.after) && !shares(a.before, b.before)) return (distance === 1 || sound) && a.low[0] === b.low[0] && length >= 6 ? 'slip' : sound ? 'slip' : distance === 1 ? 'two' : undefined
    if (distance === 1 || sound) return a.uses.length > 1 && b.uses.length > 1 && bothFull(a) && bothFull(b) && !sound ? 'two' : 'slip'
    return length >= 8 ? 'slip' : 'two'
  }
  // Alone with nothing in common, only longer words tell: five letters where one is rare, six and more otherwise.
  if (a.low[0] !== b.low[0] && !sound) return undefined
  // Where every noun has a capital, one of the two must be a surname that follows a first name.
  if (nounsHaveCapitals(a) && !isSurname(a) && !isSurname(b)) return undefined
  if (!uncased(a) && a.uses.length > 2 && b.uses.length > 2 && !sound) return undefined
  if (uncased(a)) return distance === 1 && length - (/^ال/.test(a.low) ? 2 : 0) >= 5 && (fromTitle(a) || fromTitle(b)) ? 'slip' : undefined
  if (length === 4 && (sound || distance === 1)) return isPerson(a) !== isPerson(b) && isStray(isPerson(a) ? b : a, sound) ? 'slip' : undefined
  const limit = length >= 8 ? 2 : 1
  if (sound && length >= 5) return 'slip'
  if (distance > limit) return undefined
  if (length >= 6) return a.alone || b.alone ? 'slip' : undefined
  return length === 5 && people !== (a.before.size > 0 || b.before.size > 0) && (a.alone || b.alone) && Math.min(a.uses.length, b.uses.length) === 1 ? 'slip' : undefined
}

const bothFull = (word: NameWord) => word.uses.filter(({ mention }) => mention.words.length > 1).length > 1
const uncased = (word: NameWord) => /^[\p{Script=Devanagari}\p{Script=Arabic}]/u.test(word.low)
const fromTitle = (word: NameWord) => word.uses.some(({ mention }) => mention.role !== '' || (mention.speaks && mention.words.length > 1))
const mixed = (text: string) => /\p{Script=Latin}/u.test(text) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
const nounsHaveCapitals = (word: NameWord) => word.uses.some(({ mention }) => /^(?:de|lb)\b/.test(mention.read.language))
const isSurname = (word: NameWord) => word.uses.some(({ mention, token }) => mention.words.length > 1 && mention.words.at(-1) === token)
/** A surname that a first name and a sign of a person introduce. */
const isPerson = (word: NameWord) => word.before.size > 0 && word.uses.some(({ mention }) => mention.role !== '' || mention.address || mention.speaks)
/** A short name that stands once, alone, for no place: it sounds like the other or somebody of that name speaks. */
const isStray = (word: NameWord, sound: boolean) => word.uses.length === 1 && word.uses.every(({ mention }) => mention.words.length === 1 && !mention.the && !mention.located && (sound || mention.speaks))
