const stamp = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** A stored time as two fields show it: the hour as it was written and the offset it was written in; null for none. */
export function splitTime(time: string): { local: string; offset: string } | null {
  const match = stamp.exec(time)
  return match ? { local: match[1]!, offset: match[2]! === 'Z' ? '+00:00' : match[2]! } : null
}

/** An offset as people type it ("Z", "+5:30", "5.30", "-04:00", "+1"), in its one right form; null for what is none. */
export function readOffset(typed: string): string | null {
  const text = typed.trim().replace(/^(utc|gmt)/i, '').trim()
  if (text === '' || /^z$/i.test(text)) return '+00:00'
  const match = /^([+\-−]?)(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text)
  if (!match) return null
  const [, sign = '', hours = '', minutes = '00'] = match
  if (Number(hours) > 14 || Number(minutes) > 59) return null
  return `${sign === '-' || sign === '−' ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`
}

// Places that systems list under their old names and that people know by these.
const renamed = ['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv', 'Africa/Asmara', 'Atlantic/Faroe', 'Pacific/Kanton']
let zones: readonly string[] | undefined
const allZones = () => (zones ??= [...renamed, ...Intl.supportedValuesOf('timeZone')])

/** Names of time zones, the nearest first. */
export const zoneNames = (here: string): string[] => [...new Set([here, 'UTC', ...allZones()])]

/**
 * The offset of a time zone at a local time there, as "+05:30". Of an hour that there is twice it is the earlier one's.
 * @param zone "Asia/Kolkata", also "kolkata" or "new york"
 * @param local "2026-11-26T18:00", or empty for the present
 * @returns null for what is no zone
 */
export function offsetOfZone(zone: string, local: string): string | null {
  const wanted = zone.trim().replaceAll(' ', '_').toLowerCase()
  if (!/[a-z]{3}/.test(wanted)) return null
  const name = allZones().find((one) => one.toLowerCase() === wanted || one.toLowerCase().endsWith(`/${wanted}`)) ?? zone.trim()
  // "IST" is three zones in three countries: only a whole name is one.
  if (!name.includes('/')) return null
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
  const at = (time: number) => readOffset(format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '')
  const asUtc = local ? Date.parse(`${local}:00Z`) : Date.now()
  if (Number.isNaN(asUtc)) return null
  const minutes = (offset: string) => (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)))
  if (!local) return at(asUtc)
  // The offset before is tried first: it is right unless the clocks change in between.
  for (const guess of [at(asUtc - 86_400_000), at(asUtc + 86_400_000)]) if (guess && at(asUtc - minutes(guess) * 60_000) === guess) return guess
  return at(asUtc)
}

/** RFC 3339 from the two fields, or null where the day or the offset is none. */
export function joinTime(local: string, offset: string): string | null {
  const right = readOffset(offset) ?? offsetOfZone(offset, local)
  if (!right || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null
  const time = `${local}:00${right}`
  return Number.isNaN(Date.parse(time)) ? null : time
}

/** This machine's offset at a local time, as "+05:30"; at the present for an empty one. */
export function offsetHere(local: string): string {
  const at = local ? new Date(local) : new Date()
  const minutes = Number.isNaN(at.getTime()) ? 0 : -at.getTimezoneOffset()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}

/** Keywords of a text with commas: trimmed, without empty ones, none twice whatever its case. */
export function readKeywords(typed: string): string[] {
  const seen = new Set<string>()
  return typed
    .split(/[,;\n،、，]/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => {
      const key = word.toLocaleLowerCase()
      if (!word || seen.has(key)) return false
      seen.add(key)
      return true
    })
}
