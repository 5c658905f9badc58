import { storyCheck } from '../check'
import { agree, equalClaims, sameMeasure, sameScene, sameThing, widerClaim } from '../ledgers/numbers/compare'
import { bare, claimsOf, described, placeOf, sharedSubject } from '../ledgers/numbers/context'
import { entriesOf, numberLedger, singular } from '../ledgers/numbers/entries'
import type { Entry } from '../ledgers/numbers/types'
import { unitOf } from '../ledgers/numbers/units'
import { isBody, isHeadline } from '../ledgers/text/read'
import { phrase, type Phrase } from '../phrases/phrase'

const compared = new Set(['count', 'money', 'percent', 'measure', 'age', 'duration'])
/** What a list story counts is the list itself: "7 things to know", "These 9 photos". */
const listed = new Set('way thing reason takeaway chart fact tip question photo picture point key lesson step idea sign book film recipe minute'.split(' '))

/** Marks of a body figure that no headline figure is held against. */
const partial = new Set(['including', 'another', 'part', 'each', 'every', 'per', 'daily', 'weekly', 'monthly', 'average', 'additional', 'further', 'other', 'others', 'remaining', 'change', 'half', 'only'])

const headline: Phrase = { key: 'headline-figure.where.headline' }

export const headlineFigure = storyCheck({
  id: 'headline-figure',
  level: 'block',
  reads: ['head', 'body'],
}, (story, say) => {
  const all = numberLedger(story)
  const body = all.filter((entry) => isBody(entry.read) && compared.has(entry.dimension))
  if (!body.length && !story.blocks.some(({ text }) => text.length > 60)) return []
  const head = story.head.filter(({ kind }) => kind === 'headline' || kind === 'standfirst').flatMap(entriesOf)
  const seen = new Set<string>()
  const results = all.filter((entry) => isBody(entry.read) && entry.dimension === 'score')
  return head.flatMap((figure) => {
    if (figure.dimension === 'score' && isHeadline(figure.read)) {
      // A story of one match has one result; either side may be named first.
      const other = results.find((entry) => !sameResult(figure, entry))
      return other && !results.some((entry) => sameResult(figure, entry)) ? [say(phrase('headline-figure.differs', { where: headline, told: bare(figure), given: bare(other) }), [placeOf(figure), placeOf(other)], { level: 'warn' })] : []
    }
    if (isResultTime(figure)) {
      const given = all.filter((entry) => isBody(entry.read) && isResultTime(entry))
      const written = story.blocks.some(({ text }) => [...text.matchAll(/(\d+) ?h(?:ou)?rs? (\d+) ?min(?:utes?)? (\d+) ?s(?:ec(?:onds?)?)?\b/g)].some(([, ...parts]) => parts.map(Number).join() === figure.text.match(/\d+/g)!.map(Number).join()))
      return given.length && !written && !given.some((entry) => digits(entry) === digits(figure)) ? [say(phrase('headline-figure.differs', { where: headline, told: bare(figure), given: bare(given[0]!) }), [placeOf(figure), placeOf(given[0]!)], { level: 'warn' })] : []
    }
    if (!worthHolding(figure)) return []
    const more = isHeadline(figure.read) ? {} : { level: 'warn' as const }
    const where: Phrase = isHeadline(figure.read) ? headline : { key: 'headline-figure.where.standfirst' }
    const differs = (entry: Entry) => phrase(isMixedUp(figure, entry) ? 'headline-figure.scale' : 'headline-figure.differs', { where, told: described(figure), given: described(entry) })
    const like = body.filter((entry) => sameMeasure(figure, entry) || swapped(figure, entry))
    // "537 drones and missiles": both together.
    const both = joined(figure)
    const alike = like.filter((entry) => same(figure, entry))
    const supported = alike.some((entry) => sameMeasure(figure, entry) && agree(figure, entry) && isNear(figure, entry)) || like.some((entry) => isTold(figure, entry)) || addsUp(figure, both.length ? [...alike, ...body.filter((entry) => both.includes(entry.noun))] : alike) || betweenYears(figure, all) || isShareOf(figure, body) || isLeadOf(figure, results) || (includesOne(figure) && body.some((entry) => entry.low === figure.low - 1 && entry.known && equalClaims(figure, entry)))
    const wider = supported ? undefined : like.find((entry) => sameThing(figure, entry) && widerClaim(figure, entry) && agree(figure, entry))
    // What is told of another time or as a part is held against no headline.
    const against = supported || both.length || isWholeOf(figure) ? [] : alike.filter((entry) => (figure.known || sameWords(figure, entry)) && !entry.scopes.some((mark) => partial.has(mark)) && isMargin(figure) === isMargin(entry) && sameScene({ ...figure, scopes: [] }, { ...entry, scopes: [] }))
    const findings = []
    const key = `${figure.dimension} ${figure.low} ${figure.noun} ${figure.claims.join()}`
    const first = !seen.has(key)
    seen.add(key)
    if (against.length) {
      const worst = furthest(figure, against)
      findings.push(say(differs(worst), [placeOf(figure), placeOf(worst)], more))
    }
    if (wider) findings.push(say(phrase('headline-figure.claim', { where, told: claimsOf(figure), figure: described({ ...figure, known: false }), given: claimsOf(wider) }), [placeOf(figure), placeOf(wider)], more))
    if (!supported && !against.length && !wider && !like.some((entry) => sameMeasure(figure, entry) && backs(entry, figure)) && !body.some((entry) => entry.low === figure.low && entry.dimension !== 'duration' && !swapped(figure, entry))) {
      const slip = like.find((entry) => sameMeasure(figure, entry) && entry.mantissa === figure.mantissa && entry.scale !== figure.scale && figure.scale > 1 && entry.scale > 1 && (figure.dimension === 'money' || sharedSubject(figure, entry) > 0))
      const rival = slip ? [slip] : like.filter((entry) => figure.dimension !== 'count' && sharedSubject(figure, entry) > 0 && !entry.times.includes('past') && !entry.scopes.some((mark) => partial.has(mark)))
      if (rival.length === 1 && figure.dimension !== 'duration') findings.push(say(differs(rival[0]!), [placeOf(figure), placeOf(rival[0]!)], more))
      else if (first && !isNamed(figure) && (figure.dimension === 'duration' ? isHeadline(figure.read) && body.some((entry) => entry.dimension === 'duration' && entry.unit === figure.unit) : isHeadline(figure.read) || !isRatio(figure)) && story.blocks.some(({ text }) => text.length > 60)) findings.push(say(phrase('headline-figure.never', { where, told: described(figure) }), placeOf(figure), { level: 'warn' }))
    }
    return findings
  })
})

/** "Three districts are cut off" over a text that names the three. */
const isNamed = (figure: Entry) => !isHeadline(figure.read) && figure.dimension === 'count' && figure.low <= 5

/** "2:01:08": a result of hours, minutes and seconds. */
const isResultTime = ({ dimension, text }: Entry) => dimension === 'time' && /\d:\d\d:\d\d/.test(text)

/** "3 dead, including gunman": the text may count that one apart. */
const includesOne = ({ read: { tokens }, last, sentence }: Entry) => tokens.slice(last, last + 4).some(({ low, sentence: of }) => low === 'including' && of === sentence)

/** What "and" joins to the things counted: "drones and missiles". */
function joined({ read: { tokens }, last, noun, sentence, dimension }: Entry): string[] {
  const [one, and, other] = tokens.slice(last, last + 3)
  return dimension === 'count' && one && and?.low === 'and' && other?.kind === 'word' && other.sentence === sentence && singular(one.low) === noun && /s$/.test(other.low) ? [singular(other.low)] : []
}

/** "in six years" of a text that tells of 2014 and of 2020. */
function betweenYears(figure: Entry, all: readonly Entry[]): boolean {
  if (figure.dimension !== 'duration' || !/^(?:year|an|jahr|jahre|año|साल|год|года|лет)/.test(figure.unit)) return false
  const years = [...new Set(all.filter((entry) => entry.dimension === 'year' && isBody(entry.read)).map(({ low }) => low))].slice(0, 12)
  return years.some((a) => years.some((b) => b - a === figure.low))
}

/** "87%" of a text that tells of 1,079 among 1,240: the share follows. */
function isShareOf(figure: Entry, body: readonly Entry[]): boolean {
  if (figure.dimension !== 'percent' || figure.unit !== '%') return false
  return body.some((whole, i) => [i - 2, i - 1, i + 1, i + 2].some((j) => {
    const part = body[j]
    return part !== undefined && part.read === whole.read && part.sentence === whole.sentence && /^(?:count|money)$/.test(part.dimension) && part.dimension === whole.dimension && part.unit === whole.unit && part.low < whole.low && Math.abs((part.low / whole.low) * 100 - figure.low) <= Math.max(Math.min(figure.step / 2, 0.5), 0.05)
  }))
}

/** "14 points down" of a text that tells of 24-10: the lead follows. */
const isLeadOf = ({ dimension, noun, low }: Entry, results: readonly Entry[]) =>
  dimension === 'count' && /^(?:point|goal|run|punkt|punkte|tor|tore|but|gol|अंक|गोल)$/.test(noun) && results.some(({ text }) => {
    const [one, other] = (text.match(/\d+/g) ?? []).map(Number)
    return one !== undefined && other !== undefined && Math.abs(one - other) === low
  })

/** "86 of 140 seats": of what there are, and not what was won. */
const isWholeOf = ({ read: { tokens }, first }: Entry) => tokens[first - 1]?.low === 'of' && tokens[first - 2]?.kind === 'number'

/** "seven trials out of ten", "two of its five plants": the text may tell it as a share, or name them. */
const isRatio = ({ read: { tokens }, first, last }: Entry) => (/^(?:its|his|her|their)$/.test(tokens[first - 1]?.low ?? '') && tokens[first - 2]?.low === 'of') || [...tokens.slice(Math.max(0, first - 2), first), ...tokens.slice(last, last + 3)].some(({ low }, i, near) => low === 'out' && near[i + 1]?.low === 'of') || /^(?:in|of)$/.test(tokens[first - 1]?.low ?? '')

/** "two years ago", "vor zwei Jahren": the text may give the year. */
const isAgo = ({ read: { tokens }, first, last }: Entry) => /^(?:ago|назад|पहले)$/.test(tokens[last]?.low ?? '') || /^(?:vor|hace|قبل)$/.test(tokens[first - 1]?.low ?? '') || (tokens[first - 1]?.low === 'a' && tokens[first - 2]?.low === 'y') || /(?:ago|назад)$/.test(tokens[last - 1]?.low ?? '')

const isMargin = ({ scopes }: Entry) => scopes.includes('margin')

/** "up to 60 per cent" of something else backs no 54 per cent: where only a hedge makes two figures agree, they must speak of one thing. */
const backs = (entry: Entry, figure: Entry) => agree(figure, entry) && isNear(figure, entry) && (entry.hedge === null || figure.hedge !== null || agree(figure, { ...entry, hedge: null }) || sharedSubject(figure, entry) > 0)

/** "At least 34" bears out a headline's 34 or 35, and no 43: what is told without a hedge must be near the bound. */
const isNear = (figure: Entry, { hedge, range, low, high }: Entry) => figure.hedge !== null || figure.range || range || (hedge === 'over' ? figure.low <= high * 1.12 : hedge === 'under' ? figure.low >= low * 0.88 : true)

/** "14 hurt" over "Fourteen passengers were injured": the number and its verb, whoever they are. */
const isTold = (figure: Entry, entry: Entry) => figure.known && entry.known && figure.low === entry.low && figure.high === entry.high && sameMeasure(figure, entry) && equalClaims(figure, entry) && (figure.noun === '' || figure.noun === entry.noun)

const digits = ({ text }: Entry) => (text.match(/\p{Nd}+/gu) ?? []).sort().join()
const sameResult = (a: Entry, b: Entry) => digits(a) === digits(b)

function worthHolding(figure: Entry): boolean {
  if (!compared.has(figure.dimension)) return false
  if (figure.dimension === 'count') return figure.low > 1 && !(listed.has(figure.noun) && figure.start < 12) && !(figure.low === figure.high && figure.low < 3 && !figure.known)
  return figure.dimension !== 'duration' || (figure.low > 1 && !isAgo(figure))
}

/** True where a body figure speaks of the same thing and says the same of it. */
function same(figure: Entry, entry: Entry): boolean {
  if (figure.dimension === 'count') {
    if (!sameThing(figure, entry)) return false
    if (figure.known) return entry.known && equalClaims(figure, entry)
    return figure.noun !== ''
  }
  if (figure.dimension === 'age' || figure.dimension === 'duration') return false
  if (figure.noun !== '' && figure.noun === entry.noun) return !figure.known || !entry.known || equalClaims(figure, entry)
  return figure.known && entry.known && equalClaims(figure, entry) && (figure.noun === '' || entry.noun === '')
}

/** "120 miles" and "120 km": the digits with another unit of the same kind. */
const swapped = (a: Entry, b: Entry) => a.dimension === 'measure' && b.dimension === 'measure' && a.unit !== b.unit && a.mantissa === b.mantissa && unitOf(a.unit)?.of === unitOf(b.unit)?.of

/** "100 new buses" and "500 buses" need not be the same ones. */
const sameWords = (a: Entry, b: Entry) => (a.modifiers.length > 0) === (b.modifiers.length > 0)

/** A headline may give the sum of what the text tells one by one. */
function addsUp(figure: Entry, parts: Entry[]): boolean {
  const values = parts.slice(0, 12).map(({ low }) => low)
  let sums = new Set([0])
  for (const value of values) sums = new Set([...sums, ...[...sums].map((sum) => sum + value)].slice(0, 4096))
  return sums.has(figure.low)
}

/** The figure that says most against a headline: the toll of all, where there is one. */
const furthest = (figure: Entry, entries: Entry[]): Entry => {
  const distance = ({ low, scopes }: Entry) => (scopes.includes('toll') ? 1e3 : 0) + Math.abs(Math.log((low + 1) / (figure.low + 1)))
  return entries.reduce((best, entry) => (distance(entry) > distance(best) ? entry : best))
}

/** The same digits with another scale word. */
const isMixedUp = (a: Entry, b: Entry) => a.mantissa === b.mantissa && a.scale !== b.scale
