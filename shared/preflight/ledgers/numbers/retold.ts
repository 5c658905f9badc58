import { isAboard } from './aboard'
import { agree, equalClaims, isSlipOf, sameMeasure, sameScene, sameThing, transposed } from './compare'
import { sharedSubject, subjectOf } from './context'
import { anyone, claimOf, ofPeople, stops } from './cues'
import { singular } from './entries'
import type { Entry } from './types'

/** "the 14 workers": a figure told before. */
export function isTheFigure({ read: { tokens }, first, low }: Entry): boolean {
  return tokens[first - 1]?.low === 'the' && low > 1 && !/^(first|last|next|top)$/.test(tokens[first - 2]?.low ?? '')
}

const isPerson = (noun: string) => noun === '' || anyone.has(noun)

/** "a consortium of 11 newspapers": the word for all of them. */
function bodyOf({ read: { tokens }, first }: Entry): { word: string; the: boolean } | null {
  const word = tokens[first - 2]
  return tokens[first - 1]?.low === 'of' && word?.kind === 'word' && word.low.length > 3 && !/^(?:total|number|average|minimum|maximum|out|some|most|each|half|rate|rise|fall|loss|profit|cost|price|part|state)$/.test(word.low) ? { word: singular(word.low), the: /^(?:the|its|his|her|their)$/.test(tokens[first - 3]?.low ?? '') || /['’]s$/.test(tokens[first - 3]?.text ?? '') } : null
}

/** The words of "who were pulled out alive", after what is counted. */
function clauseWords({ read: { tokens }, last, sentence, modifiers, noun }: Entry): string[] {
  const at = last + modifiers.length + (noun ? 1 : 0)
  if (!/^(?:who|which|that|whom)$/.test(tokens[at]?.low ?? '')) return []
  const words: string[] = []
  for (const token of tokens.slice(at + 1, at + 9)) {
    if (token.sentence !== sentence || (token.kind === 'mark' && token.text !== '-')) break
    if (token.kind === 'word' && token.low.length > 3 && !stops.has(token.low)) words.push(singular(token.low).slice(0, 7))
  }
  return words
}

/** What befell those who are counted, told before the noun or by the verb: "the 17 wounded soldiers". */
function fateOf({ read: { tokens }, last, known, claims }: Entry): readonly string[] {
  const before = claimOf.get(tokens[last]?.low ?? '')
  return before ? [before] : known ? claims : []
}

/** "voted against", "stimmten dagegen": which side of a vote a figure is. */
function sideOf({ read: { tokens }, last, sentence }: Entry): string | null {
  const near = tokens.slice(last, last + 4).filter((token) => token.sentence === sentence).map(({ low }) => low)
  if (!near.length) return null
  return near.some((word) => /^(?:dagegen|against|contre)$/.test(word)) ? 'no' : near.some((word) => /^(?:dafür)$/.test(word)) ? 'yes' : null
}

/**
 * Tells of a figure which earlier one it takes up in so many words and says another number of: "a consortium of
 * 11 newspapers" and "the consortium of 13 newspapers". Times and verbs are not asked; what the words share is.
 * @returns what to ask of each earlier figure: what the later one has to say is read once
 */
export function retelling(later: Entry): (earlier: Entry) => boolean {
  const body = bodyOf(later)
  const side = sideOf(later)
  const isOnBoard = later.hedge === null && isAboard(later)
  const isKnown = isTheFigure(later)
  const clause = isKnown ? clauseWords(later) : []
  const fate = isKnown ? fateOf(later) : []
  const isTaken = (earlier: Entry): boolean => {
    if (body?.the && earlier.noun === later.noun && bodyOf(earlier)?.word === body.word) return true
    if (isOnBoard && earlier.hedge === null && isAboard(earlier)) return true
    if (side !== null && side === sideOf(earlier) && isSlipOf(earlier.low, later.low)) return true
    if (earlier.dimension !== 'count') return isAmountRetold(earlier, later)
    if (clause.length > 1 && sameThing(earlier, later)) {
      const about = subjectOf(earlier)
      if (clause.filter((word) => about.has(word)).length > 1) return true
    }
    // "11 wounded" and "the 17 wounded soldiers".
    if (fate.length > 0 && earlier.known && earlier.claims.join() === fate.join() && fate.every((claim) => ofPeople.has(claim)) && isPerson(earlier.noun) && earlier.scopes.every((mark) => mark === 'other') && later.scopes.length === 0 && !earlier.times.includes('past')) return true
    // Of things with the same describing word, the verbs need not be the same.
    if (isKnown && !isPerson(later.noun) && later.noun === earlier.noun && later.modifiers.length > 0 && later.modifiers.join() === earlier.modifiers.join() && !earlier.scopes.length && !later.scopes.length && ((earlier.known && later.known) || transposed(earlier.low, later.low))) return true
    // "450 jobs", and 540 people who lose their jobs.
    return earlier.low >= 100 && transposed(earlier.low, later.low) && named(earlier, later)
  }
  return (earlier) => earlier.low !== later.low && sameMeasure(earlier, later) && isTaken(earlier) && !agree(earlier, later)
}

/** Money and measures that the same verb is said of, with the digits in another order. */
function isAmountRetold(earlier: Entry, later: Entry): boolean {
  // "the £16m bridge", told as £18m before.
  if (isTheFigure(later) && earlier.hedge === null && later.hedge === null && earlier.noun === later.noun && earlier.noun !== '' && sameScene(earlier, later)) return true
  const scale = Math.max(1, Math.min(earlier.scale, later.scale))
  const swapped = transposed(earlier.low / scale, later.low / scale)
  return swapped && earlier.claims.length > 0 && equalClaims(earlier, later) && (earlier.dimension === 'money' || sharedSubject(earlier, later) > 0)
}

/** True where what one counts is spoken of beside the other. */
function named(a: Entry, b: Entry): boolean {
  const isNear = (noun: string, beside: Entry) => noun.length > 2 && !isPerson(noun) && (beside.noun === noun || subjectOf(beside).has(noun.slice(0, 7)))
  return isNear(a.noun, b) || isNear(b.noun, a)
}
