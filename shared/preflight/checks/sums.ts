import { place, storyCheck, type Finding, type Place, type PlainText, type Say, type StoryText } from '../check'
import { described, placeOf } from '../ledgers/numbers/context'
import { entriesOf } from '../ledgers/numbers/entries'
import type { Entry } from '../ledgers/numbers/types'
import { answers, priceChange, risen, thatIs } from '../ledgers/sums/changes'
import { linesOf, listed as inList, tenths, type Line, type Wrong } from '../ledgers/sums/lines'
import { divided, forAndAgainst, ofWhich, someAndOthers, theOthers } from '../ledgers/sums/parts'
import { aboard, joinedVotes, runsApart } from '../ledgers/sums/results'
import { tollOf, votedOf, wholeAhead } from '../ledgers/sums/wholes'
import { addedUp, byPlaces, byYears, inYears, oneByOne, takenUpBy, theRest, timesEach } from '../ledgers/sums/totals'
import { phrase } from '../phrases/phrase'

export const sums = storyCheck({
  id: 'sums',
  level: 'warn',
  reads: ['head', 'body'],
}, (story, say) => {
  const found = [...story.copy.flatMap((text) => ofText(text, say)), ...margins(story, say)]
  const told = new Set(found.flatMap(({ at }) => at.map(keyOf)))
  for (const { phrase: wrong, figures } of acrossSentences(story)) {
    const at = figures.map(placeOf)
    // One slip is told once, by the rule that sees it nearest.
    if (at.filter((place) => told.has(keyOf(place))).length > 1) continue
    for (const place of at) told.add(keyOf(place))
    found.push(say(wrong, at))
  }
  return found
})

const keyOf = (place: Place) => JSON.stringify([...('field' in place ? [0, place.field] : [1, place.block]), place.start])

/** Rules of one sentence, of a sentence and those around it, and of the whole story. */
const ofLine: readonly ((line: Line) => Wrong[])[] = [ofWhich, wholeAhead, tollOf, votedOf, risen, thatIs, answers]
const ofLines: readonly ((lines: readonly Line[], at: number) => Wrong[])[] = [forAndAgainst, theOthers, someAndOthers, divided, addedUp, takenUpBy, byYears, oneByOne, inYears, timesEach, theRest, byPlaces, priceChange]
const ofStory: readonly ((lines: readonly Line[]) => Wrong[])[] = [aboard, runsApart, joinedVotes]

function acrossSentences(story: StoryText): Wrong[] {
  const lines = story.blocks.filter(({ block }) => block.type !== 'related' && block.type !== 'embed' && block.type !== 'correction').flatMap(linesOf)
  return [...lines.flatMap((line, at) => [...ofLine.flatMap((rule) => rule(line)), ...ofLines.flatMap((rule) => rule(lines, at))]), ...ofStory.flatMap((rule) => rule(lines))]
}

function ofText(source: PlainText, say: Say): Finding[] {
  const entries = entriesOf(source)
  const findings: Finding[] = []
  for (const [i, entry] of entries.entries()) {
    const rest = entries.slice(i + 1, i + 9).filter(({ sentence }) => sentence === entry.sentence)
    const found = share(entry, rest, say) ?? shareOfWhich(entry, rest, say) ?? both(entry, rest, say) ?? change(entry, rest, say) ?? parts(entry, rest, say)
    if (found) findings.push(found)
  }
  return findings
}

const between = (a: Entry, b: Entry) => a.read.tokens.slice(a.last, b.first).map(({ low }) => low)
const exact = (entry: Entry) => !entry.range && entry.hedge === null
const all = (...entries: Entry[]): Place[] => entries.map(placeOf)

/** "Of the 48 bees, …": the whole comes first. */
const ofThe = ({ read: { tokens }, first }: Entry) => tokens[first - 1]?.low === 'the' ? tokens[first - 2]?.low === 'of' && isOpening(tokens, first - 2) : tokens[first - 1]?.low === 'of' && isOpening(tokens, first - 1)
const isOpening = (tokens: Entry['read']['tokens'], at: number) => tokens[at - 1]?.sentence !== tokens[at]!.sentence

/** "Of the 48 bees, 12 (25%)". */
function shareOf(part: Entry, whole: Entry, percent: Entry, say: Say): Finding | undefined {
  if (!between(whole, part).includes(',') || between(whole, part).length > 5 || between(part, percent).join(' ') !== '(' || part.range || whole.range || whole.low <= 0) return undefined
  return wrongShare(part, whole, percent, say)
}

/** "40 plants, of which 12 (40%)", "50 people, 20 of them (60%)". */
function shareOfWhich(whole: Entry, [part, percent]: Entry[], say: Say): Finding | undefined {
  if (!part || percent?.dimension !== 'percent' || percent.unit !== '%' || whole.dimension !== 'count' || part.dimension !== 'count') return undefined
  const link = between(whole, part).slice(-4).join(' ')
  const bridge = between(part, percent).join(' ')
  if (!(/(?:^| ), of (?:which|whom)$/.test(link) && /^(?:\(|, or)$/.test(bridge)) && !(/,$/.test(link) && /^of (?:them|which|whom) (?:\(|, or)$/.test(bridge))) return undefined
  return part.range || whole.range || whole.low <= 0 ? undefined : wrongShare(part, whole, percent, say)
}

/** "Of the 1,400 buses, 600 are red and 900 are blue": the parts are more than the whole. */
function both(whole: Entry, rest: Entry[], say: Say): Finding | undefined {
  if (!ofThe(whole) || whole.dimension !== 'count' || !exact(whole) || whole.noun === '') return undefined
  const counts = rest.filter(({ dimension }) => dimension === 'count')
  const [one, other] = counts as [Entry, Entry]
  if (counts.length !== 2 || one !== rest[0] || !/^(?:and|while)$/.test(between(one, other).at(-1) ?? '') || !between(whole, one).includes(',') || between(whole, one).length > 5 || !exact(one) || !exact(other)) return undefined
  const own = ({ noun }: Entry) => noun !== '' && noun !== whole.noun
  if (own(one) || own(other) || one.low + other.low <= whole.high) return undefined
  return say(phrase('sums.both', { one: one.text, other: other.text, sum: one.low + other.low, whole: described(whole) }), all(whole, one, other))
}

const ofVotes = ({ read: { tokens }, last }: Entry) => /^(?:votes?|voix|stimmen?|votos?|मत|वोट|मतों|वोटों)$/.test(tokens[last]?.low ?? '')
/** Words that tell how far two results are apart. */
const apartBy = /^(?:by|majority|margin|lead|de|por|mit|um)$/

/** "by 241 votes to 187, a majority of 54": a vote of a story has two sides, and what lies between them follows. */
function margins(story: StoryText, say: Say): Finding[] {
  const entries = story.copy.flatMap(entriesOf).filter(({ dimension }) => dimension === 'count' || dimension === 'score')
  const sides: { entry: Entry; high: number; low: number; at: Place[] }[] = []
  const told: Entry[] = []
  entries.forEach((entry, i) => {
    const next = entries[i + 1]
    const { tokens } = entry.read
    const before = tokens.slice(Math.max(0, entry.first - 2), entry.first).map(({ low }) => low)
    if (next && next.read === entry.read && next.sentence === entry.sentence && exact(entry) && exact(next) && entry.low > next.low && next.low > 0 && /^(?:votes? |voix |stimmen |votos )?,? ?(?:to|against|contre|gegen|zu|contra|frente a)$|^votes? and [\p{L} .]{2,30}$/u.test(between(entry, next).join(' ')) && (ofVotes(entry) || ofVotes(next) || voting(entry))) {
      sides.push({ entry, high: entry.low, low: next.low, at: all(entry, next) })
    } else if (entry.dimension === 'count' && exact(entry) && ((ofVotes(entry) && apartBy.test(before.at(-1) ?? '')) || (/^(?:majority|margin|lead)$/.test(before[0] ?? '') && before[1] === 'of' && entry.noun === ''))) told.push(entry)
  })
  const [side] = sides
  const [margin] = told.filter((entry) => !sides.some(({ entry: one }) => one === entry))
  // Several votes have several margins; nothing tells which belongs to which.
  if (!side || !margin || sides.length > 1 || told.some(({ low }) => low !== margin.low && !sides.some(({ high }) => high === low)) || side.high - side.low === margin.low) return []
  return [say(phrase('sums.apart', { one: side.at[0]!.text, other: side.at[1]!.text, apart: side.high - side.low, told: margin.text }), [placeOf(margin), ...side.at])]
}

/** A verb of voting stands in the sentence. */
const voting = ({ read: { tokens }, sentence, first }: Entry) => tokens.slice(Math.max(0, first - 25), first + 12).some(({ low, sentence: of }) => of === sentence && /^(?:vote[sd]?|votes|voting|ballots?|won|election)$/.test(low))

/** "12 of 40 (25%)", "12 out of the 40 members, or 25 per cent". */
function share(part: Entry, [whole, percent]: Entry[], say: Say): Finding | undefined {
  if (!whole || !percent || percent.dimension !== 'percent' || percent.unit !== '%') return undefined
  // "120 of the 212 acres"
  if (part.dimension === 'count' && whole.dimension === 'measure') return /^of(?: the| its| their)*$/.test(between(part, whole).join(' ')) && between(whole, percent).join(' ') === '(' && !part.range && !whole.range && whole.low > 0 ? wrongShare(part, whole, percent, say) : undefined
  if (part.dimension !== whole.dimension || part.unit !== whole.unit) return undefined
  if (part.dimension !== 'count' && part.dimension !== 'money') return undefined
  const link = between(part, whole)
  if (ofThe(part) && part.noun !== '') return shareOf(whole, part, percent, say)
  if (!/(^| )(of|out of)( the| its| all| their| those| a total of| about)*$/.test(link.join(' ')) || link.length > 6) return undefined
  const bridge = between(whole, percent).join(' ')
  if (bridge.split(' ').length > 8 || !/[(,–—-]|\bor\b|equal|that is|amount/.test(bridge) || /\b(and|but|while|up|down|from|compared|against|turnout|rose|fell)\b/.test(bridge)) return undefined
  if (whole.low <= 0 || part.range || whole.range) return undefined
  return wrongShare(part, whole, percent, say)
}

function wrongShare(part: Entry, whole: Entry, percent: Entry, say: Say): Finding | undefined {
  const right = (part.low / whole.low) * 100
  const room = percent.hedge || part.hedge || whole.hedge ? 2.5 : Math.max(Math.min(percent.step, 1) / 2, 0.05) + 0.5
  if (Math.abs(right - percent.low) <= room) return undefined
  return say(phrase('sums.share', { part: described(part), whole: described(whole), share: tenths(right), told: percent.text }), all(percent, part, whole))
}

/** "rose from 40 to 50, a rise of 20%"; "doubled from 20 to 50". */
function change(from: Entry, [to, percent]: Entry[], say: Say): Finding | undefined {
  if (!to || from.dimension !== to.dimension || from.unit !== to.unit || from.low <= 0 || !/^(count|money|measure|percent)$/.test(from.dimension)) return undefined
  const { tokens } = from.read
  if (tokens[from.first - 1]?.low !== 'from' || !between(from, to).includes('to') || between(from, to).length > 6 || from.range || to.range) return undefined
  const ratio = to.low / from.low
  if (percent?.dimension === 'percent' && percent.unit === '%' && from.dimension !== 'percent') {
    const near = tokens.slice(to.last, Math.min(percent.last + 4, tokens.length)).map(({ low }) => low).join(' ')
    if (percent.first - to.last <= 8 && /\b(rise|increase|jump|gain|fall|drop|decline|decrease|up|down|cut|growth|surge|or)\b/.test(near)) {
      const right = Math.abs(ratio - 1) * 100
      const room = percent.hedge || from.hedge || to.hedge ? 3 : Math.max(Math.min(percent.step, 1) / 2, 0.05) + 0.6
      if (Math.abs(right - percent.low) > room) return say(phrase('sums.change', { from: described(from), to: described(to), rate: tenths(right), told: percent.text }), all(percent, from, to))
    }
  }
  for (let i = Math.max(0, from.first - 7); i < from.first - 1; i++) {
    const token = tokens[i]!
    if (token.sentence !== from.sentence) continue
    const factor = { doubled: 2, doubling: 2, tripled: 3, trebled: 3, quadrupled: 4, halved: 0.5, halving: 0.5 }[token.low]
    const hedged = /^(nearly|almost|more|roughly|about)$/.test(tokens[i - 1]?.low ?? '') || tokens[i - 1]?.low === 'than'
    if (factor && Math.abs(ratio / factor - 1) > (hedged ? 0.35 : 0.1)) return say(phrase('sums.times', { from: described(from), to: described(to), ratio: tenths(ratio), told: token.text }), [place(from.read.source, token.start, token.end), ...all(from, to)])
  }
  return undefined
}

/** "12 people: 5 men, 4 women and 2 children"; "12 people, including 15 children". */
function parts(total: Entry, rest: Entry[], say: Say): Finding | undefined {
  if (total.dimension !== 'count' && total.dimension !== 'money') return undefined
  const same = rest.filter((entry) => entry.dimension === total.dimension && entry.unit === total.unit)
  const first = same[0]
  if (!first || !exact(total) || first !== rest[0]) return undefined
  const bridge = between(total, first)
  if (bridge.length > 8) return undefined
  const words = bridge.join(' ')
  const opens = bridge.at(-1)
  if (/\b(including|among them|of them|of whom)\b/.test(words) && total.noun !== '' && first.noun !== '') {
    return first.low > total.high ? say(phrase('sums.among', { part: described(first), whole: described(total) }), all(first, total)) : undefined
  }
  // "31 people in two provinces, 19 of them in the south": where it was is not what is divided.
  if (/^(?:in|at|on|across|from|near|within|throughout|over|during|after|for|by)$/.test(total.read.tokens[total.first - 1]?.low ?? '')) return undefined
  // "nine arrests, 12 of them for drugs"
  const after = first.read.tokens.slice(first.last, first.last + 2).map(({ low }) => low).join(' ')
  if (opens === ',' && /^of (?:them|whom|which)$/.test(after)) return first.low > total.high ? say(phrase('sums.among', { part: described(first), whole: described(total) }), all(first, total)) : undefined
  if (opens !== ':' && opens !== '(' && opens !== '–' && opens !== '—' && !/(comprising|made up of|consisting of)$/.test(words)) return undefined
  const listed = run(same)
  if (listed.length < 2 || !listed.every(exact)) return undefined
  const sum = listed.reduce((all, { low }) => all + low, 0)
  if (Math.abs(sum - total.low) <= (total.dimension === 'money' ? Math.max(total.step / 2, total.low * 0.01) : 0)) return undefined
  return say(phrase('sums.not', { list: inList(listed), sum, whole: described(total) }), all(total, ...listed))
}

/** Figures joined as one list that an "and" closes; anything looser is no sum. */
function run(entries: Entry[]): Entry[] {
  const list = [entries[0]!]
  for (let i = 1; i < entries.length; i++) {
    const link = between(entries[i - 1]!, entries[i]!)
    if (link.length > 6 || link.some((word) => /^(of|including|from|to|who|which|while|but|;|\))$/.test(word))) return []
    const joint = link.at(-1)
    if (joint !== ',' && joint !== 'and' && joint !== '&' && joint !== 'plus') return []
    list.push(entries[i]!)
    if (joint === 'and') return i === entries.length - 1 ? list : []
  }
  return []
}
