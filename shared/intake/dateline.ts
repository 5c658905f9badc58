import { dateAtEnd, parseDateline } from '../article/dateline'
import type { Dateline } from '../article/types'
import { agencyIn } from './agencies'
import { cueIsLine } from './cues'
import { isKnownPlace } from './places'

export interface FoundDateline {
  dateline: Dateline
  agency?: string
  /** Where the first sentence begins, UTF-16. */
  end: number
  /** True where a date, an agency, capitals or a known city prove it; false where only the form speaks for it. */
  sure: boolean
}

const uncased = /^[\p{Lo}]/u
const opensSentence = /^["“”'‘’«„(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]/u
const agencyForm = /^(.{0,90}?)\s*[([]([^()[\]]{2,50})[)\]]\s*(?:[.,]?\s*[-–—:|।]+|[.:।])?\s+/u
const laterForm = /^(.{0,60}?[([][^()[\]]{2,40}[)\]].{0,60}?)\s*[([]([^()[\]]{2,50})[)\]]\s*(?:[.,]?\s*[-–—:|।]+|[.:।])?\s+/u
const dashForm = /^(.{2,80}?)(?:\s*\.?\s*(?:--|[—–])\s*|\s*\.-+\s*|\s+-\s+|-\s+|\s*[:|]\s+)/u
const stopForm = /^([^\s.।]{2,20}(?:\s[^\s.।]{2,20})?)(?:\.|\s?।)\s+/u

const states = /,\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo|W\.Va|[NRSD]\.[CDHIJMY]|[BN]\.[BCS]|Ont|Que|Alta)$/

function isPlace(written: string): boolean {
  // "Umaria (Madhya Pradesh) [India]": what stands in brackets tells where the place is.
  const place = written.replace(/\s*(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\])/gu, '')
  if (agencyIn(place)) return false
  if (place.length > 45 || place.split(/\s+/).length > 6 || !/^[\p{L}]/u.test(place) || /[\p{Nd}!?"“”«»()[\]{}@#%&*=:]/u.test(place)) return false
  if (/\.\s/.test(place.replace(/\b\p{L}\.\s/gu, ''))) return false
  if (uncased.test(place)) return place.split(/\s+/).length <= 4
  // Every word of a name but its small words is capitalised.
  return place.split(/[\s,-]+/).every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || /^(?:de|del|la|las|los|le|les|el|al|the|of|and|am|an|der|bei|sur|sous|en|do|da|dos|upon|on|y|i|d'|l')$/iu.test(word))
}

/** True for words that may name a place: of its form, and none of those that stand before a colon for other reasons. */
export const looksLikePlace = (text: string): boolean => isPlace(text) && !cueIsLine(text, 'notPlaces')

function usable(dateline: Dateline | null): dateline is Dateline {
  return dateline !== null && dateline.places.length > 0 && dateline.places.length <= 4 && dateline.places.every((place) => isPlace(place) && !cueIsLine(place, 'notPlaces'))
}

/** The forms in which brackets may stand in a dateline: behind the place alone, or again behind the date. */
function brackets(head: string): RegExpExecArray[] {
  const first = agencyForm.exec(head)
  if (!first) return []
  if (agencyIn(first[2]!)) return [first]
  const second = laterForm.exec(head)
  return second && agencyIn(second[2]!) ? [second] : [first]
}

/** A station's call sign stands where an agency does: "SPRINGDALE, Ohio (WKZT) - …". */
function callSign(bracket: RegExpExecArray, dateline: Dateline | null): boolean {
  const place = dateline?.places[0]?.split(',')[0] ?? ''
  return /^[A-Z]{3,5}(?:[ -]?(?:TV|\d{1,2}))?$/.test(bracket[2]!) && /[-–—]\s+$/.test(bracket[0]) && place.length > 2 && place === place.toUpperCase() && place !== place.toLowerCase()
}

/**
 * The dateline at the start of a paragraph, where there is one.
 * @param loose also takes a form that only a lead has ("Barwani: The police …"); ask for it only of the lead
 */
export function splitDateline(text: string, loose: boolean): FoundDateline | null {
  const head = text.slice(0, 160)
  for (const bracket of brackets(head)) {
    const agency = agencyIn(bracket[2]!)
    const dateline = parseDateline(bracket[1]!)
    const dated = dateline?.date !== undefined
    if (opensSentence.test(text.slice(bracket[0].length)) && (agency || callSign(bracket, dateline) || (dated && /^[\p{Lu}\p{Lo}\p{M} ./&-]+$/u.test(bracket[2]!)))) {
      if (usable(dateline)) return { dateline, agency: agency ?? bracket[2]!, end: bracket[0].length, sure: true }
      if (!bracket[1]!.trim() && agency) return { dateline: { places: [] }, agency, end: bracket[0].length, sure: true }
    }
  }
  const dash = dashForm.exec(head)
  if (dash && opensSentence.test(text.slice(dash[0].length))) {
    let before = dash[1]!
    // "SAN JOSE, Calif.--": the stop belongs to the state, and not to the mark behind the place.
    if (head[before.length] === '.' && states.test(before)) before += '.'
    // "القاهرة - أ ف ب - …", "BERLIN taz | …": the agency stands between.
    let end = dash[0].length
    let agency: string | undefined
    const second = dashForm.exec(text.slice(end, end + 60))
    const between = second && agencyIn(second[1]!)
    if (between) {
      agency = between
      end += second[0].length
    } else {
      const words = before.split(' ')
      const last = words.length > 1 ? agencyIn(words.at(-1)!) : null
      if (last && last === words.at(-1)) {
        agency = last
        before = words.slice(0, -1).join(' ')
      }
    }
    const dateline = parseDateline(before)
    // "EIL: …", "WATCH | …": before these marks capitals stand for many things.
    const dashed = !/[:|]\s+$/.test(dash[0])
    if (usable(dateline) && opensSentence.test(text.slice(end))) {
      const known = dateline.places.some(isKnownPlace)
      const capitals = dateline.places.every((place) => place === place.toUpperCase() && place !== place.toLowerCase() && place.length > 2)
      const sure = dateline.date !== undefined || agency !== undefined || known || (dashed && capitals && dateline.places[0]!.split(' ').length <= 4)
      const short = dateline.places.every((place) => place.split(/[\s,]+/).length <= 3)
      if (sure || (loose && short)) return { dateline, ...(agency ? { agency } : {}), end, sure }
    }
  }
  const stop = stopForm.exec(head)
  if (stop && isKnownPlace(stop[1]!) && !dateAtEnd(stop[1]!) && opensSentence.test(text.slice(stop[0].length))) {
    return { dateline: { places: [stop[1]!] }, end: stop[0].length, sure: true }
  }
  return null
}
