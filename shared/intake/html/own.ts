import { parseDateline } from '../../article/dateline'
import type { Byline } from '../../article/types'
import type { Block, BlockOf } from '../../blocks'
import { word } from '../../exporting/words'
import { clean } from '../../text/clean'
import { slugOf } from '../../text/slug'
import { plain, tidy, type Mark, type Span, type Text } from '../../text/spans'
import type { IntakeResult, PartKind } from '../types'
import { Notes } from '../unit'
import { cleanLink } from './links'
import { exactMoment } from './meta'
import { attribute, elements, isElement, isText, textOf, type Element, type Node } from './tree'

/*
 * Galley's own handoff, read back. Its markup says of every part what it is, so nothing is judged: the body
 * comes back as it left. Whatever is not exactly as the exporter writes it is somebody else's page, and is read as one.
 */

class NotOurs extends Error {}

type Items = BlockOf<'list'>['items']

/** The element of a handoff in a page, where there is exactly one article and it looks like ours. */
export function ownArticle(root: Node): Element | null {
  const articles = [...elements(root)].filter(({ tagName }) => tagName === 'article')
  const [article] = articles
  return article && articles.length === 1 && hasOnly(article, ['lang', 'dir']) && attribute(article, 'lang') && attribute(article, 'dir') ? article : null
}

/**
 * The story of a handoff with the profile `web`, or another one with its class names.
 * @returns null where any part is not as Galley writes it
 */
export function readOwn(article: Element, newId: () => string): IntakeResult | null {
  for (const element of elements(article)) if (!hasOnly(element, written)) return null
  try {
    return new Reader(newId).story(article)
  } catch (error) {
    if (error instanceof NotOurs) return null
    throw error
  }
}

/** Every attribute that the exporter writes; a browser's clipboard adds others. */
const written = [
  'lang', 'dir', 'class', 'id', 'role', 'aria-labelledby', 'aria-hidden', 'href', 'rel', 'datetime', 'scope',
  'src', 'alt', 'width', 'height', 'srcset', 'sizes', 'loading', 'decoding',
]

const hasOnly = (element: Element, names: readonly string[]) => element.attrs.every(({ name }) => names.includes(name))
const classOf = (element: Element) => attribute(element, 'class') ?? ''

/** The elements in a part that holds no text of its own. */
function partsOf(element: Element): Element[] {
  const out: Element[] = []
  for (const child of element.childNodes) {
    if (isElement(child)) out.push(child)
    else if (!isText(child) || child.value.trim()) throw new NotOurs()
  }
  return out
}

const marksOf: Partial<Record<string, Mark>> = { strong: 'bold', em: 'italic', u: 'underline', s: 'strike', sub: 'sub', sup: 'sup' }
const correctionKinds = { correction: 'correction', 'correction clarification': 'clarification', 'correction update': 'update' } as const

class Reader {
  private readonly head: IntakeResult['head'] = {}
  private readonly body: Block[] = []
  private readonly classified: IntakeResult['report']['classified'] = []
  /** The level of the headline in the markup; the profile may have put it deeper. */
  private top = 0
  private pictures = 0

  private readonly notes = new Notes()

  constructor(private readonly newId: () => string) {}

  story(article: Element): IntakeResult {
    const { head } = this
    const parts = partsOf(article)
    head.language = attribute(article, 'lang')!
    if (parts[0]?.tagName === 'header') this.header(parts.shift()!)
    const footer = parts.at(-1)?.tagName === 'footer' ? parts.pop() : undefined
    for (const part of parts) {
      if (part.tagName === 'section') this.section(part)
      else this.block(part, false)
    }
    for (const part of footer ? partsOf(footer) : []) this.correction(part)
    if (this.body.some(({ type }) => type === 'question')) head.template = 'qa'
    if (head.headline) head.slug = slugOf(head.headline.main, head.language)
    if (this.pictures) this.notes.drop(this.pictures > 1 ? `Picture (${this.pictures})` : 'Picture', 'pictures are brought in on their own')
    return { head, body: this.body, removed: [], report: { classified: this.classified, dropped: this.notes.dropped, normalised: this.notes.normalised() } }
  }

  private header(header: Element): void {
    const { head } = this
    for (const part of partsOf(header)) {
      const text = textOf(part).trim()
      if (/^h[1-4]$/.test(part.tagName) && hasOnly(part, []) && !this.top) {
        this.top = Number(part.tagName[1])
        head.headline = { main: text }
        this.say(part, 'headline')
      } else if (part.tagName !== 'p') throw new NotOurs()
      else if (classOf(part) === 'kicker') this.say(part, 'kicker', () => (head.kicker = text))
      else if (classOf(part) === 'standfirst') this.say(part, 'standfirst', () => (head.standfirst = text))
      else if (classOf(part) === 'byline') this.say(part, 'byline', () => (head.bylines = bylines(part, head.language!, this.notes)))
      else if (classOf(part) === 'times') this.say(part, 'timestamp', () => this.times(part))
      else throw new NotOurs()
    }
  }

  /** The first is the publication's; where only a change is known its word tells, and the page's own data has it. */
  private times(part: Element): void {
    const times = [...elements(part)].filter(({ tagName }) => tagName === 'time').map((time) => exactMoment(attribute(time, 'datetime')))
    const [first, second] = times
    if (times.length > 2 || !first) throw new NotOurs()
    if (times.length === 1 && /^(?:updated|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|atualizado)/i.test(textOf(part))) this.head.modifiedAt = first
    else this.head.publishedAt = first
    if (second) this.head.modifiedAt = second
  }

  private section(section: Element): void {
    const asked = classOf(section) === 'qa'
    const [title, ...parts] = partsOf(section)
    if (!hasOnly(section, asked ? ['class', 'aria-labelledby'] : ['aria-labelledby']) || !title || !/^h[2-6]$/.test(title.tagName) || !hasOnly(title, ['id'])) throw new NotOurs()
    // A story without a headline: its first section tells the depth.
    this.top ||= Number(title.tagName[1]) - 1
    if (Number(title.tagName[1]) !== this.top + 1) throw new NotOurs()
    const text = this.text(title)
    this.put(title, asked ? { id: this.newId(), type: 'question', text } : { id: this.newId(), type: 'heading', level: 2, text })
    for (const part of parts) this.block(part, true)
  }

  private block(part: Element, inSection: boolean): void {
    const id = this.newId()
    switch (`${part.tagName}${classOf(part) && `.${classOf(part)}`}`) {
      case 'p':
        return this.put(part, { id, type: 'paragraph', text: this.paragraph(part) })
      case 'p.dateline':
        return this.dateline(part)
      case 'p.embed': {
        const [link, other] = partsOf(part)
        const url = link?.tagName === 'a' && !other ? cleanLink(attribute(link, 'href') ?? '', this.notes) : null
        if (!link || !url) throw new NotOurs()
        const title = textOf(link)
        // The site's name stands where the story has no title.
        return this.put(part, { id, type: 'embed', url, title: title === new URL(url).hostname ? '' : title })
      }
      case 'ul':
      case 'ol':
        return this.put(part, this.list(part))
      case 'blockquote':
        return this.put(part, { id, type: 'quote', text: this.quoted(part) })
      case 'figure.quote': {
        const [quote, by] = this.pair(part, 'blockquote', 'figcaption')
        const cite = partsOf(by)[0]
        if (!cite) throw new NotOurs()
        return this.put(part, { id, type: 'quote', text: this.quoted(quote), cite: textOf(cite) })
      }
      case 'aside.pullquote': {
        const [quote, by] = partsOf(part)
        const cite = by && partsOf(by)[0]
        if (quote?.tagName !== 'blockquote') throw new NotOurs()
        return this.put(part, { id, type: 'pullquote', text: this.quoted(quote), ...(cite ? { cite: textOf(cite) } : {}) })
      }
      case 'aside.related':
        return this.put(part, this.related(part))
      case 'aside.factbox':
        return this.put(part, this.factbox(part))
      case 'table':
        return this.put(part, this.table(part))
      case 'hr':
        this.body.push({ id, type: 'divider' })
        return
      case 'figure':
        this.pictures++
        return
      default:
        if (!inSection || part.tagName !== `h${Math.min(this.top + 2, 6)}` || !hasOnly(part, ['id'])) throw new NotOurs()
        return this.put(part, { id, type: 'heading', level: 3, text: this.text(part) })
    }
  }

  private paragraph(part: Element): Text {
    const [first] = part.childNodes
    if (!first || !isElement(first) || classOf(first) !== 'dateline') return this.text(part)
    this.dateline(first)
    return this.text({ ...part, childNodes: part.childNodes.slice(1) })
  }

  private dateline(part: Element): void {
    const found = parseDateline(textOf(part))
    if (!found || this.head.dateline) throw new NotOurs()
    this.say(part, 'dateline', () => (this.head.dateline = found))
  }

  private list(part: Element): BlockOf<'list'> {
    const items: Items = partsOf(part).map((item) => {
      if (item.tagName !== 'li') throw new NotOurs()
      return { id: this.newId(), text: this.text(item) }
    })
    return { id: this.newId(), type: 'list', ordered: part.tagName === 'ol', items }
  }

  private quoted(quote: Element): Text {
    const [only, other] = partsOf(quote)
    if (only?.tagName !== 'p' || other) throw new NotOurs()
    return this.text(only)
  }

  private pair(part: Element, first: string, second: string): [Element, Element] {
    const [a, b, other] = partsOf(part)
    if (a?.tagName !== first || b?.tagName !== second || other) throw new NotOurs()
    return [a, b]
  }

  private related(part: Element): Block {
    const [line, other] = partsOf(part)
    if (line?.tagName !== 'p' || other) throw new NotOurs()
    const text = this.text(line)
    const url = text[0]?.link?.href
    const whole = url !== undefined && /^https?:/.test(url) && text.every((span) => span.link?.href === url)
    if (!whole) return { id: this.newId(), type: 'related', text }
    return { id: this.newId(), type: 'related', text: tidy(text.map(({ link: _link, ...span }) => span)), url }
  }

  private factbox(part: Element): Block {
    const parts = partsOf(part)
    const title = parts[0] && /^h[2-6]$/.test(parts[0].tagName) ? textOf(parts.shift()!) : ''
    const blocks = parts.map((inner): BlockOf<'factbox'>['blocks'][number] => {
      if (inner.tagName === 'p') return { id: this.newId(), type: 'paragraph', text: this.text(inner) }
      if (inner.tagName === 'ul' || inner.tagName === 'ol') return this.list(inner)
      throw new NotOurs()
    })
    return { id: this.newId(), type: 'factbox', title, blocks }
  }

  private table(part: Element): Block {
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

  private correction(part: Element): void {
    const name = classOf(part)
    const [word, time] = part.childNodes.filter(isElement)
    const date = time?.tagName === 'time' ? attribute(time, 'datetime') : undefined
    if (!Object.hasOwn(correctionKinds, name) || word?.tagName !== 'strong' || !time || !date || Number.isNaN(Date.parse(date))) throw new NotOurs()
    const text = this.text({ ...part, childNodes: part.childNodes.slice(part.childNodes.indexOf(time) + 1) })
    if (!text[0]?.text.startsWith(': ')) throw new NotOurs()
    const rest = [{ ...text[0], text: text[0].text.slice(2) }, ...text.slice(1)].filter((span) => span.text)
    this.put(part, { id: this.newId(), type: 'correction', kind: correctionKinds[name as keyof typeof correctionKinds], date, text: rest })
  }

  /** Spans of an element; a break with the line end behind it is one line end. */
  private text(element: Element): Text {
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

  private put(part: Element, block: Block): void {
    this.body.push(block)
    this.say(part, kindOf[block.type] ?? 'paragraph')
  }

  private say(part: Element, kind: PartKind, act?: () => void): void {
    act?.()
    const text = textOf(part).trim()
    this.classified.push({ line: part.sourceCodeLocation?.startLine ?? 0, text, kind, confidence: 1, reason: 'Marked as such in Galley’s own HTML' })
  }
}

const kindOf: Partial<Record<Block['type'], PartKind>> = { heading: 'heading', question: 'question', list: 'list', quote: 'quote', pullquote: 'pullquote', related: 'related', correction: 'correction', table: 'table' }

/** The names with their addresses and roles, by the rule that the exporter writes them by. */
function bylines(part: Element, language: string, notes: Notes): Byline[] {
  const links = new Map([...elements(part)].filter(({ tagName }) => tagName === 'a').map((link) => [textOf(link).trim(), cleanLink(attribute(link, 'href') ?? '', notes)]))
  const by = word(language, 'by')
  const text = textOf(part).trim()
  const people = listed(by.text && !by.foreign && text.startsWith(`${by.text} `) ? text.slice(by.text.length + 1) : text, language)
  return people.map((person): Byline => {
    const at = people.length > 1 ? /^(.+?) \((.+)\)$/.exec(person) : /^(.+?)(?:, |، )(.+)$/.exec(person)
    const name = at?.[1] ?? person
    const url = links.get(name)
    return { name, ...(at?.[2] ? { role: at[2] } : {}), ...(url ? { url } : {}) }
  })
}

/** The parts of a list in words: "a, b and c" as the language joins them; what stands in brackets is no joint. */
function listed(text: string, language: string): string[] {
  const joints = (count: number) => new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(Array.from({ length: count }, () => 'x')).flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
  const open = text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const ends = [joints(4).at(-1)!, joints(2)[0]!].find((joint) => open.includes(joint))
  if (ends === undefined) return [text]
  const names: string[] = []
  let from = 0
  const cut = (at: number, joint: string) => {
    names.push(text.slice(from, at).trim())
    from = at + joint.length
  }
  const last = open.lastIndexOf(ends)
  const comma = joints(4)[0]!
  for (let at = open.indexOf(comma); at >= 0 && at < last; at = open.indexOf(comma, from)) cut(at, comma)
  cut(last, ends)
  return [...names, text.slice(from).trim()].filter(Boolean)
}
