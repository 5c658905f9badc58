import { plain, tidy, type Span, type Text } from '../../text/spans'
import type { CarriedPicture } from '../carried'
import { unit, type Hint, type Notes, type Tag, type Unit } from '../unit'
import { cleanSpans } from './clean-spans'
import { hintsOf } from './hints'
import { cleanLink } from './links'
import { marksOf, span, type Marks } from './style'
import { cellsOf, isData, isSpreadsheet, spanOf, withHead } from './tables'
import { attribute, elements, isElement, isText, textOf, type Element, type Node } from './tree'
import { isListMark, isMarginComment, wordItem, wordStyle } from './word'

const dropped: Record<string, string> = {
  script: 'scripts are never kept', style: 'the look is the web team’s', noscript: 'it stands in for a script', template: 'it is not shown', iframe: 'content of other sites is not kept', object: 'content of other programs is not kept', embed: 'content of other programs is not kept',
  svg: 'drawings are not part of the text', math: 'formulas are not read', canvas: 'it is drawn by a script', audio: 'sound is not part of the text', video: 'film is not part of the text', input: 'it is a form’s field', textarea: 'it is a form’s field', applet: 'content of other programs is not kept', frame: 'content of other sites is not kept', base: 'addresses are taken as they are written',
}
const blockTags = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'form', 'fieldset', 'address', 'details', 'summary', 'hr', 'body', 'html', 'center', 'menu', 'legend', 'button', 'option', 'select', 'dialog', 'label'])

interface Context {
  marks: Marks
  tag: Tag
  hints: ReadonlySet<Hint>
  list: { id: number; ordered: boolean } | null
  pre: boolean
  article: boolean
  inLink: boolean
  element: Element | null
}

/** Elements that hold what a story is made of, with the elements they come from: document mode asks where they stand. */
export interface WalkedUnit {
  unit: Unit
  from: Element | null
  /** How many of its characters stand in a link, whether the story keeps that link or not. */
  linked: number
}

/** A picture that came with the copy, with its element and what the page says of its place. */
export interface WalkedPicture {
  picture: CarriedPicture
  image: Element
  hints: ReadonlySet<Hint>
}

export type Carries = (src: string) => string | null

/** Reads a tree into units, in reading order. Scripts, pictures and hidden parts are dropped and noted. */
export class Walker {
  readonly units: WalkedUnit[] = []
  private buffer: Span[] = []
  private line = 0
  private linked = 0
  /** Hints that all text gathered so far shares: also those of an inline element around all of it. */
  private shared: ReadonlySet<Hint> | null = null
  private lists = 0
  /** Lists that are told by a name and not by an element around their items. */
  private readonly named = new Map<string, { id: number; ordered: boolean }>()
  private sheet = false
  private readonly dropCounts = new Map<string, { why: string; times: number }>()

  /** Pictures that came with the copy, where they stand. */
  readonly carried: WalkedPicture[] = []

  /** @param carries tells by its `src` what a picture that came with the copy is called; null for others, which are dropped */
  constructor(private readonly notes: Notes, private readonly carries: Carries = () => null) {}

  walk(root: Node): void {
    this.sheet = isSpreadsheet(root)
    this.node(root, { marks: {}, tag: 'p', hints: new Set(), list: null, pre: false, article: false, inLink: false, element: null })
    this.flush({ marks: {}, tag: 'p', hints: new Set(), list: null, pre: false, article: false, inLink: false, element: null })
    for (const [what, { why, times }] of this.dropCounts) this.notes.drop(times > 1 ? `${what} (${times})` : what, why)
  }

  private node(node: Node, context: Context): void {
    if (isText(node)) return this.text(node.value, node.sourceCodeLocation?.startLine ?? 0, context)
    if (!isElement(node)) {
      if ('childNodes' in node) for (const child of node.childNodes) this.node(child, context)
      return
    }
    const name = node.tagName
    if (name === 'head' || name === 'title' || name === 'meta' || name === 'link') return
    if (dropped[name]) return this.drop(`<${name}>`, dropped[name])
    if (isListMark(node)) return
    if (isMarginComment(node)) return this.drop('Comment in the margin', 'it is a word to the writer')
    if (isHidden(node)) {
      const words = textOf(node).trim()
      return words ? this.drop(`Hidden text “${words.replace(/\s+/g, ' ').slice(0, 60)}”`, 'the page does not show it') : undefined
    }
    if (name === 'img' || name === 'picture' || name === 'image') {
      const image = name === 'picture' ? [...elements(node)].find(({ tagName }) => tagName === 'img') : node
      const alt = (image && attribute(image, 'alt')?.trim()) || ''
      const tiny = image && (/^[01](?:px)?$/.test(attribute(image, 'width') ?? '') || /(?:^|[;\s])width\s*:\s*[01](?:px)?\s*(?:;|$)/i.test(attribute(image, 'style') ?? ''))
      const src = image && !tiny ? this.carries(attribute(image, 'src') ?? '') : null
      if (src !== null) {
        // A picture in the middle of a paragraph stands behind it.
        this.carried.push({ picture: { before: this.units.length + (this.buffer.some(({ text }) => text.trim()) ? 1 : 0), src, alt: alt.slice(0, 2000) }, image: image!, hints: context.hints })
        return
      }
      return this.drop(tiny ? 'Tracking picture' : alt ? `Picture “${alt.slice(0, 120)}”` : 'Picture', tiny ? 'it only tells who reads' : 'pictures are brought in on their own')
    }
    if (name === 'br') {
      if (context.tag === 'h1' || context.tag === 'h2' || context.tag === 'h3' || context.list) this.buffer.push({ text: ' ' })
      else this.flush(context)
      return
    }
    if (name === 'hr') {
      this.flush(context)
      this.push(unit({ line: this.lineOf(node), raw: '* * *', text: '* * *', spans: [{ text: '* * *' }], tag: 'divider', hints: context.hints }), context)
      return
    }
    const inner = this.enter(node, context)
    if (name === 'table' && isData(node, this.sheet)) {
      this.flush(context)
      return this.table(node, inner)
    }
    const block = blockTags.has(name)
    if (block) this.flush(context)
    const row = block && isRow(node)
    for (const child of node.childNodes) {
      // Each piece of a row is a unit: "Rob Tanner" and "Nov 3, 8:14 AM" have nothing but their boxes between them.
      if (row && isElement(child) && pieces.has(child.tagName)) this.flush(inner)
      this.node(child, inner)
    }
    if (block) this.flush(inner)
  }

  private enter(element: Element, outer: Context): Context {
    const name = element.tagName
    const article = outer.article || name === 'article'
    const hints = hintsOf(element, article)
    const context: Context = { ...outer, article, marks: marksOf(element, outer.marks), hints: hints.length ? new Set([...outer.hints, ...hints]) : outer.hints }
    if (blockTags.has(name)) context.element = element
    if (name === 'a') {
      const href = attribute(element, 'href')
      const link = href === undefined ? null : cleanLink(href, this.notes)
      context.inLink = href !== undefined && !href.startsWith('#')
      if (link) {
        context.marks = { ...context.marks, link: { href: link } }
        delete context.marks.underline
      }
    } else if (/^h[1-6]$/.test(name)) {
      const level = Number(name[1])
      context.tag = level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3'
      context.marks = {}
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      // A list in a list goes on with the outer one: the model has one level, and the order of what is said stays.
      context.list = outer.list ?? { id: ++this.lists, ordered: name === 'ol' }
    } else if (name === 'li') {
      context.tag = 'li'
      // Word on the web writes a list around each item and says by a number which belong together.
      const list = attribute(element, 'data-listid')
      if (list && outer.list) context.list = this.list(`web ${list}`, outer.list.ordered)
    }
    else if (name === 'blockquote') context.tag = /pull/i.test(attribute(element, 'class') ?? '') ? 'pullquote' : 'quote'
    else if (name === 'aside' && /pull-?quote/i.test(attribute(element, 'class') ?? '')) context.tag = 'pullquote'
    else if (name === 'figcaption' || name === 'caption') context.tag = 'caption'
    else if (name === 'pre') context.pre = true
    else if (name === 'p') {
      const item = wordItem(element)
      const style = wordStyle(element)
      if (item) {
        context.tag = 'li'
        context.list = this.list(`word ${item.list}`, item.ordered)
      } else if (style) context.tag = style
    }
    return context
  }

  /** The list of a name; its first item says what kind it is. */
  private list(name: string, ordered: boolean): { id: number; ordered: boolean } {
    const known = this.named.get(name)
    if (known) return known
    const list = { id: ++this.lists, ordered }
    this.named.set(name, list)
    return list
  }

  private text(value: string, line: number, context: Context): void {
    if (!value.trim() && !this.buffer.length) return
    this.line ||= line + (/^\s*/.exec(value)![0].match(/\n/g)?.length ?? 0)
    if (value.trim()) {
      const { shared } = this
      this.shared = shared === null ? context.hints : new Set([...shared].filter((hint) => context.hints.has(hint)))
    }
    if (context.inLink) this.linked += value.trim().length
    if (!context.pre) {
      this.buffer.push(span(value.replace(/[\t\n\f\r ]+/g, ' '), context.marks))
      return
    }
    value.split('\n').forEach((piece, i) => {
      if (i > 0) this.flush(context)
      this.line ||= line + i
      this.buffer.push(span(piece, context.marks))
    })
  }

  /** Ends a run of inline content: what was gathered becomes a unit. */
  private flush(context: Context): void {
    const { buffer, line, linked } = this
    const hints = this.shared ?? context.hints
    this.buffer = []
    this.line = 0
    this.linked = 0
    this.shared = null
    const spans = cleanSpans(buffer, this.notes)
    const text = plain(spans)
    if (!text) return
    const raw = buffer.map((piece) => piece.text).join('').trim()
    const listed = context.tag === 'li' && context.list
    this.push(unit({ line, raw, text, spans, tag: context.tag === 'li' && !context.list ? 'p' : context.tag, hints, ...(listed ? { list: listed } : {}) }), context, linked)
  }

  private push(made: Unit, context: Context, linked = 0): void {
    this.units.push({ unit: made, from: context.element, linked })
  }

  private table(element: Element, context: Context): void {
    const found: NonNullable<Unit['rows']> = []
    let caption = ''
    for (const child of elements(element)) {
      if (child.tagName === 'caption') caption = plain(this.inline(child, context))
      if (child.tagName !== 'tr') continue
      if (isHidden(child)) {
        this.drop('Hidden row of a table', 'the table does not show it')
        continue
      }
      const cells = cellsOf(child)
      const texts = cells.flatMap((cell) => [{ text: this.inline(cell, context) }, ...Array.from({ length: spanOf(cell) - 1 }, () => ({ text: [] }))])
      if (cells.length) found.push({ header: cells.every((cell) => cell.tagName === 'th'), cells: texts })
    }
    const rows = withHead(found)
    const text = rows.map((row) => row.cells.map((cell) => plain(cell.text)).join('\t')).join('\n')
    if (!text.trim()) return
    this.push(unit({ line: this.lineOf(element), raw: caption ? `${caption}\n${text}` : text, text, spans: [{ text }], tag: 'table', hints: context.hints, rows, ...(caption ? { cite: caption } : {}) }), context)
  }

  /** All text of an element as one run, its marks kept. */
  private inline(element: Element, context: Context): Text {
    const own = new Walker(this.notes)
    own.node(element, { ...context, list: null, tag: 'p' })
    own.flush({ ...context, list: null, tag: 'p' })
    for (const [what, { why, times }] of own.dropCounts) for (let i = 0; i < times; i++) this.drop(what, why)
    return tidy(own.units.flatMap(({ unit: made }, i) => (i ? [{ text: ' ' }, ...made.spans] : made.spans)))
  }

  private drop(what: string, why: string): void {
    const known = this.dropCounts.get(what)
    if (known) known.times++
    else this.dropCounts.set(what, { why, times: 1 })
  }

  private lineOf(element: Element): number {
    return element.sourceCodeLocation?.startLine ?? 0
  }
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  const style = attribute(element, 'style')
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
}

const rows = new Set(['div', 'header', 'address', 'section', 'footer'])
const pieces = new Set(['span', 'time', 'small', 'em', 'i'])
const rowName = /(?:^|[-_ ])(?:meta|byline|author|authors|posted|info|credits?|details|publish(?:ed)?)(?:$|[-_ ])/i

/** True for a short box of boxes, as pages set the writer beside the time: by its name, or because two pieces would run into one word. */
function isRow(element: Element): boolean {
  if (!rows.has(element.tagName)) return false
  const inline = element.childNodes.filter((child): child is Element => isElement(child) && pieces.has(child.tagName))
  if (inline.length < 2 || element.childNodes.some((child) => isElement(child) && blockTags.has(child.tagName)) || textOf(element).trim().length > 200) return false
  if (rowName.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)) return true
  const whole = element.childNodes.every((child) => isElement(child) || (isText(child) && !child.value.trim()))
  return whole && inline.some((piece, i) => {
    const next = inline[i + 1]
    return next !== undefined && element.childNodes.indexOf(next) === element.childNodes.indexOf(piece) + 1 && /[\p{L}\p{N}]$/u.test(textOf(piece)) && /^[\p{Lu}\p{Lo}\p{N}]/u.test(textOf(next))
  })
}
