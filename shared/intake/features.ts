import { agencyIn, agencyOfLine } from './agencies'
import { cueAtStart, cueIsLine, cueIsNearlyLine, cueIsRow } from './cues'
import { readCreditRow } from './credits'
import { splitDateline } from './dateline'
import { looksLikeNames } from './names'
import { endsInCredit, isPhotographer, isPictureCredit } from './pictures'
import { asksUnmarked } from './questions'
import { timestampIn } from './times'
import type { Unit } from './unit'

export { looksLikeNames } from './names'

/** What can be said of a unit. weights.ts tells what each is worth for which kind, and says it in words. */
export type Feature =
  // shape
  | 'tiny' | 'short' | 'medium' | 'long' | 'stop-end' | 'question-end' | 'exclaim-end' | 'open-end' | 'colon-end' | 'several-sentences' | 'capitals'
  | 'all-quoted' | 'has-quote' | 'mixed-marks' | 'loose-dash' | 'no-words' | 'names-only' | 'number-only' | 'foreign' | 'pronoun-start'
  // cue words
  | 'furniture-line' | 'furniture-nearly' | 'furniture-start' | 'ad-word' | 'share-row' | 'related-cue' | 'label-cue' | 'related-head' | 'byline-cue' | 'reporting-cue' | 'agency-name' | 'timestamp' | 'timestamp-cue'
  | 'caption-cue' | 'credit-cue' | 'correction-cue' | 'clarification-cue' | 'update-cue' | 'note-cue' | 'end-word' | 'sign-off' | 'initials' | 'slug-line' | 'section-word' | 'crumbs' | 'brand-name'
  | 'asks-outright' | 'asks-clause' | 'clock' | 'mail-line' | 'contact-line' | 'credit-row' | 'summary-label' | 'end-sign'
  | 'question-word' | 'ask-mark' | 'answer-mark' | 'keywords-cue' | 'address-only' | 'dateline'
  // place, set once the top and the tail of the story are known
  | 'top' | 'body' | 'tail' | 'before-text' | 'after-furniture' | 'furniture-item' | 'dotted-end' | 'after-related-head' | 'alone' | 'inside-text' | 'after-credit' | 'after-byline'
  // markup
  | 'heading-tag' | 'item' | 'quote-tag' | 'pullquote-tag' | 'caption-tag' | 'table-tag' | 'rule' | 'chrome' | 'outside' | 'all-bold' | 'all-link' | 'related-class' | 'byline-class' | 'time-class' | 'standfirst-class' | 'kicker-class'

export interface Facts {
  has: Set<Feature>
  words: number
  /** Where the words behind a cue begin ("Also read: …"), UTF-16. */
  cut: number
  /** True for a unit that reads as running text whatever stands around it. */
  prose: boolean
}

const stop = /[.।。۔][”"’')\]»]*$|(?:\.{3}|…)["”]$/u
const agencyInitials = /^(?:PTI|ANI|IANS|UNI|AFP|dpa|EFE|AP|ANSA)\b[\s:]+(?:[A-Z]{2,4}|[a-z]{2,4}|[a-z]\d)(?:[\s/]+(?:[A-Z]{2,4}|[a-z]{2,4}|[a-z]\d)){0,6}$/
/** Marks that nothing but the end of copy has, wherever they stand. */
const isEndSign = (text: string) => (/^[-–—\s(]*30[-–—\s)]*$/.test(text) && /[-–—]/.test(text)) || /^#{2,}(?:\s#{2,})*$/.test(text) || /^(?:nnnn|[-–—*(\s]*ends[-–—*)\s]*)$/i.test(text)
const agencyAlone = /^[-–—]{1,2}\s?(?:PTI|ANI|IANS|UNI|AFP|dpa|EFE|AP|ANSA|Reuters|Bloomberg)$|^(?:भाषा|वार्ता)(?:\s\S+){1,4}$/u
export const desksInitials = /^[a-z]{2,5}(?:[-/][a-z]{2,5}){1,6}$/
const slug = /^(?:(?:BC|AM|PM|AP|PTI|ANI|IANS|DEL|BOM|MDS|CAL|FGN|NRG|SPF|ESPL|DCM|LGD|URGENT|RPT|REFILE|UPDATE)\b[-–:\s\d]*)?[\p{Lu}\p{Nd}]{2,}(?:[-–/_.]+[\p{Lu}\p{Nd}]+)+\/?(?:\s*\([^)]{1,30}\))?(?:[-–,\s]+(?:\d+(?:st|nd|rd|th)\s+)?(?:LD|Ld|Lead|LEAD|Writethru|TAKE|PIX|TV|INSIGHT|POLL|URGENT|ADVISER|\d{1,4}))*$/u
const slugWords = /^(?:BC-|AP-|PTI-)\S+(?:,\s*.{0,40})?$|^(?:ZCZC|NNNN|URGENT|FLASH|BULLETIN|EOM)\b[\s\d.:-]*$|^(?:DEL|BOM|MDS|CAL|FGN|NRG|SPF|ESPL|LGD|LGB|LGM)\s?\d{1,3}\b.{0,40}$|^\^$|^\d \p{Lu}{3,} \p{Lu}\p{Ll}+$|^[a-z]{1,2}\d{3,4}(?:[a-z]{2,4})?\s.{0,30}$/u
const social = /^(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|pinterest|reddit|email|e-mail|print|share|copy link|tweet|google news|koo|threads|messenger|flipboard|sms|viber|line|mix|tumblr|vk|bluesky|mastodon|copy|link|more|like|save|comments?)$/i
/** True where what follows a cue shows that the cue was one: a colon, a dash, or the end of the line. */
const pointed = (rest: string) => /^\s*(?:[:：|»›>→]|[-–—]\s|$)/u.test(rest)

/** What the unit itself shows, whatever stands around it. */
export function factsOf(unit: Unit): Facts {
  const { text } = unit
  const has = new Set<Feature>()
  const letters = /[\p{L}]/u.test(text)
  const words = wordCount(text)
  // A tail of dots ends nothing: "General......".
  const stops = stop.test(text) && !/(?:\.\.|…)[.…]*["”’']*$/.test(text.slice(-12))
  let cut = 0
  has.add(words <= 3 ? 'tiny' : words <= 14 ? 'short' : words <= 40 ? 'medium' : 'long')
  if (words >= 9 && /(?:\.{4,}|…[.…]+)["”’']*$/.test(text.slice(-12))) has.add('dotted-end')
  if (stops) has.add('stop-end')
  else if (/[?؟？][”"’')\]»]*$/u.test(text)) has.add('question-end')
  else if (/!["”’')\]»]*$/u.test(text)) has.add('exclaim-end')
  else if (/[:：]$/u.test(text)) has.add('colon-end')
  else has.add('open-end')
  if (hasSeveralSentences(text)) has.add('several-sentences')
  if (letters && !/\p{Ll}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()) has.add('capitals')
  if (/^[“"„«].*[”"“»]$/u.test(text)) has.add('all-quoted')
  if (/["“”„«»]/.test(text)) has.add('has-quote')
  if (words <= 60 && text.includes('!') && /[?؟…]\s.*!["”]?$|!\s.*[?؟]["”]?$|!\s\S.*!["”]?$/u.test(text)) has.add('mixed-marks')
  if (/\s[-–—]\s/.test(text) && /\p{L}\s[-–—]\s\p{L}/u.test(text) && !has.has('has-quote')) has.add('loose-dash')
  if (!letters) has.add(/\p{N}/u.test(text) ? 'number-only' : 'no-words')
  if (looksLikeNames(text)) has.add('names-only')
  if (/^(?:he|she|it|they|we|i|but|and|this|that|these|those|er|sie|es|wir|und|aber|il|elle|ils|mais|ce|cela|él|ella|pero|esto|वह|यह|उन्होंने|लेकिन|وقال|وأضاف|لكن)\b/iu.test(text)) has.add('pronoun-start')

  // No cue stands in a line of this length, and the forms below are for lines, not for pages.
  if (text.length <= 900) cut = cues(text, words, stops, has)
  if (words >= 6 && unit.tag !== 'li' && splitDateline(text, false)) has.add('dateline')
  markup(unit, has)
  const cued = cueFeatures.some((feature) => has.has(feature))
  const prose = !cued && (has.has('dateline') || words >= 30 || ((stops || has.has('several-sentences')) && words >= 8)) && unit.tag !== 'li'
  return { has, words, cut, prose }
}

/** A break between sentences: a word of some length (not "Gen." or "U.S.") or a figure, a stop, and a new beginning; a number that counts the line is none. */
function hasSeveralSentences(text: string): boolean {
  const from = /^\p{Nd}{1,2}[.)]\s+/u.exec(text)?.[0].length ?? 0
  for (const { index } of text.matchAll(/[.।۔]["”’)]*\s+["“‘«(¿¡]*[\p{Lu}\p{Lo}\p{Nd}]/gu)) {
    if (index >= from && /(?:[\p{L}\p{M}]{4}|\p{Nd}|[”"’)])$/u.test(text.slice(Math.max(from, index - 8), index))) return true
  }
  return false
}

const cueFeatures = ['furniture-line', 'furniture-start', 'related-cue', 'byline-cue', 'reporting-cue', 'timestamp', 'timestamp-cue', 'caption-cue', 'credit-cue', 'note-cue', 'slug-line', 'keywords-cue', 'crumbs', 'update-cue', 'correction-cue', 'share-row', 'credit-row', 'mail-line', 'contact-line', 'chrome', 'outside', 'caption-tag', 'heading-tag', 'table-tag', 'ask-mark'] as const

/** "Home / India / Weather", "Startseite Politik": a row of short labels that begins at a page's home. */
function isPathFromHome(text: string): boolean {
  // Most lines do not begin with a home.
  if (text.length > 90 || !cueAtStart(text, 'home')) return false
  const steps = text.split(/\s*(?:[>›»|•·/→]|::|\s[-–]\s)\s*/u).filter(Boolean)
  if (steps.length >= 2) return cueIsLine(steps[0]!, 'home') && steps.every((step) => wordCount(step) <= 4)
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 4 && cueIsLine(words[0]!, 'home') && cueIsLine(words.slice(1).join(' '), 'sections')
}

/** Adds the features that cue words and set forms give; returns where the words behind a cue begin. */
function cues(text: string, words: number, stops: boolean, has: Set<Feature>): number {
  let cut = 0
  if (cueIsLine(text, 'furniture') || (words <= 24 && cueIsRow(text))) has.add('furniture-line')
  else if (cueIsNearlyLine(text, 'furniture')) has.add('furniture-nearly')
  if (words <= 60 && cueAtStart(text, 'furnitureStarts')) has.add('furniture-start')
  if (/^[\s\W]*adv[a-z]*[rt][a-z]*[mn]en?t[a-z]*[\s\W]*$/i.test(text)) has.add('ad-word')
  if (words <= 14 && words >= 2 && text.split(/\s*[|•·,/]\s*|\s+/).every((word) => social.test(word))) has.add('share-row')

  const start = (group: Parameters<typeof cueAtStart>[1]) => (words <= 60 ? cueAtStart(text, group) : null)
  const related = start('related')
  if (related) {
    const rest = text.slice(related.end)
    const several = /\s/.test(related.cue)
    if (!/\p{L}/u.test(rest)) has.add('related-head')
    else if (words <= 40 && (pointed(rest) || (several && !stops && /^\s*[\p{Lu}\p{Lo}\p{Nd}"“'‘«¿¡]/u.test(rest)))) {
      has.add('related-cue')
      // "Watch: …" and "Explained: …" stand before headlines as well.
      if (!several || /^in p/.test(related.cue)) has.add('label-cue')
      cut = related.end + (/^[\s:：|»›>→–—-]*/u.exec(rest)?.[0].length ?? 0)
    }
  }
  const byline = start('byline')
  if (byline) {
    const rest = text.slice(byline.end).replace(/^[\s:：|–—-]+/u, '').split(/\s*[|,،•–—]\s*/u)[0]!.replace(/\s*\([^()]{2,40}\)$|[)\]]$/u, '')
    const cased = /\p{Lu}/u.test(rest)
    if (looksLikeNames(rest) && (cased || pointed(text.slice(byline.end)) || wordCount(rest) <= 4) && words <= 18 && !/[.!?।؟]$/u.test(text)) has.add('byline-cue')
    else if (words <= 12 && agencyIn(rest)) has.add('byline-cue')
  }
  if (words <= 10 && /^(?:(?:our|special|staff|senior|by our|by staff|by)\s+)*(?:correspondent|reporter|bureau|staff reporter|staff writer|web desk|news desk|online desk|staff|desk)(?:\s+report)?$/i.test(text)) has.add('byline-cue')
  if (words <= 6 && /(?:\s|^)(?:web desk|news desk|online desk|desk|bureau|correspondent|staff writer|staff reporter|डेस्क|ब्यूरो|संवाददाता|न्यूज डेस्क)$/iu.test(text.replace(/,\s[^,]{2,30}$/u, ''))) has.add('byline-cue')
  const reporting = start('reporting')
  if (reporting && !/^\s*(?:la|le|the)\s/u.test(text.slice(reporting.end)) && (words <= 40 && (/^[\s:]*["(]?[\p{Lu}\p{Lo}]/u.test(text.slice(reporting.end)) || agencyIn(text.slice(reporting.end).replace(/[^\p{L}\p{M}]+$/u, ''))))) has.add('reporting-cue')
  if (words <= 40 && /\bcontributed to this (?:report|story|article)\b|\b(?:writers?|reporters?|journalists?|correspondents?)\b.{3,120}\bcontributed\b[^,]{0,20}$/i.test(text)) has.add('reporting-cue')
  if (/^\((?:reporting|additional reporting|writing|editing|compiled|with inputs)\b/i.test(text)) has.add('reporting-cue')
  if (words <= 8 && agencyOfLine(text)) has.add('agency-name')
  const stamp = timestampIn(text)
  if (stamp) has.add(stamp.cue ? 'timestamp-cue' : 'timestamp')
  if (/^\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|Uhr))?$/iu.test(text)) has.add('clock')
  const row = stamp ? null : readCreditRow(text)
  if (row) {
    has.add('credit-row')
    has.add(row.writer ? 'byline-cue' : row.agency ? 'agency-name' : 'timestamp')
  }

  const inner = text.replace(/^[([]\s*/, '')
  const bracketed = inner !== text
  const labelled = (group: Parameters<typeof cueAtStart>[1]) => {
    const found = words <= 60 ? cueAtStart(inner, group) : null
    const rest = found ? inner.slice(found.end) : ''
    return found && pointed(rest) && /\p{L}/u.test(rest) ? rest.replace(/^[\s:：|–—-]+|[)\]\s]+$/gu, '') : null
  }
  const label = labelled('caption')
  if (label && isPhotographer(label)) has.add('credit-cue')
  else if (label || (words <= 45 && endsInCredit(text))) has.add('caption-cue')
  if (isPictureCredit(text) || (words <= 16 && (labelled('credit') || (cueAtStart(inner, 'credit') && !stops && looksLikeNames(inner.slice(cueAtStart(inner, 'credit')!.end).replace(/[/|()[\]]/g, ' ').trim()))))) has.add('credit-cue')
  // What a wire has put right in copy that it sends again is for the desk.
  if (/^correction:?\s+(?:corrects|removes|adds|changes|fixes|deletes)\b/i.test(inner)) has.add('note-cue')
  else for (const [group, feature] of [['correction', 'correction-cue'], ['clarification', 'clarification-cue'], ['update', 'update-cue']] as const) {
    const found = cueAtStart(inner, group)
    if (found && (pointed(inner.slice(found.end)) || /^\s*[,(]/.test(inner.slice(found.end)) || /\s/.test(found.cue))) has.add(feature)
  }
  const note = words <= 120 ? cueAtStart(inner, 'note') : null
  if (note && (pointed(inner.slice(note.end)) || (bracketed && /[)\]]$/.test(text)) || (/\s/.test(note.cue) && (has.has('capitals') || !/\p{L}/u.test(inner.slice(note.end)))) || text.slice(0, note.end).toUpperCase() === text.slice(0, note.end) && /^(?:eds|advisory)/.test(note.cue))) has.add('note-cue')
  // "More follows", as wires write it between two pages.
  if (/^\(?(?:mf|mfl|mtf|pick-?up follows|more follows)\)?$/i.test(text)) has.add('note-cue')
  // The agency's own line for editors' questions stands in double brackets; with an address in it, it is of no use to a reader or a desk.
  if (/^\(\(.*\)\)$/.test(text)) has.add(/\S@\S|\+\p{Nd}/u.test(text) ? 'contact-line' : 'note-cue')
  if (words <= 10 && /^(?:(?:tel|phone|mobile|fax|telefon|tél|e-?mail|mail)\.?\s*:?\s*)?(?:\+?\p{Nd}[\p{Nd}\s()./-]{6,}|\S+@\S+\.\S+)$/iu.test(text)) has.add('contact-line')
  if (cueIsLine(text, 'summary')) has.add('summary-label')
  if (cueIsLine(text, 'endMark') || isEndSign(text) || /^[■◆●▪∎]$/u.test(text) || /^\(?(?:more|ends|mf|mtf)\)?$/i.test(text)) has.add('end-word')
  if (isEndSign(text)) has.add('end-sign')
  if (agencyInitials.test(text) || desksInitials.test(text) || agencyAlone.test(text)) has.add('sign-off')
  else if (/^[A-Z]{2,4}(?:[\s/-]+[A-Z]{2,4}){1,5}$/.test(text)) has.add('initials')
  if (words <= 9 && (slugWords.test(text) || (slug.test(text) && !/[a-z]{4}.*[a-z]{4}.*[a-z]{4}/.test(text)))) has.add('slug-line')
  if (cueIsLine(text, 'sections')) has.add('section-word')
  if (words <= 16 && /\p{L}\s*(?:[>›»]|::)\s*\p{L}/u.test(text) && text.split(/\s*(?:[>›»]|::)\s*/u).every((part) => wordCount(part) <= 5 || part.length < 40)) has.add('crumbs')
  else if (isPathFromHome(text)) has.add('crumbs')
  else if (/[|•·/]/.test(text) && words <= 16 && text.split(/\s*[|•·/]\s*/).length >= 2 && text.split(/\s*[|•·/]\s*/).every((part) => cueIsLine(part, 'sections') || cueIsLine(part, 'furniture'))) has.add('crumbs')
  if (words <= 4 && !text.includes(',') && (/^[\p{L}\p{N}-]+\.(?:com|in|co\.in|co\.uk|net|org|news|de|fr|es|co)$/iu.test(text) || (words >= 2 && cueIsLine(text.split(/[\s.]+/).filter(Boolean).at(-1)!, 'brandWords') && /^[\p{Lu}\p{Lo}]/u.test(text)))) has.add('brand-name')

  const site = words <= 6 ? /^(?!.*[.!?؟].)(.{2,30})\s[-–|]\s(.{2,30})$/u.exec(text) : null
  if (site && cueIsLine(site[2]!, 'sections')) has.add('brand-name')
  if (cueAtStart(text, 'questionWords')) has.add('question-word')
  const asks = has.has('open-end') ? asksUnmarked(text) : null
  if (asks) has.add(asks === 'outright' ? 'asks-outright' : 'asks-clause')
  const ask = cueAtStart(text, 'asks')
  if (ask && /^\s*(?:[:：]|\.(?=\s))\s*\S/u.test(text.slice(ask.end))) has.add('ask-mark')
  const answer = cueAtStart(text, 'answers')
  if (answer && /^\s*(?:[:：]|\.(?=\s))\s*\S/u.test(text.slice(answer.end))) has.add('answer-mark')
  const keywords = start('keywords')
  if (keywords && /^\s*[:：|]\s*\S/u.test(text.slice(keywords.end))) {
    has.add('keywords-cue')
    cut = keywords.end + (/^[\s:：|]*/u.exec(text.slice(keywords.end))?.[0].length ?? 0)
  }
  if (/^#[\p{L}\p{M}\p{N}_]+(?:[\s,]+#[\p{L}\p{M}\p{N}_]+)*$/u.test(text)) has.add('keywords-cue')
  if (/^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/.test(text)) has.add('address-only')
  return cut
}

function markup(unit: Unit, has: Set<Feature>): void {
  const byTag: Partial<Record<Unit['tag'], Feature>> = { h1: 'heading-tag', h2: 'heading-tag', h3: 'heading-tag', li: 'item', quote: 'quote-tag', pullquote: 'pullquote-tag', caption: 'caption-tag', table: 'table-tag', divider: 'rule' }
  const tag = byTag[unit.tag]
  if (tag) has.add(tag)
  const byHint = { chrome: 'chrome', outside: 'outside', kicker: 'kicker-class', standfirst: 'standfirst-class', byline: 'byline-class', time: 'time-class', related: 'related-class', headline: null, mail: 'mail-line' } as const
  for (const hint of unit.hints) if (byHint[hint]) has.add(byHint[hint])
  const solid = unit.spans.filter((span) => span.text.trim())
  if (unit.tag !== 'line' && solid.length && solid.every((span) => span.bold)) has.add('all-bold')
  if (solid.length && solid.every((span) => span.link)) has.add('all-link')
}

/** Words for measuring a line: runs between spaces; where a script has no spaces, three characters count as one. */
export function wordCount(text: string): number {
  // Scripts without spaces begin with Thai.
  const dense = !/[\u0e00-\uffff]/.test(text) ? 0 : text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  let words = 0
  for (let at = 0, inWord = false; at < text.length; at++) {
    const space = text[at] === ' ' || text[at] === '\u00a0' || text[at] === '\u202f'
    if (!space && !inWord) words++
    inWord = !space
  }
  return dense > 6 ? Math.max(words, Math.round(dense / 3)) : words
}
