import { clean, cleaner } from './clean'
import { safeHref } from './links'
import { plain, trim, type Mark, type Span, type Text } from './spans'

/*
 * From spans to HTML, as strings: for the handoff. It writes what a reader's browser needs and
 * nothing of the editor, in the one way that is always the same.
 */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Whatever must be escaped, broken into lines or cleaned. Nearly every text has none of it, and one look tells so:
// a story of 100,000 words is written in the time of a few such looks.
const unusual = /[^\x20-\x25\x27-\x3b\x3d\x3f-\x7e\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/

const escape = (text: string): string => (unusual.test(text) ? text.replace(/[&<>]/g, (char) => entities[char]!) : text)

/** Text between tags: what could end or start markup is escaped. */
export const escapeText = (text: string): string => (unusual.test(text) ? escape(clean(text)) : text)

/** The same without white space at the ends, and on one line. */
export const escapeLine = (text: string): string => escape(clean(text).trim().replaceAll('\n', ' '))

/** An attribute's value, for double quotes; line breaks become spaces. */
export const escapeAttribute = (text: string): string =>
  !unusual.test(text) && !text.includes('"') ? text : clean(text).replace(/\s*\n\s*/g, ' ').replace(/[&<>"]/g, (char) => entities[char]!)

/** True where a reader would see nothing: white space, or only characters without a glyph. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most texts begin with a letter: no pattern is needed to see it.
  if (first > 0x20 && first < 0x7f) return false
  return !/[^\s\p{Cf}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)
}

// WHATWG's URL keeps characters that RFC 3986 forbids, and the Nu checker refuses them.
const forbidden = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![0-9a-f]{2})/gi

/**
 * A link target as a page may carry it: an allowed scheme, and only characters that RFC 3986 allows.
 * @returns null for every other address
 */
export function publishHref(href: string): string | null {
  const safe = safeHref(href)
  if (safe === null) return null
  const [, start, rest] = /^(https?:\/\/[^/?#]*|[a-z]+:)(.*)$/is.exec(safe) ?? []
  if (start === undefined || rest === undefined) return null
  const hash = rest.indexOf('#')
  const path = hash < 0 ? rest : rest.slice(0, hash)
  const fragment = hash < 0 ? '' : '#' + rest.slice(hash + 1).replaceAll('#', '%23')
  return start + (path + fragment).replace(forbidden, encodeURIComponent).replace(/[[\]]/g, encodeURIComponent)
}

/** How spans are written. */
export interface SpanOptions {
  /** What stands in `rel` of links; none when empty. */
  rel?: string
  /** Campaign parameters for web addresses, as a query without its question mark. */
  utm?: string
  /** False where a link cannot stand, for instance inside another link: its text stays. */
  links?: boolean
  /** False in a heading: a line break becomes a space. */
  breaks?: boolean
}

const elements: Record<Mark, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', sub: 'sub', sup: 'sup' }
const layers = ['link', 'bold', 'italic', 'underline', 'strike', 'sub', 'sup'] as const
type Layer = (typeof layers)[number]

/** What two neighbours must share to stand in one element of a layer; undefined where a span has none. */
const layerKey = (span: Span, layer: Layer): string | undefined => (layer === 'link' ? span.link?.href : span[layer] ? layer : undefined)

const isMarked = (span: Span): boolean => Boolean(span.link || span.bold || span.italic || span.underline || span.strike || span.sub || span.sup)

/**
 * The HTML of a text: each run of equal marks once, a link around all of its marks, and no mark
 * around white space alone. `''` for a text that shows nothing.
 */
export function spansHtml(text: Text, options: SpanOptions = {}): string {
  const first = text[0]
  if (!first) return ''
  if (text.length === 1 && !isMarked(first) && !unusual.test(first.text)) return isBlank(first.text) ? '' : first.text.trim()
  return isBlank(plain(text)) ? '' : write(trimmed(text), 0, options)
}

/** The spans cleaned as one text, without white space at the ends. */
function trimmed(text: Text): Text {
  if (!text.some((span) => unusual.test(span.text))) return trim(text)
  const all = cleaner()
  const out = text.map((span) => ({ ...span, text: all.part(span.text) })).filter((span) => span.text)
  const last = out.at(-1)
  if (last) out[out.length - 1] = { ...last, text: last.text + all.end() }
  return withoutEdges(trim(out))
}

/** White space at a line break is nothing on a page, whichever span it is in. */
function withoutEdges(text: Text): Text {
  if (!text.some((span) => span.text.includes('\n'))) return text
  const out: Text = []
  for (const span of text) {
    let piece = span.text.replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    if (out.at(-1)?.text.endsWith('\n')) piece = piece.replace(/^[^\S\n]+/, '')
    for (let last = out.at(-1); last && piece.startsWith('\n'); last = out.at(-1)) {
      const kept = last.text.replace(/[^\S\n]+$/, '')
      if (kept === last.text) break
      out.pop()
      if (kept) out.push({ ...last, text: kept })
    }
    if (piece) out.push({ ...span, text: piece })
  }
  return out
}

function write(text: Text, from: number, options: SpanOptions): string {
  // Only layers that a span of this run has: most runs have none.
  let depth = text.some(isMarked) ? from : layers.length
  while (depth < layers.length && !text.some((span) => layerKey(span, layers[depth]!) !== undefined)) depth++
  const layer = layers[depth]
  if (!layer) return leaf(plain(text), options)
  let out = ''
  for (let i = 0; i < text.length; ) {
    const key = layerKey(text[i]!, layer)
    let end = i + 1
    while (end < text.length && layerKey(text[end]!, layer) === key) end++
    const group = text.slice(i, end)
    const inner = write(group, depth + 1, options)
    out += key === undefined || isBlank(plain(group)) ? inner : wrap(layer, key, inner, options)
    i = end
  }
  return out
}

function wrap(layer: Layer, key: string, inner: string, options: SpanOptions): string {
  if (layer !== 'link') return `<${elements[layer]}>${inner}</${elements[layer]}>`
  return options.links === false ? inner : anchor(key, inner, options)
}

/** A link around finished HTML; the HTML alone where the address cannot be published. */
export function anchor(href: string, inner: string, { rel, utm }: Pick<SpanOptions, 'rel' | 'utm'>): string {
  const target = publishHref(href)
  if (target === null) return inner
  return `<a href="${escapeAttribute(utm ? withQuery(target, utm) : target)}"${rel ? ` rel="${escapeAttribute(rel)}"` : ''}>${inner}</a>`
}

/** A web address with parameters behind its own; one that has a campaign already keeps that. */
function withQuery(target: string, query: string): string {
  if (!/^https?:/.test(target) || /[?&]utm_/.test(target)) return target
  const [address = '', fragment] = target.split(/#(.*)/s)
  return `${address}${address.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`
}

function leaf(text: string, options: SpanOptions): string {
  if (!unusual.test(text)) return text
  const safe = escape(text)
  return safe.replaceAll('\n', options.breaks === false ? ' ' : '<br>\n')
}
