import { storyCheck } from '../check'
import { agree, equalClaims, isOneDigit, sameMeasure, sameScene, sameThing, transposed, widerClaim } from '../ledgers/numbers/compare'
import { claimsOf, described, placeOf, sharedSubject } from '../ledgers/numbers/context'
import { anyone, ofPeople } from '../ledgers/numbers/cues'
import { entriesOf, numberLedger } from '../ledgers/numbers/entries'
import { isTheFigure, retelling } from '../ledgers/numbers/retold'
import type { Entry } from '../ledgers/numbers/types'
import { isBody } from '../ledgers/text/read'
import { phrase } from '../phrases/phrase'

/** How many earlier figures of one kind a figure is held against: keeps long stories linear. */
const window = 24
/** How far back a figure is looked for that another takes up in so many words, whatever the kind. */
const memory = 60

export const figuresDisagree = storyCheck({
  id: 'figures-disagree',
  level: 'warn',
  reads: ['body'],
}, (story, say) => {
  const groups = new Map<string, Entry[]>()
  const earlier: Entry[] = []
  const findings = []
  for (const given of numberLedger(story)) {
    const entry = asWhole(given)
    if (!isBody(entry.read) || (entry.dimension !== 'count' && entry.dimension !== 'money' && entry.dimension !== 'measure') || (entry.low <= 1 && !entry.known)) continue
    const key = `${entry.dimension} ${entry.unit} ${anyone.has(entry.noun) ? '' : entry.noun}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    const rival = group.slice(-window).find((other) => disagrees(other, entry))
    const retold = rival ? undefined : takenUp(entry, earlier.slice(-memory))
    earlier.push(entry)
    if (earlier.length > 2 * memory) earlier.splice(0, memory)
    const wider = rival || retold ? undefined : group.slice(-window).find((other) => narrows(other, entry))
    const other = rival ?? retold
    if (other) findings.push(say(phrase('figures-disagree.differ', { one: described(other), other: described(entry) }), [placeOf(other), placeOf(entry)]))
    if (wider) findings.push(say(phrase('figures-disagree.claims', { one: claimsOf(wider), other: claimsOf(entry) }), [placeOf(wider), placeOf(entry)]))
    // A repetition of an earlier figure adds nothing to hold others against.
    if (!group.slice(-window).some((other) => other.low === entry.low && equalClaims(other, entry) && other.places.join() === entry.places.join() && other.times.join() === entry.times.join() && other.scopes.join() === entry.scopes.join())) group.push(entry)
  }
  return findings
})

/** Different voices may give different figures: that is reporting, not a slip. */
const otherVoice = (a: Entry, b: Entry) => a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker

/** A figure that was told before, of what it counts, takes up that one and no other. */
function takenUp(entry: Entry, earlier: readonly Entry[]): Entry | undefined {
  const isTaken = retelling(entry)
  const isBeside = (one: Entry) => one.read === entry.read && one.sentence === entry.sentence
  const other = earlier.find((one) => isTaken(one) && !isBeside(one) && !otherVoice(one, entry))
  return other && !earlier.some((one) => one.low === entry.low && sameMeasure(one, entry) && !isBeside(one)) ? other : undefined
}

/** "killed nine and injured 32 others": others than the dead, and so all of the injured. */
function asWhole(entry: Entry): Entry {
  if (entry.noun !== 'other' || !entry.known) return entry
  const before = entriesOf(entry.read.source).findLast((one) => one.sentence === entry.sentence && one.first < entry.first && one.dimension === 'count')
  return before?.known && !equalClaims(before, entry) ? { ...entry, noun: '', scopes: entry.scopes.filter((mark) => mark !== 'others' && mark !== 'another') } : entry
}

function disagrees(a: Entry, b: Entry): boolean {
  if ((a.read === b.read && a.sentence === b.sentence) || !sameMeasure(a, b) || !sameThing(a, b) || agree(a, b) || (otherVoice(a, b) && !transposed(a.low, b.low)) || !sameScene(a, b)) return false
  // What is measured is told by its verb alone: only a slip of the digits is one of the same thing.
  if (a.dimension === 'measure') return a.claims.length > 0 && equalClaims(a, b) && sharedSubject(a, b) > 0 && (transposed(a.low, b.low) || isOneDigit(a.low, b.low))
  // Two sides of a vote have two figures; what closed, sold or was cut says nothing where no noun does.
  if (a.known && b.known && (a.claims.includes('voted') || (a.noun === '' && a.dimension === 'count' && !a.claims.every((claim) => ofPeople.has(claim))))) return false
  if (a.known && b.known) return equalClaims(a, b) && sameWords(a, b)
  if (a.known !== b.known && !(isTheFigure(b) && (b.modifiers.length ? a.modifiers.join() === b.modifiers.join() : sameWords(a, b)))) return false
  if (a.noun === '' || anyone.has(a.noun)) return a.noun !== '' && isTheFigure(b) && transposed(a.low, b.low) && sharedSubject(a, b) > 0
  return transposed(a.low, b.low) || (isTheFigure(b) && a.modifiers.join() === b.modifiers.join()) || (a.mantissa === b.mantissa && a.scale !== b.scale && a.modifiers.join() === b.modifiers.join())
}

/** Of one kind with and without a describing word ("soldiers", "Russian soldiers"), one may be a part of the other. */
const sameWords = (a: Entry, b: Entry) => a.dimension === 'money' || (a.modifiers.length > 0) === (b.modifiers.length > 0) || Math.max(a.low, b.low) / Math.max(1, Math.min(a.low, b.low)) >= 5

function narrows(a: Entry, b: Entry): boolean {
  return a.low >= 10 && a.low === b.low && !(a.read === b.read && a.sentence === b.sentence) && sameMeasure(a, b) && sameThing(a, b) && widerClaim(a, b) && sameScene(a, b)
}
