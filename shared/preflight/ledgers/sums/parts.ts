import type { Entry } from '../numbers/types'
import { described, wordsAfter, wordsBefore, wordsBetween } from '../numbers/context'
import { singular } from '../numbers/entries'
import { claimOf } from '../numbers/cues'
import { figuresAround, hundredths, isExact, isLike, isSlip, isSummable, listed, listFrom, roomOf, total, type Line, type Wrong } from './lines'
import { phrase } from '../../phrases/phrase'

/** How many sentences with figures before a list are looked at for what it divides. */
const reach = 4

/** Pronouns that take up what was counted before. */
const pronoun = /^(?:them|these|those|whom|which|this|it)$/
const opening = /^(?:of (?:the|these|those|them|his|her|its)|davon|von (?:ihnen|diesen|den)|sur ces|de (?:ellos|ellas|estos|estas)|de los|de las|из них|इनमें(?: से)?|उनमें(?: से)?|(?:मरने|मारे गए|मृत) वालों में|मृतकों में|घायलों में)(?= |$)/
const wholeBefore = /(?:^| )(?:of (?:the|these|those|his|her|its|their)|von (?:den|diesen)|sur ces|de (?:los|las|estos|estas))$/
/** Parts that may be counted twice: "under 23", "both", "also". */
const overlaps = /(?:^| )(?:also|both|under|over|older|younger|aged|or more|at least|auch|aussi|también|भी)(?: |$)/

/** What a list divides, by the word that takes it up: who the dead are is told by "killed". */
type Taken = { kind: 'any' } | { kind: 'claim'; claim: string } | { kind: 'noun'; noun: string }

function takenUp(word: string): Taken | null {
  if (pronoun.test(word)) return { kind: 'any' }
  const claim = claimOf.get(word)
  if (claim) return { kind: 'claim', claim }
  return word.length > 3 ? { kind: 'noun', noun: singular(word) } : null
}

/** The word after "of" that a part or the opening of a sentence takes up; null where none does. */
function markOf(first: Entry): Taken | null {
  const after = /^(?:\p{L}+ )?of (?:the |his |her |its |their )?(\p{L}+)(?: |$)/u.exec(wordsAfter(first, 5))
  if (after) return takenUp(after[1]!)
  const before = wordsBefore(first, 12)
  const open = opening.exec(before)
  if (!open) return null
  if (/मृत|मरने|मारे/.test(open[0])) return { kind: 'claim', claim: 'killed' }
  if (/घायल/.test(open[0])) return { kind: 'claim', claim: 'wounded' }
  // "Of the jobs that go, 280 are in Corby"
  const noun = /^of (?:the|his|her|its|those|these) (\p{L}+)/u.exec(before)
  if (noun) return takenUp(noun[1]!) ?? { kind: 'any' }
  return { kind: 'any' }
}

const fits = (whole: Entry, taken: Taken) => (taken.kind === 'any' ? whole.noun !== '' || whole.known || whole.dimension === 'money' : taken.kind === 'claim' ? whole.claims.includes(taken.claim) : whole.noun === taken.noun)

/** "Eleven of the dead were women and eight were children", of 17: parts that are more than what they are parts of. */
export function divided(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((first, i) => {
    // "Of the 23 injured, 15 …": the first is what is divided.
    if (!isSummable(first) || !isExact(first) || wholeBefore.test(wordsBefore(first, 2)) || (i > 0 && isLike(figures[i - 1]!, first) && wordsBetween(figures[i - 1]!, first).length < 2)) return []
    const list = listFrom(first, figures.slice(i + 1))
    const taken = list.length > 1 ? markOf(first) : null
    if (!taken || list.some((part) => overlaps.test(wordsAfter(part, 6)))) return []
    // A noun is taken up from further away than a pronoun.
    const wholes = figuresAround(lines, at, taken.kind === 'noun' ? undefined : reach, 0).filter((whole) => !list.includes(whole) && isLike(first, whole) && !whole.range && (whole.read !== first.read || whole.first < first.first) && whole.low > 1 && fits(whole, taken))
    return judged(list, taken.kind === 'any' ? wholes.slice(-1) : wholes)
  })
}

/** A sum that is one of the wholes is right; else it is held against the nearest of them that the parts cannot be of. */
function judged(list: Entry[], wholes: readonly Entry[]): Wrong[] {
  const sum = total(list)
  const room = roomOf([...list, ...wholes])
  if (wholes.some(({ low }) => Math.abs(low - sum) <= room)) return []
  const slip = wholes.find(({ low, noun }) => noun !== '' && sum > low && isSlip(low, sum))
  if (slip) return [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(sum), whole: described(slip) }), figures: [...list, slip] }]
  const whole = wholes.at(-1)
  if (!whole || wholes.some(({ low }) => low > sum + room)) return []
  // Parts of other things are far more, or none at all.
  return sum > whole.low * 2.5 ? [] : [{ phrase: phrase('sums.more', { list: listed(list), sum: hundredths(sum), whole: described(whole) }), figures: [...list, whole] }]
}

/** "1.4 million, of which 800,000 goes to buses and 500,000 to roads": two parts and no third. */
export function ofWhich({ figures }: Line): Wrong[] {
  return figures.flatMap((whole, i) => {
    const first = figures[i + 1]
    if (!first || !isSummable(whole) || !isExact(whole) || !isLike(whole, first) || !isExact(first)) return []
    const link = wordsBetween(whole, first)
    if (!/(?:^| )(?:of which|of whom|davon|dont|de los cuales|de las cuales|из них|जिसमें|जिनमें)$/.test(link) || link.split(' ').length > 6) return []
    const list = listFrom(first, figures.slice(i + 2), 14)
    if (list.length < 2 || list.some((part) => overlaps.test(wordsAfter(part, 6)))) return []
    const sum = total(list)
    const off = Math.abs(sum - whole.low)
    const near = whole.dimension === 'money' || whole.low >= 20 ? sum > whole.low * 0.85 : false
    return off > roomOf([whole, ...list]) && (sum > whole.low || near || isSlip(sum, whole.low)) && sum < whole.low * 2.5 ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(sum), whole: described(whole) }), figures: [...list, whole] }] : []
  })
}

/** "Of the 1,240 who voted, 1,079 were for and 261 against": whoever is for or against is all who voted. */
export function forAndAgainst(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((whole, i) => {
    const [yes, no, more] = figures.slice(i + 1)
    if (!yes || !no || [whole, yes, no].some((one) => one.dimension !== 'count' || !isExact(one)) || (more && isLike(more, whole))) return []
    if (!opening.test(wordsBefore(whole, 3)) || !/(?:^| )(?:for|in favou?r|yes|dafür|pour|पक्ष)(?: |$)/.test(wordsBetween(yes, no)) || !/(?:^| )(?:against|no|dagegen|contre|विपक्ष|विरोध)(?: |$)/.test(wordsAfter(no, 5))) return []
    return yes.low + no.low > whole.low || isSlip(yes.low + no.low, whole.low) ? [{ phrase: phrase('sums.not', { list: listed([yes, no]), sum: hundredths(yes.low + no.low), whole: described(whole) }), figures: [yes, no, whole] }] : []
  })
}

/** "19 of the injured went to Innsbruck; the other 12 …", of 31: some and the others are all of them. */
export function someAndOthers(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((part, i) => {
    const word = /^of the (\p{L}+)(?: |$)/u.exec(wordsAfter(part, 3))?.[1]
    const taken = word === undefined ? null : takenUp(word)
    const rest = figures[i + 1]
    if (!taken || taken.kind === 'any' || !rest || part.dimension !== 'count' || !isLike(part, rest) || !isExact(part) || !isExact(rest) || !/(?:^| )the (?:other|remaining)$/.test(wordsBefore(rest, 2))) return []
    const wholes = figuresAround(lines, at, undefined, 0).filter((whole) => whole !== part && whole !== rest && isLike(part, whole) && isExact(whole) && (whole.read !== part.read || whole.first < part.first) && fits(whole, taken))
    const sum = part.low + rest.low
    const whole = wholes.at(-1)
    return whole && whole.low > part.low && !wholes.some(({ low }) => low === sum) && sum < whole.low * 2.5 ? [{ phrase: phrase('sums.not', { list: listed([part, rest]), sum: hundredths(sum), whole: described(whole) }), figures: [rest, part, whole] }] : []
  })
}

/** "three of the five directors … acquitted three": those done with, and the others, are more or fewer than all. */
export function theOthers(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((part, i) => {
    const whole = figures[i + 1]
    if (!whole || part.dimension !== 'count' || whole.dimension !== 'count' || !isExact(part) || !isExact(whole) || part.low >= whole.low || !/^(?:out )?of (?:the|its|his|her|their|all)$/.test(wordsBetween(part, whole))) return []
    // The same verb stands before the other part: "convicted three of the five and acquitted three".
    const next = figures[i + 2]
    const beside = next && next.dimension === 'count' && isExact(next) && next.noun === '' && /(?:^| )and \p{L}+ed$/u.test(wordsBetween(whole, next)) && wordsBetween(whole, next).split(' ').length <= 5 ? next : undefined
    const others = figuresAround(lines, at, 0, 2).filter((one) => one !== part && one !== whole && one.dimension === 'count' && isExact(one) && (one.read !== whole.read || one.first > whole.first) && /(?:^| )the(?: other| remaining)?$/.test(wordsBefore(one, 2)) && (/other|remaining/.test(wordsBefore(one, 1)) || /^others?(?: |$)/.test(wordsAfter(one, 1))))
    const rest = beside ?? (others.length === 1 ? others[0] : undefined)
    if (!rest || (rest !== beside && rest.noun !== '' && rest.noun !== whole.noun && rest.noun !== 'other')) return []
    const sum = part.low + rest.low
    return sum > whole.low ? [{ phrase: phrase('sums.more', { list: listed([part, rest]), sum: hundredths(sum), whole: described(whole) }), figures: [rest, part, whole] }] : []
  })
}
