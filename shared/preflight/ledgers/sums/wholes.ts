import { described, wordsAfter, wordsBefore, wordsBetween } from '../numbers/context'
import type { Entry } from '../numbers/types'
import { hundredths, isExact, isLike, isSlip, isSummable, listed, listFrom, roomOf, total, type Line, type Wrong } from './lines'
import { phrase } from '../../phrases/phrase'

/** Parts that may be counted twice: "under 23", "both", "also". */
const overlaps = /(?:^| )(?:also|both|under|over|older|younger|aged|or more|at least|auch|aussi|también|भी)(?: |$)/

/** "Of the 4.2 million, 2.1 went to Jersey, 1.6 to Spain and 0.9 to a campaign": the whole stands before its parts. */
export function wholeAhead({ figures }: Line): Wrong[] {
  return figures.flatMap((whole, i) => {
    const first = figures[i + 1]
    if (!first || !isSummable(whole) || !isExact(whole) || !isLike(whole, first) || !isExact(first) || first.low > whole.low) return []
    if (!/^(?:of|out of|from|von|sur|de|из)(?: (?:the|these|those|its|his|her|their|den|diesen|ces|los|las|estos|estas))?$/.test(wordsBefore(whole, 4).trim()) || wordsBetween(whole, first).split(' ').length > 6) return []
    const list = listFrom(first, figures.slice(i + 2), 14)
    if (list.length < 2 || list.some((part) => overlaps.test(wordsAfter(part, 6)))) return []
    return tooMany(list, whole)
  })
}

/** "Fourteen died in Barpora, 12 in Nagara and nine in Cholam, taking the toll to 34": those told are never more than all. */
export function tollOf({ figures }: Line): Wrong[] {
  return figures.flatMap((toll, at) => {
    if (toll.dimension !== 'count' || !isExact(toll) || !/(?:^| )(?:taking|bringing|raising|pushing|putting|carrying) (?:the|its|their) (?:\p{L}+ ){0,3}to$/u.test(wordsBefore(toll, 8))) return []
    const parts = figures.slice(0, at).filter(({ dimension }) => dimension === 'count')
    if (parts.length < 2 || !parts.every((part) => isExact(part) && isLike(part, toll))) return []
    const list = listFrom(parts[0]!, parts.slice(1), 14)
    return list.length === parts.length && list.every((part) => !part.known || part.claims.join() === list[0]!.claims.join()) ? tooMany(list, toll) : []
  })
}

/** "voted 312 to 280 …, out of 580 who attended": the two sides are never more than all who could vote. */
export function votedOf({ figures }: Line): Wrong[] {
  return figures.flatMap((yes, i) => {
    const [no, whole] = figures.slice(i + 1)
    if (!no || !whole || [yes, no, whole].some((one) => one.dimension !== 'count' || !isExact(one)) || !/^(?:to|against)$/.test(wordsBetween(yes, no))) return []
    if (!/(?:^| )(?:voted|votes?|passed|approved|by)$/.test(wordsBefore(yes, 1)) || !/(?:^| )(?:out of|of|among)(?: the| its)?$/.test(wordsBefore(whole, 3))) return []
    return tooMany([yes, no], whole)
  })
}

/** Parts that are more than their whole, or that a slip of the hand keeps from being it. */
function tooMany(list: readonly Entry[], whole: Entry): Wrong[] {
  const sum = total(list)
  const isWrong = sum - whole.low > roomOf([whole, ...list]) || (list.length > 2 && isSlip(sum, whole.low) && Math.abs(sum - whole.low) > roomOf([whole, ...list]))
  return isWrong && sum < whole.low * 2.5 ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(sum), whole: described(whole) }), figures: [...list, whole] }] : []
}
