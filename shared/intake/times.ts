import { dateAtEnd } from '../article/dateline'
import { monthOf } from '../text/months'
import { cueAtStart } from './cues'

/** Words that stand in time stamps beside numbers and months. */
const small = new Set(
  ('at on the of by and am pm a.m p.m m p ist gmt utc eastern western central pacific mountain atlantic daylight standard summer est edt pst pdt cst cdt mst et pt bst cet cest msk eet uhr um am den der h hrs hours hour ago min mins minutes minute days day et à le de del el las a los horas hora kl klo के को बजे पर एएम पीएम ' +
    'local time published updated last first posted on embargoed until in في الساعة بتوقيت مساء صباحا ص م آخر تحديث ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo सोमवार मंगलवार बुधवार गुरुवार गुरूवार शुक्रवार शनिवार रविवार الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد').split(' '),
)

/**
 * What is left of a line that is nothing but a time stamp, or null where it says more than that.
 * @returns `cue` is true where words like "Updated" stand in front
 */
export function timestampIn(text: string): { cue: boolean; rest: string } | null {
  if (text.length > 110 || !/\p{Nd}/u.test(text)) return null
  const start = cueAtStart(text, 'timestamp')
  const rest = start ? text.slice(start.end).replace(/^[\s:|–—-]+/u, '') : text
  let dated = /\p{Nd}{1,2}[:.h]\p{Nd}{2}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\p{Nd}+\s(?:hours?|minutes?|mins?|days?) ago/u.test(rest)
  let number = false
  // A second stamp may follow behind a comma ("Publié le …, mis à jour le …"), with a cue of its own.
  const pieces = rest.split(/\s*[,،()|/–—·•-]+\s*/u).map((piece) => piece.slice(cueAtStart(piece, 'timestamp')?.end ?? 0))
  for (const word of pieces.join(' ').toLowerCase().split(/[\s:]+(?!\p{Nd})|\s+|(?<=\p{Nd})(?=\p{L})/u)) {
    const bare = word.replace(/^[.:]+|[.:॰।]+$/gu, '')
    if (!bare || small.has(bare)) continue
    if (/^[\p{Nd}.:+thzº]+$/u.test(bare) || /^(?:st|nd|rd|th|er)$/.test(bare)) number = true
    else if (monthOf(bare) >= 0) dated = true
    else {
      // After "Updated:" a second cue may follow ("Published … Updated …").
      if (!cueAtStart(bare, 'timestamp')) return null
    }
  }
  return dated && (number || start !== null) && /\p{Nd}/u.test(rest) ? { cue: start !== null, rest } : null
}

/**
 * The moment that a time stamp names, where date, time and zone are all written in it: no part of it is ever made up.
 * @returns RFC 3339 with offset, or null
 */
export function momentIn(text: string): string | null {
  const iso = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/.exec(text)
  if (iso) return Number.isNaN(Date.parse(iso[0])) ? null : withSeconds(iso[0])
  const time = /(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?\s*\(?(?:(?:GMT|UTC)\s*([+-]\d{1,2}:?\d{2})?|(IST|CES?T|MES?Z|MSK|PKT|SGT|HKT|JST|E[SD]T|P[SD]T))\b\)?/i.exec(text)
  if (!time) return null
  const before = text.slice(0, time.index).replace(/[\s,|–—-]+(?:at\s*)?$/i, '')
  const after = text.slice(time.index + time[0].length).replace(/^[\s,|–—-]+/, '')
  const date = dateAtEnd(before)?.date ?? dateAtEnd(after)?.date
  if (!date || date.startsWith('--')) return null
  const half = time[3]?.toLowerCase()[0]
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  if (Number(time[1]) > 23 || Number(time[2]) > 59) return null
  const offset = time[4] ?? (time[5] ? zones[time[5].toUpperCase()] : undefined)
  const sign = offset?.[0] ?? '+'
  const digits = (offset ?? '+0000').replace(/[^\d]/g, '').padStart(4, '0')
  return `${date}T${String(hour).padStart(2, '0')}:${time[2]}:00${offset ? `${sign}${digits.slice(0, 2)}:${digits.slice(2)}` : 'Z'}`
}

/** Zones that news pages write by letters. IST is India's on them; those of two continents (CST, BST) are left out. */
const zones: Record<string, string> = { IST: '+0530', CET: '+0100', CEST: '+0200', MEZ: '+0100', MESZ: '+0200', MSK: '+0300', PKT: '+0500', SGT: '+0800', HKT: '+0800', JST: '+0900', EST: '-0500', EDT: '-0400', PST: '-0800', PDT: '-0700' }

const withSeconds = (iso: string) => iso.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00')
