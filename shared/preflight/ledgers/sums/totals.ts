import { described, wordsAfter, wordsBefore, wordsBetween } from '../numbers/context'
import type { Entry } from '../numbers/types'
import { figuresAround, hundredths, isExact, isLike, isSlip, isSummable, listed, listFrom, roomOf, total, type Line, type Wrong } from './lines'
import { phrase } from '../../phrases/phrase'

const totalWords = /(?:^| )(?:come to|comes to|came to|add up to|adds up to|total|totals|totall?ing|in all|altogether|a total of|combined|zusammen|insgesamt|au total|en total|en todo|всего|कुल)(?: |$)/
const near = (a: number, b: number) => a > b * 0.6 && a < b * 1.6

/** Lists of a line: each run of like figures that an "and" closes. */
function lists({ figures }: Line): Entry[][] {
  const found: Entry[][] = []
  for (let i = 0; i < figures.length; i++) {
    const list = isExact(figures[i]!) && /^(?:count|money|duration)$/.test(figures[i]!.dimension) ? listFrom(figures[i]!, figures.slice(i + 1)) : []
    if (list.length < 2) continue
    found.push(list)
    i += list.length - 1
  }
  return found
}

/** "Together these come to $310 million"; "jailed for a total of 11 years": what is added up stands before it or right after. */
export function addedUp(lines: readonly Line[], at: number): Wrong[] {
  return lines[at]!.figures.flatMap((sum) => {
    if (!isExact(sum) || !(isSummable(sum) || sum.dimension === 'duration') || !totalWords.test(`${wordsBefore(sum, 4)} `)) return []
    const around = lines.slice(Math.max(0, at - 1), at + 2)
    const all = around.flatMap(lists).filter((list) => isLike(list[0]!, sum) && !list.includes(sum))
    const list = all[0]
    if (all.length !== 1 || !list || (list[0]!.dimension === 'count' && list[0]!.noun !== sum.noun && sum.noun !== '')) return []
    const added = total(list)
    const room = roomOf([sum, ...list])
    // Something that was told before may be among them: "together with the lunches".
    const others = figuresAround(lines, at).filter((one) => isLike(one, sum) && one !== sum && !list.includes(one))
    if (Math.abs(added - sum.low) <= room || others.some(({ low }) => Math.abs(added + low - sum.low) <= room)) return []
    return near(added, sum.low) ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(added), whole: described(sum) }), figures: [sum, ...list] }] : []
  })
}

/** "for €8 million and €5.5 million. The €13.5 million went …": the sum is taken up by "the". */
export function takenUpBy(lines: readonly Line[], at: number): Wrong[] {
  const before = lines[at - 1]
  const sum = lines[at]!.figures[0]
  if (!before || !sum || sum.dimension !== 'money' || !isExact(sum) || sum.read !== before.figures[0]!.read || !/^(?:the|die|les|los|las)$/.test(wordsBefore(sum, 3))) return []
  const list = lists(before).at(-1)
  if (!list || !isLike(list[0]!, sum) || figuresAround(lines, at).some((one) => one !== sum && isLike(one, sum) && one.low === sum.low)) return []
  const added = total(list)
  return Math.abs(added - sum.low) > roomOf([sum, ...list]) && (isSlip(added, sum.low) || (added > sum.low * 0.75 && added < sum.low * 1.33)) ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(added), whole: described(sum) }), figures: [sum, ...list] }] : []
}

const ordinals = ['first|ersten|première|primer|पहले', 'second|zweiten|deuxième|segundo|दूसरे', 'third|dritten|troisième|tercer|तीसरे', 'fourth|vierten|quatrième|cuarto|चौथे', 'fifth|fünften|cinquième|quinto|पांचवें'].map((words) => new RegExp(`(?:^| )(?:${words})(?: |$)`))

/** "18.4 million over three years … 6.2 in the first, 6.1 in the second and 7.1 in the third". */
export function byYears(lines: readonly Line[], at: number): Wrong[] {
  return lists(lines[at]!).flatMap((list) => {
    if (list[0]!.dimension !== 'money' || !list.every((one, i) => ordinals[i]?.test(wordsAfter(one, 7).split(' and ')[0]!))) return []
    const whole = figuresAround(lines, at, undefined, -1).find((one, i, all) => isLike(one, list[0]!) && isExact(one) && all.slice(i + 1, i + 3).some((years) => years.dimension === 'duration' && years.low === list.length && years.sentence === one.sentence && years.read === one.read))
    if (!whole) return []
    return Math.abs(total(list) - whole.low) > roomOf([whole, ...list]) && near(total(list), whole.low) ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(total(list)), whole: described(whole) }), figures: [...list, whole] }] : []
  })
}

const nth = ['first', 'second', 'third', 'fourth', 'fifth'].map((word, i) => new RegExp(`(?:^| )(?:${[word, ['ersten?', 'zweiten?', 'dritten?', 'vierten?', 'fünften?'][i]].join('|')})(?: |$)`))

/** "found 2,400 pounds [in the first boat]. It took 1,950 from a second and 2,700 from a third", of 7,050 in all. */
export function oneByOne(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  const source = figures[0]!.read
  return figures.flatMap((first) => {
    if (!/^(?:money|measure)$/.test(first.dimension) || !isExact(first) || !nth[0]!.test(`${wordsBefore(first, 12)} ${wordsAfter(first, 6)} `)) return []
    const rest = figuresAround(lines, at, 0, 2).filter((one) => one !== first && one.read === source && (one.first > first.first) && isLike(one, first) && isExact(one))
    const run = [first, ...rest]
    if (run.length < 3 || run.length > nth.length || !rest.every((one, i) => nth[i + 1]!.test(wordsAfter(one, 6)))) return []
    const whole = figuresAround(lines, at, 4, -1).find((one) => isLike(one, first) && !one.range && one.low > Math.max(...run.map(({ low }) => low)))
    const sum = total(run)
    const room = whole ? roomOf([whole, ...run]) + (whole.hedge === null ? 0 : whole.low * 0.03) : 0
    return whole && Math.abs(sum - whole.low) > room && near(sum, whole.low) ? [{ phrase: phrase('sums.not', { list: listed(run), sum: hundredths(sum), whole: described(whole) }), figures: [...run, whole] }] : []
  })
}

/** "$400 million in 2018, $350 million in 2020 and $540 million in 2022", of the $1.2 billion in the sentence before. */
export function inYears(lines: readonly Line[], at: number): Wrong[] {
  return lists(lines[at]!).flatMap((list) => {
    if (list.length < 3 || list[0]!.dimension !== 'money' || !list.every((one) => /^in (?:1[89]|20)\d\d(?: |$)/.test(wordsAfter(one, 2)))) return []
    const before = (lines[at - 1]?.figures ?? []).filter((one) => isLike(one, list[0]!) && isExact(one))
    const [whole] = before
    const sum = total(list)
    return whole && before.length === 1 && Math.abs(sum - whole.low) > roomOf([whole, ...list]) && sum > whole.low * 0.85 && sum < whole.low * 1.15 ? [{ phrase: phrase('sums.not', { list: listed(list), sum: hundredths(sum), whole: described(whole) }), figures: [...list, whole] }] : []
  })
}

/** "in 16 envelopes of £3,000 each", told of £48,000. */
export function timesEach(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((count, i) => {
    const each = figures[i + 1]
    if (!each || count.dimension !== 'count' || !isExact(count) || !isExact(each) || !/^(?:money|measure)$/.test(each.dimension) || count.low < 2) return []
    if (!/^\p{L}+(?: \p{L}+)? (?:of|at|worth|von|zu|à|de)$/u.test(wordsBetween(count, each)) || !/^(?:each|apiece|jeweils|je|chacune?|cada un[oa]|प्रत्येक)(?: |$)/.test(wordsAfter(each, 2))) return []
    const made = count.low * each.low
    const known = figuresAround(lines, at).filter((one) => isLike(one, each) && one !== each)
    const told = figuresAround(lines, at, 2, 0).filter((one) => known.includes(one) && isExact(one) && near(made, one.low))
    return told.length === 1 && !known.some((one) => Math.abs(one.low - made) <= Math.max(made * 0.01, one.step / 2)) ? [{ phrase: phrase('sums.each', { number: described(count), each: described(each), made: hundredths(made), told: described(told[0]!) }), figures: [told[0]!, count, each] }] : []
  })
}

/** "Of 1,140 beds 860 will stay. 170 go in Horstedt, 140 in Altmoor": what goes is the rest. */
export function theRest(lines: readonly Line[], at: number): Wrong[] {
  const [whole, stays] = lines[at]!.figures
  if (!whole || !stays || whole.dimension !== 'count' || stays.dimension !== 'count' || !isExact(whole) || !isExact(stays) || stays.low >= whole.low || !/(?:^| )(?:remain|left|stay|bleiben|übrig|restent|restarán|quedan|बचेंगे|रहेंगे)(?: |$)/.test(wordsAfter(stays, 5))) return []
  const next = lines[at + 1]?.figures ?? []
  const [one, other, more] = next
  if (!one || !other || more || !isLike(one, whole) || !isLike(other, whole) || !isExact(one) || !isExact(other) || one.noun !== whole.noun || other.noun !== '' || one.read !== whole.read) return []
  const gone = whole.low - stays.low
  const sum = one.low + other.low
  return sum !== gone && near(sum, gone) ? [{ phrase: phrase('sums.rest', { list: listed([one, other]), sum: hundredths(sum), whole: described(whole), stays: stays.text, gone: hundredths(gone) }), figures: [one, other, whole, stays] }] : []
}

/** "30 were killed in Bogo. Another 22 died in San Remigio and 17 elsewhere": with "elsewhere" nobody is left out. */
export function byPlaces(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  const last = figures.at(-1)
  const first = figures[0]
  if (!last || !first || figures.length < 2 || !/^(?:\p{L}+ )?(?:elsewhere|anderswo|ailleurs|en otros)(?: |$)/u.test(wordsAfter(last, 3))) return []
  const before = (lines[at - 1]?.figures ?? []).filter(({ claims, read }) => claims.join() === first.claims.join() && read === first.read)
  const parts = [...(/(?:^| )another$/.test(wordsBefore(first, 1)) || first.scopes.includes('another') ? before.slice(-1) : []), ...figures]
  if (parts.some((part) => !isLike(part, first) || !isExact(part)) || !first.known) return []
  const whole = figuresAround(lines, at, undefined, -1).find((one) => one.claims.join() === first.claims.join() && one.low > Math.max(...parts.map(({ low }) => low)) && !parts.includes(one) && isExact(one))
  return whole && total(parts) !== whole.low && near(total(parts), whole.low) ? [{ phrase: phrase('sums.not', { list: listed(parts), sum: hundredths(total(parts)), whole: described(whole) }), figures: [...parts, whole] }] : []
}
