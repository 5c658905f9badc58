import { described, wordsAfter, wordsBefore, wordsBetween } from '../numbers/context'
import type { Entry } from '../numbers/types'
import { hundredths, isExact, isLike, listed, tenths, total, type Line, type Wrong } from './lines'
import { phrase } from '../../phrases/phrase'

const isShare = ({ dimension, unit }: Entry) => dimension === 'percent' && unit === '%'
const isAmount = ({ dimension }: Entry) => /^(?:count|money|measure)$/.test(dimension)
/** Half of the last step of a rounded figure, at most a hundredth of it: "£64m" may be 63.5. */
const half = ({ step, low, scale }: Entry) => (scale > 1 || step < 1 ? Math.min(step / 2, Math.abs(low) * 0.01) : 0)

const than = /(?:^| )(?:(?:up|down) from|compared (?:with|to)|against|from|nach|gegenüber|contre|frente a|против)(?: about| some)?$/
const rise = /(?:^| )(?:rise|increase|jump|fall|drop|growth|gain|decline|decrease|up|down|or|plus|minus|anstieg|rückgang|hausse|baisse|subida|alza|caída)(?: |$)/

/** "a profit of £64m, up from £51m, a rise of 35%"; "rose by 4% to £212m from £190m". */
export function risen({ figures: all }: Line): Wrong[] {
  // Spans and dates may stand between: "in the 12 months before".
  const figures = all.filter((one) => isAmount(one) || isShare(one))
  return figures.flatMap((first, i) => {
    const [second, third] = figures.slice(i + 1)
    if (!second || !third) return []
    const [to, from, percent] = isShare(third) ? [first, second, third] : isShare(first) ? [second, third, first] : []
    if (!to || !from || !percent || !isAmount(to) || !isLike(to, from) || to.range || from.range || from.low <= 0 || !than.test(wordsBetween(to, from)) || wordsBetween(to, from).split(' ').length > 9) return []
    const told = percent === third ? rise.test(`${wordsBetween(from, percent)} `) && wordsBetween(from, percent).split(' ').length <= 10 : /(?:^| )to$/.test(wordsBetween(percent, to)) && wordsBetween(percent, to).length < 4
    // "a rise of 25% on the year before" of something else is told with its own noun.
    if (!told || percent.noun !== '') return []
    const rate = (up: number, down: number) => ((to.low + up) / (from.low + down) - 1) * 100
    const rates = [rate(-half(to), half(from)), rate(half(to), -half(from)), rate(0, 0)].map(Math.abs)
    const room = (percent.hedge || to.hedge || from.hedge ? 3 : Math.max(Math.min(percent.step, 1) / 2, 0.05)) + 0.1
    if (percent.low >= Math.min(...rates) - room && percent.low <= Math.max(...rates) + room) return []
    return [{ phrase: phrase('sums.change', { from: described(from), to: described(to), rate: tenths(Math.abs(rate(0, 0))), told: percent.text }), figures: [percent, from, to] }]
  })
}

/** "9,200 signatures, that is ten per cent of the 92,000 voters"; "40 में से 12 (30%)". */
export function thatIs({ figures }: Line): Wrong[] {
  return figures.flatMap((first, i) => {
    const [second, third] = figures.slice(i + 1)
    if (!second || !third) return []
    const [part, percent, whole] = isShare(second)
      ? /(?:^| )(?:,|or|is|ie|also|soit|das sind|es decir|यानी|\()(?: |$)/.test(`${wordsBetween(first, second)} `) && /^(?:\) )?(?:of|der|des|von|de|del|из)(?: (?:the|its|all|den|les?|la|los|their|about))*$/.test(wordsBetween(second, third)) ? [first, second, third] : []
      : isShare(third) && /^(?:\S+ ){0,2}में से$/.test(wordsBetween(first, second)) && /(?:^| )(?:\(|यानी)$/.test(wordsBetween(second, third)) ? [second, third, first] : []
    if (!part || !percent || !whole || !isAmount(part) || !isLike(part, whole) || part.range || whole.range || whole.low <= part.low || wordsBetween(first, second).split(' ').length > 6) return []
    const right = (part.low / whole.low) * 100
    const room = percent.hedge || part.hedge || whole.hedge ? 2.5 : Math.max(Math.min(percent.step, 1) / 2, 0.05) + 0.5
    return Math.abs(right - percent.low) > room ? [{ phrase: phrase('sums.share', { part: described(part), whole: described(whole), share: tenths(right), told: percent.text }), figures: [percent, part, whole] }] : []
  })
}

const undecided = /(?:^| )(?:(?:did|do) (?:not|n't) know|don't know|not sure|unsure|undecided|no opinion|abstain\w*|weiß(?:en)? (?:es )?nicht|unentschieden|unschlüssig|ne se prononcent pas|sans opinion|no saben?|indecisos|पता नहीं|कोई राय नहीं)(?: |$)/

/** "71% were against, 18% for and 17% did not know": with those who did not know, all are counted. */
export function answers({ figures }: Line): Wrong[] {
  const shares = figures.filter(isShare)
  const last = shares.at(-1)
  if (!last || shares.length < 3 || shares.length > 5 || figures.length !== shares.length || !undecided.test(`${wordsAfter(last, 6)} `) || shares.some(({ range }) => range)) return []
  const sum = total(shares)
  return Math.abs(sum - 100) > 0.6 * shares.length && Math.abs(sum - 100) <= 25 ? [{ phrase: phrase('sums.answers', { list: listed(shares), sum: hundredths(sum) }), figures: shares }] : []
}

const adds = /(?:^| )(?:adding|adds?|(?:rise|increase|cut|fall) of|(?:up|down|rise|rises|rose|fall|falls|fell|increase|increases) by|go(?:es)? (?:up|down) by|an extra)(?: about| some)?$/
const now = /(?:^| )(?:now|currently|today)(?: \p{L}+)?$/u
const will = /(?:^| )(?:will be|will (?:cost|pay|rise to|go (?:up|down) to)|to|becomes?)(?: \p{L}+)?$/u

/** "adding £180 … The ticket, which now costs £3,920, will be £4,200": a price before, a price after, and what lies between. */
export function priceChange(lines: readonly Line[], at: number): Wrong[] {
  const { figures } = lines[at]!
  return figures.flatMap((before, i) => {
    const after = figures[i + 1]
    if (!after || before.dimension !== 'money' || !isLike(before, after) || !isExact(before) || !isExact(after) || before.low === after.low || !now.test(wordsBefore(before, 4)) || !will.test(wordsBetween(before, after)) || wordsBetween(before, after).split(' ').length > 7) return []
    const apart = Math.abs(after.low - before.low)
    const steps = (line: Line | undefined) => (line?.figures ?? []).filter((one) => isLike(one, before) && one !== before && one !== after && isExact(one) && adds.test(wordsBefore(one, 4)))
    const told = [lines[at], lines[at - 1], lines[at + 1]].map(steps).find(({ length }) => length > 0) ?? []
    const [step] = told
    // Prices are told to the penny; half a unit of the last place may be lost on each.
    if (told.length !== 1 || Math.abs(step!.low - apart) <= Math.min(before.step, after.step, 1) || step!.low > apart * 3 || step!.low < apart / 3) return []
    return [{ phrase: phrase('sums.step', { from: described(before), to: described(after), apart: hundredths(apart), told: step!.text }), figures: [after, before, step!] }]
  })
}
