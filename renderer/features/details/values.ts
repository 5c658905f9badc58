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

/** RFC 3339 from the two fields, or null where the day or the offset is none. */
export function joinTime(local: string, offset: string): string | null {
  const right = readOffset(offset)
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

/** Characters as a reader counts them: "é" and "कि" are one each, whatever they are made of. */
export function graphemes(text: string, language: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let count = 0
  for (const _ of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)) count++
  return count
}
