import { clean } from '../text/clean'
import { isBlank, publishHref } from '../text/html'
import { marks, plain, tidy, trim, type Mark, type Span, type Text } from '../text/spans'

/** Text that Markdown must not read as its own signs, nor as HTML. */
export const escapeMarkdown = (text: string): string => clean(text).replace(/[\\`*_[\]<>&~|]|(?<=\])\(/g, '\\$&')

/** What would make a block of a line that is only text. */
const atLineStart = (text: string) => text.replace(/^([ \t]*)(?:([#+=-])|(\d{1,9})([.)]))/gm, (_, space: string, sign?: string, number?: string, dot?: string) => space.slice(0, 3) + (sign ? `\\${sign}` : `${number}\\${dot}`))

/** One line of plain text as Markdown. */
export const lineMarkdown = (text: string): string => (isBlank(text) ? '' : atLineStart(escapeMarkdown(text.trim()).replace(/\s*\n\s*/g, ' ')))

/** A link; the text alone where the address cannot be published. */
export function linkMarkdown(href: string, text: string): string {
  const address = publishHref(href)
  return text && address ? `[${text}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)` : text
}

const signOf: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strike: '~~' }
const tags: Record<Mark, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', sub: 'sub', sup: 'sup' }

/**
 * Spans as Markdown; `''` when they show nothing.
 * @param options.links false where a link cannot stand
 * @param options.breaks false where a line cannot break: in a heading or a cell
 */
export function spansMarkdown(text: Text, options: { links?: boolean; breaks?: boolean } = {}): string {
  const [only] = text
  // Most texts are one span without marks or signs: they stand as they are.
  if (only && text.length === 1 && !only.link && !marks.some((mark) => only[mark]) && !unusual.test(only.text)) return isBlank(only.text) ? '' : only.text.trim()
  if (isBlank(plain(text))) return ''
  const ready = trim(tidy(text.map((span) => ({ ...span, text: clean(span.text) }))))
  let out = ''
  for (let i = 0; i < ready.length; ) {
    const href = options.links === false ? undefined : ready[i]!.link?.href
    let end = i + 1
    while (end < ready.length && href !== undefined && ready[end]!.link?.href === href) end++
    const inner = ready.slice(i, end).map((span, j) => spanMarkdown(span, ready[i + j - 1], ready[i + j + 1])).join('')
    if (href === undefined) out += inner
    else {
      // A line cannot break at the edge of a link's words, and "!" before a link would make a picture of it.
      const start = inner.length - inner.trimStart().length
      const stop = Math.max(start, inner.trimEnd().length)
      out = (start ? out : out.replace(/!$/, '\\!')) + inner.slice(0, start) + linkMarkdown(href, inner.slice(start, stop)) + inner.slice(stop)
    }
    i = end
  }
  if (!out.includes('\n')) return atLineStart(out)
  return atLineStart(options.breaks === false ? out.replace(/\s*\n\s*/g, ' ') : out.replace(/[^\S\n]*\n[^\S\n]*/g, '\\\n'))
}

/** Signs, line ends, what must be cleaned, and what makes a block at the start of a line. */
const unusual = /[^\x20-\x25\x27-\x29\x2b-\x3b\x3d\x3f-\x5a\x5e\x61-\x7b\x7d\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]|^\s*[#+=\d-]/

const edge = /^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$|^[\p{L}\p{N}]$/su

/**
 * One span: white space stays outside of its marks. Signs are read as such beside a letter or digit,
 * and where no other sign touches them (CommonMark, "Emphasis"); elsewhere the HTML element stands for them.
 */
function spanMarkdown(span: Span, before: Span | undefined, after: Span | undefined): string {
  const middle = span.text.trim()
  if (!middle) return span.text
  const left = span.text.slice(0, span.text.length - span.text.trimStart().length)
  const right = span.text.slice(span.text.trimEnd().length)
  if (!marks.some((mark) => span[mark])) return left + escapeMarkdown(middle) + right
  const touched = (!left && signed(before) && !/\s$/.test(before!.text)) || (!right && signed(after) && !/^\s/.test(after!.text))
  const signs = !touched && edge.test(middle)
  let inner = escapeMarkdown(middle)
  // Beside a tag's bracket or another kind of sign a sign would not be one: one kind, inside of all elements.
  const signOfThis = (mark: Mark) => (signs && !(mark === 'strike' && (span.bold || span.italic)) ? signOf[mark] : undefined)
  const on = marks.filter((mark) => span[mark]).sort((a, b) => Number(!signOfThis(a)) - Number(!signOfThis(b)))
  for (const mark of on) {
    const sign = signOfThis(mark)
    inner = sign ? `${sign}${inner}${sign}` : `<${tags[mark]}>${inner}</${tags[mark]}>`
  }
  return left + inner + right
}

const signed = (span: Span | undefined) => span !== undefined && marks.some((mark) => span[mark] && signOf[mark])
