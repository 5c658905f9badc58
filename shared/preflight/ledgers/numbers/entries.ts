import { byWord } from '../../../text/table'
import { memo, type StoryText } from '../../check'
import { readText, type ReadText } from '../text/read'
import type { Token } from '../text/tokens'
import { anyone, claimOf, harm, past, scope, stops, times } from './cues'
import { quantitiesOf } from './quantities'
import { speakerOf } from './speakers'
import { vague } from './numerals'
import type { Entry, Quantity } from './types'

const irregular = byWord<string>({ people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', lives: 'life', wives: 'wife', policemen: 'policeman', servicemen: 'serviceman', fishermen: 'fisherman', firefighters: 'firefighter', police: 'police', troops: 'troop', feet: 'foot', countries: 'country', लोगों: 'लोग', सैनिकों: 'सैनिक', personen: 'person', menschen: 'person', soldaten: 'soldat', personnes: 'person', soldats: 'soldat', personas: 'person', человека: 'человек', людей: 'человек' })

/** The singular of a noun, near enough to compare two mentions. */
export function singular(word: string): string {
  const known = irregular[word]
  if (known) return known
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word
  if (/(sh|ch|x|ss|z)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}

const stem = (verb: string) => verb.replace(/(ied|ies)$/, 'y').replace(/(ing|ed|es|s)$/, '').replace(/e$/, '')
const clauseMarks = new Set([';', ':', '—', '–', '(', ')', '!', '?'])
const clauseWords = new Set('while but when as who whom whose which where because although though that if against compared whereas'.split(' '))
const placeWords = new Set('in at near from outside across throughout around inside'.split(' '))
const nameish = (token: Token | undefined) => token?.kind === 'word' && /^\p{Lu}/u.test(token.text)

/** Every quantity of one text with what is said of it; made once for each text. */
export const entriesOf = memo((source): Entry[] => {
  const read = readText(source)
  const quantities = quantitiesOf(read)
  const titleCase = source.kind === 'headline' && isTitleCase(read.tokens)
  return quantities.map((quantity, i) => entry(read, quantity, quantities[i - 1], quantities[i + 1], titleCase))
})

/** The number ledger of a story: every quantity of head and body in reading order. */
export const numberLedger = (story: StoryText): Entry[] => story.copy.flatMap(entriesOf)

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.low.length > 3)
  return words.length > 2 && words.filter(nameish).length > words.length * 0.7
}

function entry(read: ReadText, quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined, titleCase: boolean): Entry {
  const { tokens, source } = read
  const sentence = tokens[quantity.first]!.sentence
  const floor = previous && tokens[previous.last - 1]!.sentence === sentence ? previous.last : sentenceStart(tokens, quantity.first)
  const ceiling = following && tokens[following.first]!.sentence === sentence ? following.first : sentenceEnd(tokens, quantity.last)
  const counted = countedBy(read, quantity, ceiling, following, sentenceEnd(tokens, quantity.last))
  // Nobody counts people in tenths: "6.9" is a reading of something.
  const reading = quantity.dimension === 'count' && quantity.scale === 1 && quantity.step < 1 && counted.noun === ''
  const claim = reading ? { claims: [], known: false } : claimsOf(tokens, quantity, counted.next, floor, ceiling, following)
  const begin = sentenceStart(tokens, quantity.first)
  const end = sentenceEnd(tokens, quantity.last)
  const { dimension, low, high, range, hedge, step, unit, mantissa, scale, first, last, start, end: after } = quantity
  // Field by field: a spread of so many makes an object that is slow to build and to read.
  return {
    dimension, low, high, range, hedge, step, unit, mantissa, scale, first, last, start, end: after, read, sentence, text: source.text.slice(quantity.start, quantity.end),
    noun: counted.noun, modifiers: counted.modifiers, claims: claim.claims, known: claim.known,
    actors: actorsOf(tokens, counted.next, ceiling),
    speaker: speakerOf(tokens, begin, end),
    places: placesOf(tokens, floor, ceiling, begin, titleCase, previous === undefined || floor === begin),
    times: timesOf(tokens, begin, end), scopes: scopesOf(tokens, quantity, floor, ceiling, begin),
  }
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let i = at
  while (i > 0 && at - i < 80 && tokens[i - 1]!.sentence === tokens[at]!.sentence) i--
  return i
}

function sentenceEnd(tokens: readonly Token[], at: number): number {
  let i = at
  while (i < tokens.length && i - at < 80 && tokens[i]!.sentence === tokens[at - 1]!.sentence) i++
  return i
}

/** "41 of 52", "41 out of the 52". */
function isOutOf(tokens: readonly Token[], from: number, { first }: Quantity): boolean {
  const link = tokens.slice(from, first)
  return link.length > 0 && link.length < 5 && /^(?:of|out of)(?: the| its| all)*$/.test(link.map(({ low }) => low).join(' '))
}

/** The noun phrase after a figure: its head (the last word of it) and what stands before the head. */
function countedBy(read: ReadText, { last, dimension }: Quantity, ceiling: number, whole: Quantity | undefined, limit: number): { noun: string; modifiers: string[]; next: number } {
  const { tokens } = read
  let i = last
  if (tokens[i]?.low === 'of' && (dimension === 'percent' || vague.get(tokens[i - 1]!.low))) {
    i++
    while (/^(the|all|its|their|his|her|our)$/.test(tokens[i]?.low ?? '')) i++
  } else if (whole !== undefined && isOutOf(tokens, i, whole)) {
    // "41 of 52 drones" are drones.
    i = whole.last
    ceiling = limit
  }
  const words: string[] = []
  for (; i < ceiling && words.length < 5; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && token.text === '-' && words.length && !token.spaced) continue
    if (token.kind !== 'word' || (stops.has(token.low) && token.text === token.low) || (stops.has(token.low) && token.low.length < 5)) break
    if (claimOf.has(token.low)) {
      // "12 deaths" counts them, "12 injured passengers" describes them, "12 killed" tells what befell them.
      const after = tokens[i + 1]
      const describes = !words.length && after?.kind === 'word' && i + 1 < ceiling && !stops.has(after.low) && /(?:s|people|men|women|children)$/.test(after.low) && !claimOf.has(after.low) && token.low.endsWith('ed')
      if (!describes) break
      continue
    }
    if (words.length && /(?:ed|ing)$/.test(token.low) && token.low.length > 4) break
    if (/ly$/.test(token.low)) continue
    words.push(token.low)
    if (endsPhrase(token, read, words.length)) {
      i++
      break
    }
    // A plural ends the phrase where a verb could follow: "12 homes burn", but not "300 sports clubs".
    if (singular(token.low) !== token.low && !/^(sports|arms|news|sales|armed)$/.test(token.low)) {
      i++
      break
    }
  }
  const head = words.at(-1)
  return { noun: head ? singular(head) : '', modifiers: words.slice(0, -1), next: i }
}

/** True where a language shows the head noun itself: Arabic names it first, German writes it large, Hindi marks most plurals. */
function endsPhrase({ low, text }: Token, { language, source }: ReadText, nth: number): boolean {
  if (nth === 1 && anyone.has(low)) return true
  if (language === 'ar') return true
  if (language === 'de') return source.block !== null && /^\p{Lu}\p{Ll}/u.test(text)
  return language === 'hi' && /(?:ों|एं|एँ|ें|यां|याँ)$/.test(low)
}

function claimsOf(tokens: readonly Token[], quantity: Quantity, from: number, floor: number, ceiling: number, following: Quantity | undefined): { claims: string[]; known: boolean } {
  // "kills 28 people and cuts the road": the verb right before the figure is its own.
  const own = quantity.first - 1 >= floor && claimOf.has(tokens[quantity.first - 1]!.low)
  const after = own ? undefined : claimAfter(tokens, from, ceiling, following)
  if (after) return { claims: widened(tokens, after, ceiling), known: true }
  const before = claimBefore(tokens, quantity.first, floor) ?? tollBefore(tokens, quantity.first)
  if (before !== undefined) return { claims: widened(tokens, before, quantity.first, true), known: true }
  const verb = tokens[quantity.first - 1]
  if (verb?.kind === 'word' && quantity.first - 1 >= floor && !stops.has(verb.low) && verb.low.length > 3) return { claims: [stem(verb.low)], known: false }
  const passive = tokens.slice(from, Math.min(from + 5, ceiling)).find((token) => token.kind === 'word' && !stops.has(token.low) && /ed$/.test(token.low))
  return { claims: passive ? [stem(passive.low)] : [], known: false }
}

function claimAfter(tokens: readonly Token[], from: number, ceiling: number, following: Quantity | undefined): number | undefined {
  for (let i = from; i < Math.min(ceiling, from + 10); i++) {
    const token = tokens[i]!
    if (clauseMarks.has(token.text) || (clauseWords.has(token.low) && !/^(who|which|that)$/.test(token.low))) return undefined
    if (/^(after|before|including|carrying|from)$/.test(token.low)) return undefined
    if (token.text === ',' && i > from) return undefined
    if (!claimOf.has(token.low)) continue
    // "and injuring 30": a verb right before the next figure is that figure's own.
    if (following && i + 1 === following.first && !/^(dead|casualties)$/.test(token.low)) return undefined
    if (following && i + 2 === following.first && /^(another|further|the|a)$/.test(tokens[i + 1]!.low)) return undefined
    return i
  }
  return undefined
}

/** "The death toll from a quake of magnitude 6.9 rose to 69": what rises is named further ahead. */
function tollBefore(tokens: readonly Token[], first: number): number | undefined {
  if (tokens[first - 1]?.low !== 'to' || !/^(?:rose|rises|risen|rising|climbed|climbs|jumped|jumps|soared|grew|up|stood|stands)$/.test(tokens[first - 2]?.low ?? '')) return undefined
  for (let i = first - 3; i >= Math.max(0, first - 25) && tokens[i]!.sentence === tokens[first]!.sentence; i--) if (/^(?:toll|deaths|fatalities)$/.test(tokens[i]!.low)) return i
  return undefined
}

function claimBefore(tokens: readonly Token[], first: number, floor: number): number | undefined {
  for (let i = first - 1; i >= Math.max(floor, first - 6); i--) {
    const token = tokens[i]!
    if (token.kind === 'mark' && !/^["“'‘:]$/.test(token.text)) return undefined
    if (clauseWords.has(token.low) || /^(after|before|by|with|during|carrying|among|for|against|since)$/.test(token.low)) return undefined
    // "in" starts another phrase, but for tolls: "deaths in the district rose to 12".
    if (claimOf.has(token.low)) return first - i <= 3 || /^(toll|deaths|casualties|fatalities|injuries|arrests|death)$/.test(token.low) ? i : undefined
  }
  return undefined
}

/** The claim at a token with those joined to it: "killed or wounded", "dead and injured". */
function widened(tokens: readonly Token[], at: number, limit: number, backwards = false): string[] {
  const claims = new Set([claimOf.get(tokens[at]!.low)!])
  const joinedTo = (i: number, step: number) => {
    const link = tokens[i + step]
    const next = tokens[i + 2 * step]
    const inside = step > 0 ? i + 2 < Math.max(limit, backwards ? limit : 0) : i - 2 >= 0
    if (inside && link && next && /^(or|and|\/|या|और|oder|und|ou|et|o|y|или|и|أو|و|,)$/.test(link.low)) {
      const claim = claimOf.get(next.low)
      if (claim && harm.has(claim) && next.sentence === tokens[at]!.sentence) return i + 2 * step
    }
    return undefined
  }
  if (!harm.has([...claims][0]!)) return [...claims].flatMap((claim) => (claim === 'casualties' ? ['killed', 'wounded'] : [claim]))
  for (const step of [1, -1]) {
    for (let i = joinedTo(at, step); i !== undefined; i = joinedTo(i, step)) claims.add(claimOf.get(tokens[i]!.low)!)
  }
  return [...claims].sort()
}

/** "killed by rebels": the words after "by". */
function actorsOf(tokens: readonly Token[], from: number, ceiling: number): string[] {
  for (let i = from; i < Math.min(ceiling, from + 8); i++) {
    if (tokens[i]!.low !== 'by') continue
    const words: string[] = []
    for (let j = i + 1; j < Math.min(ceiling, i + 5); j++) {
      if (tokens[j]!.kind !== 'word' || (words.length && stops.has(tokens[j]!.low))) break
      if (!stops.has(tokens[j]!.low)) words.push(singular(tokens[j]!.low))
    }
    return words
  }
  return []
}

function placesOf(tokens: readonly Token[], floor: number, ceiling: number, begin: number, titleCase: boolean, opens: boolean): string[] {
  const places: string[] = []
  for (let i = opens ? begin : floor; i < ceiling; i++) {
    if (!placeWords.has(tokens[i]!.low)) continue
    let j = i + 1
    while (/^(the|a|northern|southern|eastern|western|central|north|south|east|west|neighbouring|nearby)$/.test(tokens[j]?.low ?? '') && j < ceiling) j++
    for (let n = 0; j < ceiling && nameish(tokens[j]) && n < (titleCase ? 1 : 3); j++, n++) if (!times.has(tokens[j]!.low)) places.push(tokens[j]!.low)
  }
  return places
}

// Sets and no patterns: every word of a sentence is asked for each of its figures.
const bygone = new Set(['last', 'previous', 'past'])
const spans = new Set('year month decade season century quarter winter summer spring autumn january february march april may june july august september october november december'.split(' '))
/** "this year": a count of more than the event that is told. */
const thisWords = new Set('इस dieses diesem cette este هذا'.split(' '))
const yearWords = new Set('साल वर्ष jahr année año العام'.split(' '))
const yearLeads = new Set('in since by of from until during and to'.split(' '))

function timesOf(tokens: readonly Token[], begin: number, end: number): string[] {
  const found: string[] = []
  for (let i = begin; i < end; i++) {
    const token = tokens[i]!
    if (times.has(token.low) && (token.low !== 'may' && token.low !== 'march' || nameish(token))) found.push(token.low)
    if (past.has(token.low)) found.push('past')
    if ((bygone.has(token.low) && spans.has(tokens[i + 1]?.low ?? '')) || (thisWords.has(token.low) && yearWords.has(tokens[i + 1]?.low ?? ''))) found.push('past')
    if (token.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(token.text) && yearLeads.has(tokens[i - 1]?.low ?? '')) found.push(token.text)
  }
  return found
}

function scopesOf(tokens: readonly Token[], { first, last }: Quantity, floor: number, ceiling: number, begin: number): string[] {
  const found: string[] = []
  // "each of the 40 houses" means all of them.
  const wholeBefore = (i: number) => /^(each|every|both)$/.test(tokens[i]!.low) && i === first - 3 && tokens[i + 1]!.low === 'of' && tokens[i + 2]!.low === 'the'
  for (let i = Math.max(floor, first - 5); i < Math.min(ceiling, last + 7); i++) if ((i < first || i >= last) && scope.has(tokens[i]!.low) && !wholeBefore(i) && !(i === first - 1 && tokens[i]!.low === 'among') && !(i >= last && /^(only|half|most|both|other)$/.test(tokens[i]!.low))) found.push(tokens[i]!.low)
  if (tokens[last]?.low === 'more' || tokens[last]?.low === 'others' || tokens[first - 1]?.low === 'another') found.push('another')
  if (tokens[last]?.low === 'of' && /^(them|whom|these|those|the|which)$/.test(tokens[last + 1]?.low ?? '')) found.push('part')
  if (first - 1 >= begin && /^(other|these|those)$/.test(tokens[first - 1]!.low)) found.push('part')
  // "won by 61 votes", "raised by Rs 150": how far two figures are apart.
  if (tokens[first - 1]?.low === 'by' && first - 1 >= begin) found.push('margin')
  // "rose from 12 to 15": two readings of one figure at different times.
  if (/^(from)$/.test(tokens[first - 1]?.low ?? '')) found.push('change')
  return found
}
