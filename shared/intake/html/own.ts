import { parseDateline } from '../../article/dateline'
import type { Block } from '../../blocks'
import { builtIn, web, type Profile } from '../../exporting/profile'
import { word } from '../../exporting/words'
import { slugOf } from '../../text/slug'
import type { Text } from '../../text/spans'
import type { IntakeResult, PartKind, PlacedPicture } from '../types'
import { exactMoment } from './meta'
import { BlockReader } from './own-blocks'
import { bare, classOf, hasOnly, isLanguage, langOf, NotOurs, partsOf, written } from './own-parts'
import { bylinesOf } from './own-people'
import { pictureOf } from './own-picture'
import { articleOf, type WordPressPost } from './own-wordpress'
import { attribute, elements, isElement, textOf, type Element, type Node } from './tree'

/*
 * Galley's own handoff, read back. Its markup says of every part what it is, so nothing is judged: the body
 * comes back as it left. Whatever is not exactly as the exporter writes it is somebody else's page, and is read as one.
 */

/** The element of a handoff in a page, where there is exactly one article and it looks like ours. */
export function ownArticle(root: Node): Element | null {
  const articles = [...elements(root)].filter(({ tagName }) => tagName === 'article')
  const [article] = articles
  return article && articles.length === 1 && hasOnly(article, ['lang', 'dir']) && attribute(article, 'lang') && attribute(article, 'dir') ? article : null
}

/** What a desk's profiles name the parts of a story. */
export type Names = Profile['classes']

/**
 * The story of a handoff. Without class names, as by the profile `plain`, some parts look alike: an embed comes back
 * as its link, a section head that asks as a question.
 * @param desk the names of the desk's own profiles; the built-in ones are tried after them
 * @returns null where any part is not as Galley writes it
 */
export function readOwn(article: Element, newId: () => string, desk: readonly Names[] = []): IntakeResult | null {
  for (const element of elements(article)) if (!hasOnly(element, written)) return null
  return firstRead(newId, [...desk, web.classes, builtIn.plain!.classes], () => article)
}

/** The same of a post in WordPress's markup; one without any name of a profile may be anybody's. */
export function readOwnPost(post: WordPressPost, newId: () => string, desk: readonly Names[] = []): IntakeResult | null {
  const read = firstRead(newId, [...desk, web.classes], (names) => articleOf(post, names))
  if (read && !post.told) delete read.head.language
  return read
}

function firstRead(newId: () => string, all: readonly Names[], article: (names: Names) => Element | null): IntakeResult | null {
  for (const names of all) {
    try {
      const found = article(names)
      if (found) return new Reader(newId, names).story(found)
    } catch (error) {
      if (!(error instanceof NotOurs)) throw error
    }
  }
  return null
}

/** Ends with the question mark of some script. */
const asks = /[?\uff1f\u061f\u037e\u055e\u1367]\s*$/u

class Reader extends BlockReader {
  private readonly head: IntakeResult['head'] = {}
  private readonly body: Block[] = []
  private readonly classified: IntakeResult['report']['classified'] = []
  /** The level of the headline in the markup; the profile may have put it deeper. */
  private top = 0
  private readonly pictures: PlacedPicture[] = []

  story(article: Element): IntakeResult {
    const { head } = this
    const parts = partsOf(article)
    head.language = attribute(article, 'lang')!
    if (!isLanguage(head.language)) throw new NotOurs()
    this.language = head.language
    if (parts[0]?.tagName === 'header') this.header(parts.shift()!)
    const footer = parts.at(-1)?.tagName === 'footer' ? parts.pop() : undefined
    for (const part of parts) {
      if (part.tagName === 'section') this.section(part)
      else this.block(part, false)
    }
    for (const part of footer ? partsOf(footer) : []) this.put(part, this.correction(part))
    if (this.body.some(({ type }) => type === 'question')) head.template = 'qa'
    if (head.headline) head.slug = slugOf(head.headline.main, head.language)
    return { head, body: this.body, removed: [], ...(this.pictures.length ? { pictures: this.pictures } : {}), report: { classified: this.classified, dropped: this.notes.dropped, normalised: this.notes.normalised() } }
  }

  private header(header: Element): void {
    const { head } = this
    for (const part of partsOf(header)) {
      const text = textOf(part).trim()
      if (/^h[1-4]$/.test(part.tagName) && hasOnly(part, []) && !this.top) {
        this.top = Number(part.tagName[1])
        head.headline = { main: text }
        this.say(part, 'headline')
        continue
      }
      switch (part.tagName === 'p' ? this.lineOf(part) : null) {
        case 'kicker':
          this.say(part, 'kicker', () => (head.kicker = text))
          break
        case 'standfirst':
          this.say(part, 'standfirst', () => (head.standfirst = text))
          break
        case 'byline':
          this.say(part, 'byline', () => (head.bylines = bylinesOf(part, this.language, this.notes)))
          break
        case 'times':
          this.say(part, 'timestamp', () => this.times(part))
          break
        default:
          throw new NotOurs()
      }
    }
  }

  /** Which line of the head a paragraph is: by its class name, and where that is not the only one's, by its place and what it holds. */
  private lineOf(part: Element): 'kicker' | 'standfirst' | 'byline' | 'times' | null {
    const { head } = this
    const [only, ...others] = (['kicker', 'standfirst', 'byline', 'times'] as const).filter((key) => this.is(part, key))
    if (!only || !others.length) return only ?? null
    const inside = [...elements(part)]
    if (inside.some(({ tagName }) => tagName === 'time')) return 'times'
    const by = word(this.language, 'by')
    const signed = inside.some((element) => attribute(element, 'rel') === 'author') || (by.text && textOf(part).startsWith(`${by.text} `))
    if (signed || head.standfirst !== undefined) return 'byline'
    return this.top || head.kicker !== undefined ? 'standfirst' : 'kicker'
  }

  /** The first is the publication's; where only a change is known its word tells, and the page's own data has it. */
  private times(part: Element): void {
    const times = [...elements(part)].filter(({ tagName }) => tagName === 'time').map((time) => exactMoment(attribute(time, 'datetime')))
    const [first, second] = times
    if (times.length > 2 || !first) throw new NotOurs()
    if (times.length === 1 && textOf(part).startsWith(word(this.language, 'updated').text)) this.head.modifiedAt = first
    else this.head.publishedAt = first
    if (second) this.head.modifiedAt = second
  }

  private section(section: Element): void {
    const [title, ...parts] = partsOf(section)
    if (!hasOnly(section, ['class', 'aria-labelledby']) || !title || !/^h[2-6]$/.test(title.tagName) || !hasOnly(title, ['id', 'lang', 'dir'])) throw new NotOurs()
    if (!this.is(section, 'qa') && classOf(section)) throw new NotOurs()
    const asked = this.names.qa ? this.named(section, 'qa') : asks.test(textOf(title))
    // A story without a headline: its first section tells the depth.
    this.top ||= Number(title.tagName[1]) - 1
    if (Number(title.tagName[1]) !== this.top + 1) throw new NotOurs()
    const text = this.text(title)
    this.put(title, asked ? { id: this.newId(), type: 'question', text } : { id: this.newId(), type: 'heading', level: 2, text })
    for (const part of parts) this.block(part, true)
  }

  private block(part: Element, inSection: boolean): void {
    switch (part.tagName) {
      case 'p':
        if (this.named(part, 'embed')) return this.put(part, this.embed(part))
        if (this.named(part, 'dateline')) return this.dateline(part)
        return this.put(part, { id: this.newId(), type: 'paragraph', text: this.paragraph(bare(part)) })
      case 'ul':
      case 'ol':
        return this.put(part, this.list(bare(part)))
      case 'blockquote':
        return this.put(part, { id: this.newId(), type: 'quote', text: this.quoted(bare(part)) })
      case 'figure':
        if (partsOf(part)[0]?.tagName === 'blockquote') return this.put(part, this.quote(part))
        this.pictures.push({ at: this.body.length, ...pictureOf(bare(part), this.names.credit), ...langOf(part) })
        return
      case 'aside':
        return this.put(part, this.aside(part))
      case 'table':
        return this.put(part, this.table(bare(part)))
      case 'hr':
        this.body.push({ id: this.newId(), type: 'divider', ...langOf(bare(part)) })
        return
      default:
        if (!inSection || part.tagName !== `h${Math.min(this.top + 2, 6)}` || !hasOnly(part, ['id', 'lang', 'dir'])) throw new NotOurs()
        return this.put(part, { id: this.newId(), type: 'heading', level: 3, text: this.text(part) })
    }
  }

  private paragraph(part: Element): Text {
    const [first] = part.childNodes
    if (!first || !isElement(first) || first.tagName !== 'span' || !this.is(first, 'dateline')) return this.text(part)
    this.dateline(first)
    return this.text({ ...part, childNodes: part.childNodes.slice(1) })
  }

  private dateline(part: Element): void {
    const found = parseDateline(textOf(part))
    if (!found || this.head.dateline) throw new NotOurs()
    this.say(part, 'dateline', () => (this.head.dateline = found))
  }

  private put(part: Element, block: Block): void {
    this.body.push({ ...block, ...langOf(part) })
    this.say(part, kindOf[block.type] ?? 'paragraph')
  }

  private say(part: Element, kind: PartKind, act?: () => void): void {
    act?.()
    const text = textOf(part).trim()
    this.classified.push({ line: part.sourceCodeLocation?.startLine ?? 0, text, kind, confidence: 1, reason: 'Marked as such in Galley’s own HTML' })
  }
}

const kindOf: Partial<Record<Block['type'], PartKind>> = { heading: 'heading', question: 'question', list: 'list', quote: 'quote', pullquote: 'pullquote', related: 'related', correction: 'correction', table: 'table' }
