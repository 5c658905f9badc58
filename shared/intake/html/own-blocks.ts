import type { Block, BlockOf } from '../../blocks'
import type { ClassKey, Profile } from '../../exporting/profile'
import { word } from '../../exporting/words'
import { clean } from '../../text/clean'
import { plain, tidy, type Mark, type Span, type Text } from '../../text/spans'
import { Notes } from '../unit'
import { cleanLink } from './links'
import { bare, classOf, langOf, NotOurs, pairOf, partsOf } from './own-parts'
import { attribute, isElement, isText, textOf, type Element, type Node } from './tree'

type Items = BlockOf<'list'>['items']

const marksOf: Partial<Record<string, Mark>> = { strong: 'bold', em: 'italic', u: 'underline', s: 'strike', sub: 'sub', sup: 'sup' }
const correctionKinds = ['correction', 'clarification', 'update'] as const

/** Reads single parts of a handoff, each by the rule that its block's html.ts writes it by. */
export abstract class BlockReader {
  protected readonly notes = new Notes()
  /** BCP 47 tag. */
  protected language = ''

  constructor(
    protected readonly newId: () => string,
    protected readonly names: Profile['classes'],
  ) {}

  /** True for a part that has the class name of its kind, or none where the profile gives none. */
  protected is(part: Element, key: ClassKey): boolean {
    return classOf(part) === this.names[key]
  }

  /** The same, where the profile has a name by which this kind is told from a part without one. */
  protected named(part: Element, key: ClassKey): boolean {
    return this.names[key] !== '' && this.is(part, key)
  }

  protected embed(part: Element): Block {
    const [link, other] = partsOf(part)
    const url = link?.tagName === 'a' && !other ? cleanLink(attribute(link, 'href') ?? '', this.notes) : null
    if (!link || !url) throw new NotOurs()
    const title = textOf(link)
    // The site's name stands where the story has no title.
    return { id: this.newId(), type: 'embed', url, title: title === new URL(url).hostname ? '' : title }
  }

  protected quote(part: Element): Block {
    const [quote, by] = pairOf(part, 'blockquote', 'figcaption')
    const cite = partsOf(by)[0]
    if (!cite || !this.is(part, 'quote')) throw new NotOurs()
    return { id: this.newId(), type: 'quote', text: this.quoted(quote), cite: textOf(cite) }
  }

  protected aside(part: Element): Block {
    const parts = partsOf(part)
    const [first, by] = parts
    if (first?.tagName === 'blockquote' && this.is(part, 'pullquote')) {
      const cite = by && partsOf(by)[0]
      return { id: this.newId(), type: 'pullquote', text: this.quoted(first), ...(cite ? { cite: textOf(cite) } : {}) }
    }
    if (first?.tagName === 'p' && parts.length === 1 && this.is(part, 'related')) return this.related(part)
    if (!this.is(part, 'factbox')) throw new NotOurs()
    return this.factbox(part)
  }

  protected list(part: Element): BlockOf<'list'> {
    const items: Items = partsOf(part).map((item) => {
      if (item.tagName !== 'li') throw new NotOurs()
      return { id: this.newId(), text: this.text(item) }
    })
    return { id: this.newId(), type: 'list', ordered: part.tagName === 'ol', items }
  }

  protected quoted(quote: Element): Text {
    const [only, other] = partsOf(quote)
    if (only?.tagName !== 'p' || other) throw new NotOurs()
    return this.text(only)
  }

  protected related(part: Element): Block {
    const [line, other] = partsOf(part)
    if (line?.tagName !== 'p' || other) throw new NotOurs()
    const text = this.text(line)
    const url = text[0]?.link?.href
    const whole = url !== undefined && /^https?:/.test(url) && text.every((span) => span.link?.href === url)
    if (!whole) return { id: this.newId(), type: 'related', text }
    return { id: this.newId(), type: 'related', text: tidy(text.map(({ link: _link, ...span }) => span)), url }
  }

  protected factbox(part: Element): Block {
    const parts = partsOf(part)
    const title = parts[0] && /^h[2-6]$/.test(parts[0].tagName) ? textOf(parts.shift()!) : ''
    const blocks = parts.map((inner): BlockOf<'factbox'>['blocks'][number] => {
      if (inner.tagName === 'p') return { id: this.newId(), type: 'paragraph', ...langOf(bare(inner)), text: this.text(inner) }
      if (inner.tagName === 'ul' || inner.tagName === 'ol') return { ...this.list(bare(inner)), ...langOf(inner) }
      throw new NotOurs()
    })
    return { id: this.newId(), type: 'factbox', title, blocks }
  }

  protected table(part: Element): Block {
    const parts = partsOf(part)
    const caption = parts[0]?.tagName === 'caption' ? textOf(parts.shift()!) : undefined
    const rows = parts.flatMap((group) => {
      if (group.tagName !== 'thead' && group.tagName !== 'tbody') throw new NotOurs()
      return partsOf(group).map((row) => {
        const cells = partsOf(row)
        // An empty header cell is a plain one in the markup: the others, or the table's head, tell.
        const header = group.tagName === 'thead' || cells.some(({ tagName }) => tagName === 'th')
        return { header, cells: cells.map((cell) => ({ text: this.text(cell) })) }
      })
    })
    return { id: this.newId(), type: 'table', ...(caption === undefined ? {} : { caption }), rows }
  }

  protected correction(part: Element): Block {
    const [said, time] = part.childNodes.filter(isElement)
    const date = time?.tagName === 'time' ? attribute(time, 'datetime') : undefined
    if (said?.tagName !== 'strong' || !time || !date || Number.isNaN(Date.parse(date))) throw new NotOurs()
    // By its class name; where kinds share one, by its word.
    const named = correctionKinds.filter((key) => this.is(part, key))
    const kind = named.length > 1 ? named.find((key) => word(this.language, key).text === textOf(said)) : named[0]
    if (!kind) throw new NotOurs()
    const text = this.text({ ...part, childNodes: part.childNodes.slice(part.childNodes.indexOf(time) + 1) })
    if (!text[0]?.text.startsWith(': ')) throw new NotOurs()
    const rest = [{ ...text[0], text: text[0].text.slice(2) }, ...text.slice(1)].filter((span) => span.text)
    return { id: this.newId(), type: 'correction', kind, date, text: rest }
  }

  /** Spans of an element; a break with the line end behind it is one line end. */
  protected text(element: Element): Text {
    const out: Span[] = []
    const walk = (node: Node, marks: Omit<Span, 'text'>) => {
      if (isText(node)) {
        const broken = out.at(-1)?.text === '\n'
        out.push({ ...marks, text: broken && node.value.startsWith('\n') ? node.value.slice(1) : node.value })
        return
      }
      if (!isElement(node)) throw new NotOurs()
      const mark = marksOf[node.tagName]
      if (node.tagName === 'br') out.push({ ...marks, text: '\n' })
      else if (mark) for (const child of node.childNodes) walk(child, { ...marks, [mark]: true })
      else if (node.tagName === 'a') {
        const href = cleanLink(attribute(node, 'href') ?? '', this.notes)
        for (const child of node.childNodes) walk(child, href === null ? marks : { ...marks, link: { href } })
      } else throw new NotOurs()
    }
    for (const child of element.childNodes) walk(child, {})
    const text = tidy(out)
    const all = plain(text)
    // The exporter never writes what it would have to clean: a page that holds such text is not its work.
    if (clean(all) !== all) throw new NotOurs()
    return text
  }
}
