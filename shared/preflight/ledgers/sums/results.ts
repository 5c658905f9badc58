import { isAboard, ofPassengers } from '../numbers/aboard'
import type { Entry } from '../numbers/types'
import { wordsAfter, wordsBefore, wordsBetween } from '../numbers/context'
import { hundredths, isExact, isLike, listed, type Line, type Wrong } from './lines'
import { phrase } from '../../phrases/phrase'

const allFigures = (lines: readonly Line[]) => lines.flatMap(({ figures }) => figures)

/** What a side made in its innings: "all out for 216", "287 for seven in their 50 overs". */
function inningsTotal(entry: Entry, next: Entry | undefined): boolean {
  if (entry.dimension !== 'count' || entry.low < 20 || entry.low > 900) return false
  const before = wordsBefore(entry, 3)
  if (/(?:^| )(?:all out for|bowled out for|dismissed for|bundled out for|skittled for)$/.test(before) || /^all out(?: |$)/.test(wordsAfter(entry, 2))) return true
  return /(?:^| )(?:finished (?:at|on|with)|made|posted|totalled|ended (?:at|on))$/.test(before) && !!next && wordsBetween(entry, next) === 'for' && next.low <= 10 && / overs(?: |$)/.test(wordsAfter(next, 5).replace(/,.*/, ''))
}

/** "287 for seven … all out for 216 … won by 81 runs": in a match of two innings the margin follows. */
export function runsApart(lines: readonly Line[]): Wrong[] {
  const all = allFigures(lines)
  const innings = all.filter((entry, i) => inningsTotal(entry, all[i + 1]))
  const margins = all.filter((entry) => entry.dimension === 'count' && isExact(entry) && /(?:^| )by$/.test(wordsBefore(entry, 1)) && /^runs?(?: |$)/.test(wordsAfter(entry, 1)))
  const values = new Set(innings.map(({ low }) => low))
  const [margin] = margins
  const [one, other] = [...values]
  if (values.size !== 2 || !margin || margins.some(({ low }) => low !== margin.low) || Math.abs(one! - other!) === margin.low) return []
  const sides = [one, other].map((value) => innings.find(({ low }) => low === value)!)
  return [{ phrase: phrase('sums.apart', { one: sides[0]!.text, other: sides[1]!.text, apart: hundredths(Math.abs(one! - other!)), told: margin.text }), figures: [margin, ...sides] }]
}

/** "passed 68-29 … Eleven Democrats joined 47 Republicans": those who are named together make one side of the vote. */
export function joinedVotes(lines: readonly Line[]): Wrong[] {
  const all = allFigures(lines)
  const vote = all.find(({ dimension, read, first }) => dimension === 'score' && read.tokens.slice(Math.max(0, first - 6), first).some(({ low }) => /^(?:vote[sd]?|pass(?:es|ed)?|approved?|backed)$/.test(low)))
  const sides = vote?.text.match(/\d+/g)?.map(Number) ?? []
  if (!vote || sides.length !== 2) return []
  return all.flatMap((one, i) => {
    const other = all[i + 1]
    if (!other || one.dimension !== 'count' || !isLike(one, other) || one.sentence !== other.sentence || one.read !== other.read || !/^\p{L}+ (?:join(?:ed|s|ing)?|voted with|sided with) (?:all )?$/u.test(`${wordsBetween(one, other)} `)) return []
    const sum = one.low + other.low
    const side = sides.find((value) => value > sum * 0.7 && value < sum * 1.4)
    return side !== undefined && !sides.includes(sum) ? [{ phrase: phrase('sums.vote', { list: listed([one, other]), sum: hundredths(sum), vote: vote.text }), figures: [one, other, vote] }] : []
  })
}

/** A vessel with 80 on board, 23 of them dead, 51 rescued and 16 missing. */
export function aboard(lines: readonly Line[]): Wrong[] {
  const all = allFigures(lines)
  const whole = all.find((entry) => isAboard(entry) && isExact(entry))
  if (!whole || all.some((entry) => isAboard(entry) && isExact(entry) && entry.low !== whole.low)) return []
  const fates = ['killed', 'rescued', 'missing'].map((claim) => {
    const told = all.filter((entry) => entry.dimension === 'count' && entry.claims.join() === claim && entry !== whole && (entry.noun === '' || ofPassengers.test(entry.noun) || entry.low > 3))
    const first = told[0]
    // What is told twice in two numbers, or about, is for another check.
    return first && isExact(first) && !first.scopes.includes('part') && !first.times.some((time) => time === 'past' || /^\d/.test(time)) ? first : undefined
  })
  const known = fates.filter((fate) => fate !== undefined)
  if (known.length < 2) return []
  const sum = known.reduce((all, { low }) => all + low, 0)
  const isAll = known.length === 3
  if (sum === whole.low || (sum < whole.low && !isAll) || sum > whole.low * 1.6 || sum < whole.low * 0.7) return []
  return [{ phrase: phrase('sums.aboard', { list: listed(known), sum: hundredths(sum), whole: whole.text }), figures: [whole, ...known] }]
}
