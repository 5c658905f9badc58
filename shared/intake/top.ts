import { cueKey } from './cues'
import { looksLikeNames, nameAtPlace } from './names'
import { isKnownPlace } from './places'
import type { Part } from './classify'
import type { Doubled } from './headline'
import type { Verdict } from './score'

interface Top {
  /** Where the top ends (index). */
  topEnd: number
  lead: number
  doubled: Doubled | null
  headlines: readonly string[]
}

const textual = new Set(['paragraph', 'heading', 'question', 'related', 'pullquote', 'quote'])

/** Names that only a label or a brand would carry; a headline may still be one where nothing else is there. */
const labels = new Set(['brand', 'section'])

/**
 * Gives the lines above the text their places by their order: kicker, headline, standfirst, names.
 * Changes the verdicts of the parts before `topEnd` (and of a standfirst that is a full sentence).
 */
export function readTop(parts: Part[], { topEnd, lead, doubled, headlines }: Top): void {
  const say = (i: number, verdict: Verdict) => {
    parts[i]!.verdict = verdict
  }
  const free = Array.from({ length: topEnd }, (_, i) => i).filter((i) => !parts[i]!.unit.set && !doubled?.drop.some(({ at }) => at === i) && canBeHead(parts[i]!))
  let candidates = free.filter((i) => !labels.has(parts[i]!.verdict.kind))
  // Only labels were found: the last of them is the headline after all.
  const named = parts.findLastIndex(({ unit }) => unit.set === 'headline')
  if (!candidates.length && !doubled && lead < 0 && named < 0) candidates = free.filter((i) => parts[i]!.facts.words >= 2).slice(-1)
  const headline = named >= 0 ? named : pickHeadline(parts, candidates, doubled, headlines, lead)
  if (headline < 0) return

  const why = doubled ? 'The same headline stands twice; this is the fuller one' : parts[headline]!.unit.tag === 'h1' ? 'The page’s main heading' : 'The first line above the text that is no label'
  if (named < 0) say(headline, { kind: 'headline', confidence: doubled || parts[headline]!.unit.tag === 'h1' || headlines.length ? 0.98 : candidates.length === 1 ? 0.92 : 0.85, reason: why })

  const isNamed = (...kinds: string[]) => parts.some(({ unit }) => unit.set && kinds.includes(unit.set))
  // A headline that a person found further down: what stands above the text still stands below a headline.
  const above = headline < topEnd ? headline : -1
  let kicker = isNamed('kicker')
  for (const i of candidates.filter((at) => at < above && !parts[at]!.facts.has.has('related-cue')).reverse()) {
    const short = parts[i]!.facts.words <= 6 && !parts[i]!.facts.prose
    if (short && !kicker) say(i, { kind: 'kicker', confidence: 0.75, reason: 'A short line above the headline' })
    else if (parts[i]!.facts.prose || parts[i]!.facts.words > 14) say(i, { kind: 'paragraph', confidence: 0.55, reason: 'Running text above the headline' })
    else say(i, { kind: 'furniture', confidence: 0.6, reason: 'Stands above the headline and is no part of it' })
    kicker ||= short
  }
  let standfirst = isNamed('standfirst', 'second-headline')
  let byline = parts.slice(0, Math.max(topEnd, 0)).some(({ verdict }) => verdict.kind === 'byline')
  for (const i of candidates.filter((at) => at > above)) {
    const { facts, unit } = parts[i]!
    const hinted = unit.hints.has('standfirst')
    if (facts.has.has('related-cue')) continue
    if (!hinted && !byline && !facts.prose && !isKnownPlace(unit.text) && unit.tag !== 'h2' && unit.tag !== 'h3' && facts.words >= 2 && facts.words <= 4 && looksLikeNames(unit.text) && /^\p{Lu}/u.test(unit.text) || (!hinted && !byline && isWriterAtPlace(parts[i]!))) {
      say(i, { kind: 'byline', confidence: 0.7, reason: 'Only a name, between headline and text' })
      byline = true
    } else if (facts.words <= 5 && isKnownPlace(unit.text)) {
      say(i, { kind: 'dateline', confidence: 0.8, reason: 'A city alone, between headline and text' })
    } else if (!standfirst && (hinted || facts.words >= 5)) {
      say(i, { kind: 'standfirst', confidence: hinted ? 0.95 : 0.8, reason: hinted ? 'Marked as the standfirst' : 'A line between headline and text' })
      standfirst = true
    } else if (facts.words < 5 && ((!unit.tag.startsWith('h') && !facts.has.has('all-bold')) || facts.has.has('number-only'))) {
      say(i, { kind: 'furniture', confidence: 0.55, reason: 'A short label between headline and text' })
    } else if (facts.words < 5 || unit.tag.startsWith('h')) {
      say(i, { kind: 'heading', confidence: 0.6, reason: 'A short line before the text' })
    } else say(i, { kind: 'paragraph', confidence: 0.55, reason: 'A further line between headline and text' })
  }
}

/** "Phil Garside at Mill Lane"; of a "… in …" the place must be known, as titles are written so as well. */
function isWriterAtPlace({ facts, unit }: Part): boolean {
  const found = facts.words <= 9 && unit.tag === 'line' ? nameAtPlace.exec(unit.text) : null
  return found !== null && (found[2] === 'at' || isKnownPlace(found[3]!))
}

const smallWord = /^(?:of|in|on|for|and|the|to|at|vs|v|von|um|für|im|am|an|auf|aus|bei|mit|nach|zu|zum|zur|der|die|das|des|den|dem|und|de|du|des|la|le|les|à|au|aux|en|et|sur|el|los|las|del|y|con|por|para)$/iu

/** Whether a short line over another names a subject and says nothing of it: only names and small words, or one or two words. */
function isLabel({ facts, unit }: Part): boolean {
  if (facts.has.has('capitals') || facts.has.has('colon-end')) return true
  const words = unit.text.split(/\s+/)
  if (words.length <= 2) return !facts.has.has('stop-end') && !facts.has.has('exclaim-end')
  return /^\p{Lu}/u.test(unit.text) && words.every((word) => /^[\p{Lu}\p{Nd}&–-]/u.test(word) || smallWord.test(word))
}

function canBeHead({ verdict, facts, unit }: Part): boolean {
  if (facts.has.has('no-words') || unit.tag === 'li') return false
  if (verdict.kind === 'related') return (!facts.has.has('related-cue') || facts.has.has('label-cue')) && !facts.has.has('after-related-head')
  return textual.has(verdict.kind) || labels.has(verdict.kind)
}

/** The index of the headline, or -1. */
function pickHeadline(parts: readonly Part[], candidates: readonly number[], doubled: Doubled | null, headlines: readonly string[], lead: number): number {
  if (doubled) return doubled.keep
  const fits = candidates.filter((i) => parts[i]!.facts.words <= 32 && parts[i]!.unit.text.length <= 320)
  const known = new Set(headlines.map(cueKey))
  const agreed = fits.find((i) => known.has(cueKey(parts[i]!.unit.text)))
  if (agreed !== undefined) return agreed
  for (const tag of ['h1', 'h2', 'h3'] as const) {
    const found = fits.find((i) => parts[i]!.unit.tag === tag)
    if (found !== undefined) return found
  }
  const lines = fits.filter((i) => !parts[i]!.facts.prose)
  const first = lines[0]
  // Full sentences only: the one before a dated lead is the headline of copy that puts a stop to it.
  if (first === undefined) return lead > 0 && fits[0] !== undefined && parts[fits[0]]!.facts.words <= 25 ? fits[0] : -1
  const one = parts[first]!
  // Without any text below, a full sentence is text.
  if (lead < 0 && one.facts.has.has('stop-end')) return -1
  const second = lines[1]
  if (second === undefined) return first
  const two = parts[second]!
  const label = one.facts.has.has('capitals') || one.facts.has.has('colon-end')
  if (one.facts.words <= 4 && isLabel(one) && two.facts.words >= 4 && two.facts.words <= 22 && (label || (!two.facts.has.has('stop-end') && two.facts.words <= 14)) && !(label && two.facts.has.has('stop-end')) && !looksLikeNames(two.unit.text)) {
    // Capitals over capitals: the first is then the headline of an all-capitals wire only where it is long.
    return second
  }
  return first
}
