import { cueAtStart, cueIsLine, cueIsRow, cueKey } from '../cues'
import { chromeName } from './hints'
import { isRunning, rangesOf, type Range } from './ranges'
import { attribute, elements, isElement, type Element } from './tree'
import type { WalkedUnit } from './walk'

/** A box beside the text is small: what holds a larger share of the running text is part of it, whatever it is called. */
const small = 0.25

/** The same for a box whose name and whose words are those of a page: "Subscribe now". */
const spoken = 0.6

/** Boxes of these names hold what readers say, however much it is. */
const talk = /^(?:comments?|comment-respond|comment-list|disqus|discussion|replies)$/

const isTitle = (tag: string) => /^h[1-3]$/.test(tag)

/**
 * What stands among the text of an article and is not of it: another article below it, what readers say, boxes of
 * links and teasers, forms, advertisements.
 * @param inside the units of the article's element
 * @param titles what the page's metadata calls the story
 * @param isKnown tells text that the page's own metadata has as the article's: it always stays
 * @returns what stands beside the text, and what of the text points to other stories, by the places of the units
 */
export function besideText(units: readonly WalkedUnit[], inside: readonly boolean[], titles: readonly string[], isKnown: (text: string) => boolean): { out: readonly boolean[]; related: ReadonlySet<number> } {
  const page = new Page(units, inside, titles, isKnown)
  page.beforeHeading()
  page.otherArticles()
  page.named()
  page.cards()
  page.labelled()
  page.rails()
  return page
}

class Page {
  readonly out: boolean[]
  readonly related = new Set<number>()
  private readonly ranges: Map<Element, Range>
  private readonly running: boolean[]
  /** The headline's place, or -1. */
  private readonly heading: number
  /** Where the text begins: the first running text below the headline. */
  private readonly text: number
  private readonly all: number
  private readonly others = new Map<Element, boolean>()

  constructor(private readonly units: readonly WalkedUnit[], private readonly inside: readonly boolean[], titles: readonly string[], private readonly isKnown: (text: string) => boolean) {
    this.out = units.map(() => false)
    this.ranges = rangesOf(units)
    this.running = units.map((walked, i) => inside[i]! && isRunning(walked))
    this.heading = this.findHeading(new Set(titles.map(cueKey).filter(Boolean)))
    this.text = this.running.findIndex((is, i) => is && i > this.heading)
    this.all = this.mass(0, units.length)
  }

  /** Above the headline stands no running text of the story: comments that a page shows first, a welcome. */
  beforeHeading(): void {
    const { heading, units, running } = this
    if (heading < 1 || this.mass(heading, units.length) < 200) return
    const last = running.findLastIndex((is, i) => is && i < heading && !units[i]!.unit.hints.has('standfirst'))
    for (let i = 0; i <= last; i++) this.drop(i)
  }

  /** Below an article of its own element stands another, or what readers say of it. */
  otherArticles(): void {
    const body = this.ownBody()
    if (!body) return
    const { from, to } = body
    for (let i = to; i < this.units.length; i++) this.drop(i)
    for (let i = 0; i < from; i++) if (this.running[i] && i > this.heading) this.drop(i)
  }

  /** Boxes that are named after what stands beside a text. */
  named(): void {
    const groups = new Map<string, Range[]>()
    for (const range of this.ranges.values()) {
      const name = this.isPart(range) ? chromeName(range.element, true) : null
      if (!name) continue
      const group = groups.get(name)
      if (group) group.push(range)
      else groups.set(name, [range])
    }
    for (const [name, found] of groups) {
      const mass = found.reduce((sum, { from, to }) => sum + this.mass(from, to), 0)
      const isTalk = talk.test(name) && found.every(({ from }) => from > this.text)
      const speaks = found.some((range) => this.count(range, ({ unit: { text } }) => isPagePhrase(text)) > 0)
      if (isTalk || mass <= this.all * (speaks ? spoken : small)) for (const range of found) this.dropRange(range)
    }
  }

  /** Teasers: a heading that is a link, with a line or two below it. */
  cards(): void {
    for (const [i, { unit, linked, from }] of this.units.entries()) {
      if (!this.inside[i] || i <= this.text || !unit.tag.startsWith('h') || linked < unit.text.length * 0.9 || !from) continue
      let card: Range | undefined
      for (let at: Element | null = from; at; at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null) {
        const range = this.ranges.get(at)
        if (!range || !this.isPart(range) || range.to - range.from > 4 || this.count(range, (_, n) => this.running[n]!) > 1 || this.count(range, ({ unit: { tag } }) => isTitle(tag)) > 1) break
        card = range
      }
      if (card && card.to - card.from > 1 && this.mass(card.from, card.to) <= this.all * small) this.dropRange(card)
    }
  }

  /** Small boxes under a label of the page ("Advertisement", "Newsletter"), and such with a form or a button in them. */
  labelled(): void {
    const forms: Range[] = []
    for (const range of this.ranges.values()) {
      const { from, to, element } = range
      if (!this.isPart(range) || from <= this.text || to - from > 5 || this.mass(from, to) > this.all * small) continue
      const first = this.units[from]!.unit
      if (to - from > 1 && cueIsLine(first.text, 'furniture') && !cueAtStart(first.text, 'related')) this.dropRange(range)
      else if (/^(?:div|section|aside|form)$/.test(element.tagName) && hasControl(element)) forms.push(range)
    }
    // Where every paragraph has its button, buttons tell nothing.
    const held = new Set(forms.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
    if ([...held].reduce((sum, i) => sum + this.mass(i, i + 1), 0) <= this.all * small) for (const range of forms) this.dropRange(range)
  }

  /** Boxes of nothing but links, or of what is beside the text already, with a label over them or not. */
  rails(): void {
    for (const range of [...this.ranges.values()].reverse()) {
      const { from, to, element } = range
      if (!this.isPart(range) || from <= this.text || !/^(?:ul|ol|dl|div|section|aside|nav|td|center|figure|footer)$/.test(element.tagName)) continue
      const isLink = ({ unit, linked }: WalkedUnit, i: number) => this.out[i] || linked >= unit.text.length * 0.9
      const label = isLink(this.units[from]!, from) ? 0 : 1
      const { text, hints } = this.units[from]!.unit
      if (label && (this.running[from] || text.split(' ').length > 8)) continue
      const links = this.count(range, isLink)
      if (links < to - from - label || links + label < 2) continue
      if (this.count(range, ({ unit }) => unit.hints.has('byline')) > 0) continue
      // Pointers to other stories are parts of a story.
      if (cueAtStart(text, 'related') || hints.has('related')) {
        if (label && this.count(range, (_, i) => this.out[i]!) === 0) {
          // Its label tells the reader of the lines what they are; one that is told by the box alone says nothing.
          if (!isAll(text, cueAtStart(text, 'related'))) this.drop(from)
          for (let i = from + 1; i < to; i++) this.related.add(i)
        }
        continue
      }
      // "The documents:" and their links.
      if (!label && /[:：]$/.test(this.units[from - 1]?.unit.text ?? '')) continue
      this.dropRange(range)
    }
  }

  private findHeading(known: ReadonlySet<string>): number {
    const { units, inside } = this
    const find = (is: (walked: WalkedUnit) => boolean) => units.findIndex((walked, i) => inside[i] && is(walked))
    for (const is of [({ unit }: WalkedUnit) => isTitle(unit.tag) && known.has(cueKey(unit.text)), ({ unit }: WalkedUnit) => known.has(cueKey(unit.text)), ({ unit }: WalkedUnit) => unit.tag === 'h1']) {
      const at = find(is)
      if (at >= 0) return at
    }
    return -1
  }

  /** The element that surely holds all of the article's text: its own article, or what microdata names so; null where it may go on elsewhere. */
  private ownBody(): Range | null {
    const marked = [...this.ranges.values()].filter((range) => this.isInside(range) && /\barticleBody\b/i.test(attribute(range.element, 'itemprop') ?? ''))
    const body = marked.length === 1 ? marked[0]! : this.ownArticle()
    if (!body || this.mass(body.from, body.to) < 60 || body.to >= this.units.length) return null
    // Several paragraphs in one place that belong to no other article: the text goes on there.
    const runs = new Map<Element, number>()
    for (let i = body.to; i < this.units.length; i++) {
      const { unit, from } = this.units[i]!
      const parent = from?.parentNode
      if (!this.running[i] || unit.hints.has('chrome') || unit.tag === 'li' || !parent || !isElement(parent) || this.isOther(i)) continue
      runs.set(parent, (runs.get(parent) ?? 0) + 1)
    }
    return [...runs.values()].some((count) => count >= 2) ? null : body
  }

  private ownArticle(): Range | null {
    for (let at = this.heading < 0 ? null : this.units[this.heading]!.from; at; at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null) {
      if (at.tagName !== 'article') continue
      const range = this.ranges.get(at)
      // An article that holds no more than its head has its text elsewhere.
      return range && this.isInside(range) && this.text >= 0 && this.text < range.to && !this.units[this.text]!.unit.hints.has('standfirst') ? range : null
    }
    return null
  }

  /** True for a unit of another article: one that begins with a heading of the same rank as the story's, or with a link to itself. */
  private isOther(i: number): boolean {
    for (let at = this.units[i]!.from; at; at = at.parentNode && isElement(at.parentNode) ? at.parentNode : null) {
      if (at.tagName !== 'article') continue
      const known = this.others.get(at)
      if (known !== undefined) return known
      const range = this.ranges.get(at)!
      const head = this.units.slice(range.from, range.to).find(({ unit }) => isTitle(unit.tag))
      const is = head !== undefined && (head.unit.tag === this.units[this.heading]?.unit.tag || head.linked >= head.unit.text.length * 0.9)
      this.others.set(at, is)
      return is
    }
    return false
  }

  /** Characters of running text. */
  private mass(from: number, to: number): number {
    let sum = 0
    for (let i = from; i < to; i++) if (this.running[i] && !this.out[i]) sum += this.units[i]!.unit.text.length
    return sum
  }

  private count({ from, to }: Range, is: (walked: WalkedUnit, i: number) => boolean): number {
    let sum = 0
    for (let i = from; i < to; i++) if (is(this.units[i]!, i)) sum++
    return sum
  }

  private isInside({ from, to }: Range): boolean {
    return this.inside[from]! && this.inside[to - 1]!
  }

  /** True for a box in the article's element that does not hold the headline. */
  private isPart(range: Range): boolean {
    return this.isInside(range) && !(range.from <= this.heading && this.heading < range.to) && this.count(range, (_, i) => this.inside[i]!) === range.to - range.from
  }

  private dropRange({ from, to }: Range): void {
    for (let i = from; i < to; i++) this.drop(i)
  }

  private drop(i: number): void {
    const { unit } = this.units[i]!
    if (!this.inside[i] || i === this.heading || this.isKnown(unit.text) || unit.hints.has('byline') || unit.hints.has('time') || this.related.has(i) || hasKeywords(unit.text)) return
    this.out[i] = true
  }
}

const isPagePhrase = (text: string) => cueIsLine(text, 'furniture') || (text.length <= 160 && cueIsRow(text)) || cueAtStart(text, 'furnitureStarts') !== null

/** True for a cue with no words behind it. */
const isAll = (text: string, cue: { end: number } | null) => cue !== null && !/\p{L}/u.test(text.slice(cue.end))

/** "Topics: floods, weather"; the label alone says nothing. */
function hasKeywords(text: string): boolean {
  const cue = cueAtStart(text, 'keywords')
  return cue !== null && !isAll(text, cue)
}

function hasControl(element: Element): boolean {
  for (const inner of elements(element)) if (inner !== element && /^(?:form|button|input|textarea|select)$/.test(inner.tagName)) return true
  return element.tagName === 'form'
}
