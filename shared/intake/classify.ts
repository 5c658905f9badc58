import { roles } from './byline'
import { looksLikePlace, splitDateline, type FoundDateline } from './dateline'
import { factsOf, type Facts, type Feature } from './features'
import { doubledHeadline, type Doubled } from './headline'
import { judge, type Verdict } from './score'
import { readTop } from './top'
import type { Unit } from './unit'
import type { ScoredKind } from './weights'

/** A unit with all that was found of it. */
export interface Part {
  unit: Unit
  facts: Facts
  verdict: Verdict
}

export interface Classified {
  parts: Part[]
  doubled: Doubled | null
  dateline: FoundDateline | null
  /** Index of the lead, or -1. */
  lead: number
}

const inBody: readonly ScoredKind[] = ['paragraph', 'heading', 'question', 'list', 'quote', 'pullquote', 'related', 'furniture', 'byline', 'agency', 'timestamp', 'caption', 'credit', 'correction', 'editors-note', 'end-mark', 'table']

/**
 * Says of each unit of a whole story what it is: first from the unit itself, then from its place.
 * @param headlines texts that the page's own metadata gives as its headline; used only where a unit says the same
 */
export function classify(units: readonly Unit[], headlines: readonly string[] = []): Classified {
  const facts = units.map(factsOf)
  const found = doubledHeadline(units, (at) => facts[at]!.prose || !canBeHeadline(facts[at]!))
  const isSet = (at: number) => units[at]!.set !== undefined
  const doubled = found && !units.some(({ set }, at) => set === 'headline' && at !== found.keep) && (!isSet(found.keep) || units[found.keep]!.set === 'headline') && !found.drop.some(({ at }) => isSet(at)) ? found : null
  const gone = new Set(doubled?.drop.map(({ at }) => at))
  const lead = findLead(facts, units, gone, doubled?.keep ?? -1)
  const dateline = lead < 0 ? null : (splitDateline(units[lead]!.text, true) ?? runIn(units[lead]!))
  const topEnd = endOfTop(facts, gone, lead)
  let last = lead
  facts.forEach((fact, i) => {
    if (i > lead && fact.prose) last = i
  })

  const marked = facts.some((fact, i) => i > lead && fact.has.has('question-end') && fact.words <= 14 && (facts[i + 1]?.prose ?? false))
  const parts: Part[] = []
  let underRelated = false
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!
    const fact = facts[i]!
    const { has } = fact
    if (i < topEnd) has.add('top')
    else has.add(last >= 0 && i > last ? 'tail' : 'body')
    if (unit.gapBefore && unit.gapAfter) has.add('alone')
    const next = facts[i + 1]
    if (next && (next.prose || next.words >= 8 || next.has.has('item') || next.has.has('quote-tag') || next.has.has('table-tag')) && !isCued(next)) has.add('before-text')
    if (i > lead && i < last) has.add('inside-text')
    if (has.has('inside-text') && fact.words <= 32 && isLongText(facts, i, -1) && isLongText(facts, i, 1)) has.add('foreign')
    const before = parts[i - 1]
    if (before?.verdict.kind === 'byline' && has.has('top') && fact.words <= 8 && has.has('open-end') && roles.test(unit.text)) has.add('after-byline')
    if (before?.verdict.kind === 'credit' && !unit.gapBefore && !fact.prose && fact.words >= 4) has.add('after-credit')
    if (before && has.has('tail') && afterText.has(before.verdict.kind) && !fact.prose) has.add('after-furniture')
    // "भाषा सं राजकुमार" and below it "राजकुमार": the desk's initials once more.
    if (before?.verdict.kind === 'end-mark' && fact.words === 1 && !fact.has.has('no-words') && before.unit.text.split(' ').includes(unit.text)) has.add('sign-off')
    if ((has.has('asks-outright') || has.has('asks-clause')) && !asksHere(fact, marked)) {
      has.delete('asks-outright')
      has.delete('asks-clause')
    }
    // "Most read" and the list below it.
    if (before && has.has('tail') && has.has('item') && ((before.verdict.kind === 'furniture' && !before.facts.has.has('item')) || before.facts.has.has('furniture-item'))) has.add('furniture-item')
    if (underRelated && !fact.prose && fact.words <= 30 && fact.words >= 3) has.add('after-related-head')

    let verdict: Verdict
    if (gone.has(i)) verdict = { kind: doubled!.brand ? 'brand' : 'headline', confidence: 0.98, reason: doubled!.drop.find(({ at }) => at === i)!.reason }
    else if (unit.set) verdict = { kind: unit.set, confidence: 1, reason: 'Named by a person' }
    else verdict = judge(fact, i < topEnd ? undefined : inBody)
    parts.push({ unit, facts: fact, verdict })
    // One head may stand over several titles, in running text over one or two.
    underRelated = has.has('related-head') || (underRelated && verdict.kind === 'related' && (has.has('all-link') || has.has('tail')))
  }
  readTop(parts, { topEnd, lead, doubled, headlines })
  if (lead >= 0 && parts[lead]!.verdict.kind === 'paragraph' && !isSet(lead)) {
    const { verdict } = parts[lead]!
    parts[lead]!.verdict = { ...verdict, kind: 'lead', reason: `The first running text: ${verdict.reason.toLowerCase()}` }
  }
  return { parts, doubled, dateline, lead }
}

/** "**Tübingen.** Mit 61,4 Prozent …": a place in bold that runs into the lead. */
function runIn({ spans, text }: Unit): FoundDateline | null {
  const bold = spans[0]?.bold ? spans[0].text : ''
  const place = /^\s*([\p{Lu}\p{Lo}][\p{L}\p{M}'’ .-]{1,38}?)\s*[.:।–—-]*\s*$/u.exec(bold)?.[1]
  if (!place || place.split(' ').length > 3 || !/[.:।–—-]\s*$|^\s*[.:।–—-]/u.test(/[.:।–—-]\s*$/u.test(bold) ? bold : text.slice(bold.length)) || !looksLikePlace(place)) return null
  const end = bold.length + (/^[\s.:।–—-]*/u.exec(text.slice(bold.length))?.[0].length ?? 0)
  return { dateline: { places: [place] }, end, sure: false }
}

/** What a line is that no headline can be, even where two such lines are alike. */
const neverHeadline: readonly Feature[] = ['byline-cue', 'credit-row', 'timestamp', 'timestamp-cue', 'credit-cue', 'reporting-cue', 'furniture-line', 'furniture-start', 'share-row', 'ad-word', 'mail-line', 'contact-line', 'keywords-cue']
const canBeHeadline = ({ has }: Facts) => !neverHeadline.some((feature) => has.has(feature))

const furnitureOnly: readonly Feature[] = ['furniture-line', 'furniture-start', 'related-cue', 'ad-word', 'chrome', 'outside', 'timestamp', 'timestamp-cue', 'keywords-cue', 'credit-cue', 'caption-cue', 'credit-row', 'reporting-cue', 'note-cue', 'mail-line', 'contact-line', 'summary-label']
const isCued = ({ has }: Facts) => furnitureOnly.some((feature) => has.has(feature))

/** What closes a story: short lines below it belong to no text. */
const afterText = new Set(['furniture', 'end-mark', 'editors-note'])

/**
 * Whether a line that asks without a mark is a question subhead. A clause ("How it works") is none in copy that puts
 * marks to its questions; what a page calls a heading must ask outright, where nothing else there has a mark.
 */
function asksHere({ has }: Facts, marked: boolean): boolean {
  if (!has.has('body') || !has.has('before-text') || has.has('item') || has.has('related-class') || has.has('all-link')) return false
  return has.has('heading-tag') ? has.has('asks-outright') && !marked : has.has('asks-outright') || !marked
}

/** True where the neighbour is a paragraph of some length, or no text that could tell (a subhead). */
function isLongText(facts: readonly Facts[], at: number, step: 1 | -1): boolean {
  const near = facts[at + step]
  if (!near) return false
  return near.prose ? near.words >= 20 : step === 1 && near.words <= 14 && (facts[at + 2]?.prose ?? false)
}

/** What stands between headline and text; a full sentence in front of it is a standfirst and not the lead. */
const betweenHeadAndText: readonly Feature[] = ['byline-cue', 'timestamp', 'timestamp-cue', 'byline-class', 'time-class', 'agency-name', 'ask-mark']

function findLead(facts: readonly Facts[], units: readonly Unit[], gone: ReadonlySet<number>, headline: number): number {
  const named = units.findIndex(({ set }) => set === 'lead')
  if (named >= 0) return named
  const prose = facts.map((_, i) => i).filter((i) => (units[i]!.set ? units[i]!.set === 'paragraph' : facts[i]!.prose) && !facts[i]!.has.has('answer-mark') && !gone.has(i) && i !== headline)
  for (const [nth, i] of prose.entries()) {
    if (facts[i]!.has.has('dateline') || nth > 0) return i
    if (facts[i]!.has.has('standfirst-class')) continue
    // No writer leaves the stop off a paragraph; off a standfirst, most do.
    if (i > 0 && prose[1] !== undefined && prose[1] - i <= 5 && facts[i]!.words <= 40 && facts[i]!.has.has('open-end') && facts[prose[1]]!.has.has('stop-end')) continue
    const next = prose[1]
    if (next !== undefined && facts[i - 1]?.has.has('summary-label')) continue
    // A dateline opens the story: one sentence before it is the standfirst.
    const headBefore = i > 0
    if (next !== undefined && facts[next]!.has.has('dateline') && facts[i]!.words <= 60 && next - i <= 6) continue
    const until = Math.min(next ?? facts.length, i + 4)
    const cut = headBefore && facts[i]!.words <= 60 && facts.slice(i + 1, until).some(({ has }) => !has.has('clock') && betweenHeadAndText.some((feature) => has.has(feature)))
    if (cut && (next !== undefined || facts[i + 1]!.has.has('ask-mark'))) continue
    return i
  }
  return -1
}

/** Where the top of the story ends: at the lead, or at what can only be body. */
function endOfTop(facts: readonly Facts[], gone: ReadonlySet<number>, lead: number): number {
  // The points that a wire puts between its headline and a dated lead do not begin the text.
  const points = lead >= 0 && facts[lead]!.has.has('dateline')
  const bodyOnly = facts.findIndex(({ has }, i) => !gone.has(i) && !(points && i < lead && has.has('item')) && (has.has('ask-mark') || has.has('answer-mark') || ((has.has('item') || has.has('table-tag') || has.has('quote-tag')) && !has.has('chrome') && !has.has('outside'))))
  // Entries of a live page, each under its time.
  const clocks = facts.flatMap(({ has }, i) => (has.has('clock') ? [i] : []))
  const ends = [lead, bodyOnly, clocks.length >= 2 ? clocks[0]! : -1].filter((at) => at >= 0)
  if (ends.length) return Math.min(...ends)
  return facts.length
}
