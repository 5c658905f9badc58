import { direction } from '../article/text'
import type { Profile } from './profile'
import { comma } from './words'

type Style = Pick<Profile, 'timeZone' | 'dateStyle'>

const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/i

/**
 * A date or time as a reader sees it: the story's language, the profile's zone and style, the 24-hour clock.
 * Nothing of it hangs on the machine's zone or locale.
 * @param value a full date, or an RFC 3339 time with offset
 * @returns the value itself where it is neither
 */
export function shownTime(value: string, language: string, style: Style): string {
  const match = parts.exec(value)
  const at = match ? Date.parse(match[2] ? value : `${match[1]}T00:00:00Z`) : NaN
  if (!match || Number.isNaN(at)) return value
  // In a right-to-left line "08:00 UTC+02:00" would fall apart: it is a run of its own.
  const isolated = (text: string) => (direction(language) === 'rtl' ? `\u2068${text}\u2069` : text)
  const day = (time: number, timeZone: string) => format(language, { dateStyle: style.dateStyle, timeZone }).format(time)
  if (!match[2]) return day(at, 'UTC')
  if (style.timeZone) {
    const time = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: style.timeZone, timeZoneName: 'short' }).format(at)
    return day(at, style.timeZone) + comma(language) + isolated(time)
  }
  const offset = match[3]!.toUpperCase()
  const shift = offset === 'Z' ? 0 : (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)))
  const wall = at + shift * 60_000
  const time = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).format(wall)
  return day(wall, 'UTC') + comma(language) + isolated(`${time} UTC${shift ? offset : ''}`)
}

const made = new Map<string, Intl.DateTimeFormat>()

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  let found = made.get(key)
  if (!found) made.set(key, (found = new Intl.DateTimeFormat(language, options)))
  return found
}
