import type { z } from 'zod'
import type { spanSchema } from './schema'

export type Span = z.infer<typeof spanSchema>
export type Text = Span[]

/** The marks of a span, in the order in which a file and an export write them. */
export const marks = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup'] as const
export type Mark = (typeof marks)[number]

/** The text of spans without their marks. Offsets into it are UTF-16 code units. */
export function plain(text: Text): string {
  let out = ''
  for (const span of text) out += span.text
  return out
}

/** Spans for a plain string: `[]` for an empty one. */
export function spans(text: string): Text {
  return text ? [{ text }] : []
}

const keyOf = ({ text: _text, ...rest }: Span) => JSON.stringify(rest, Object.keys(rest).sort().concat('href'))

const known = new Set<string>(['text', ...marks, 'link'])
const isKnown = (span: Span) => Object.keys(span).every((key) => known.has(key)) && (span.link === undefined || Object.keys(span.link).every((key) => key === 'href'))

/** True where all but the text of two spans is equal. What a newer Galley put there is compared as it would be written. */
function sameMarks(a: Span, b: Span): boolean {
  if (!isKnown(a) || !isKnown(b)) return keyOf(a) === keyOf(b)
  return a.link?.href === b.link?.href && marks.every((mark) => a[mark] === b[mark])
}

/** Joins neighbours with equal marks and drops empty spans: the one form that MODEL allows. */
export function tidy(text: Text): Text {
  const out: Text = []
  for (const span of text) {
    if (!span.text) continue
    const last = out.at(-1)
    if (last && sameMarks(last, span)) out[out.length - 1] = { ...last, text: last.text + span.text }
    else out.push(span)
  }
  return out
}

/**
 * The part of a text between two offsets.
 * @param start, end UTF-16 code units into `plain(text)`
 */
export function slice(text: Text, start: number, end = Infinity): Text {
  const out: Text = []
  let at = 0
  for (const span of text) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, span.text.length)
    if (from < to) out.push({ ...span, text: span.text.slice(from, to) })
    at += span.text.length
  }
  return out
}

/** The same text with white space at both ends gone. */
export function trim(text: Text): Text {
  const all = plain(text)
  const start = all.length - all.trimStart().length
  return slice(text, start, Math.max(start, all.trimEnd().length))
}
