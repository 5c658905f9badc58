import { defaultTreeAdapter, html } from 'parse5'
import { direction } from '../../article/text'
import type { Profile } from '../../exporting/profile'
import { detectLanguage } from '../language'
import { attribute, elements, isElement, isText, textOf, type Element, type Node } from './tree'

/*
 * A handoff in the markup of WordPress's block editor, put back into the markup of the profile `web`, which own.ts
 * reads. What is not as the exporter writes it is passed on as it is: own.ts refuses it there.
 */

/** Names that WordPress gives by itself. */
const wordPress = new Set(['wp-block-heading', 'wp-block-list', 'wp-block-quote', 'wp-block-pullquote', 'wp-block-group', 'wp-block-table', 'wp-block-image', 'wp-block-separator', 'wp-element-caption', 'has-alpha-channel-opacity'])

const isComment = (node: Node): node is Node & { data: string } => node.nodeName === '#comment'
const opens = (node: Node) => isComment(node) && /^\s*wp:[a-z]/.test(node.data)
const namesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean)
const ownClass = (element: Element) => namesOf(element).filter((name) => !wordPress.has(name)).join(' ')

export interface WordPressPost {
  /** The element that holds the post's blocks. */
  around: Element
  blocks: Element[]
  language: string
  /** False where the text was too short to tell its language. */
  told: boolean
}

/**
 * The blocks of a post as WordPress keeps it.
 * @returns null where there is none, or where anything but blocks stands among them
 */
export function wordPressPost(root: Node, language?: string): WordPressPost | null {
  // A comment before any element stands, for a parser, before the page itself.
  const first = 'childNodes' in root ? root.childNodes.filter(isComment) : []
  const around = [...elements(root)].find(({ tagName, childNodes }) => childNodes.some(opens) || (tagName === 'body' && first.some(opens)))
  if (!around) return null
  const blocks: Element[] = []
  let inBlock = false
  for (const node of around.tagName === 'body' ? [...first, ...around.childNodes] : around.childNodes) {
    if (isComment(node)) {
      if (opens(node) === inBlock) return null
      inBlock = !inBlock
    } else if (isElement(node)) {
      if (!inBlock) return null
      blocks.push(node)
    } else if (!isText(node) || node.value.trim()) return null
  }
  const told = language ?? detectLanguage(blocks.map(textOf).join('\n').slice(0, 20_000))
  return inBlock || !blocks.length ? null : { around, blocks, language: told ?? 'en', told: told !== null }
}

/**
 * The element that the profile `web` would have written, with the given class names.
 * @returns null where the post has none of the names: then it may be anybody's, whose bylines and datelines are unmarked
 */
export function articleOf({ blocks, language }: WordPressPost, names: Profile['classes']): Element | null {
  const known = new Set(Object.values(names).filter(Boolean))
  if (!blocks.some((block) => [block, ...elements(block)].some((element) => known.has(ownClass(element))))) return null
  const head = new Set([names.kicker, names.standfirst, names.byline, names.times].filter(Boolean))
  const corrections = new Set([names.correction, names.clarification, names.update].filter(Boolean))
  const header: Element[] = []
  const body: Element[] = []
  const footer: Element[] = []
  const rest = [...blocks]
  while (rest[0]?.tagName === 'p' && head.has(ownClass(rest[0]))) header.push(bare(rest.shift()!))
  while (rest.at(-1)?.tagName === 'p' && corrections.has(ownClass(rest.at(-1)!))) footer.unshift(bare(rest.pop()!))
  // Levels never skip, so the first section head is of the second.
  const second = rest.find(({ tagName }) => /^h[2-6]$/.test(tagName))?.tagName
  for (const block of rest) {
    const part = partOf(block, names)
    if (block.tagName === second) {
      const title = { ...part, attrs: part.attrs.filter(({ name }) => name !== 'class') }
      body.push(made('section', ownClass(block), [title]))
    } else (body.at(-1)?.tagName === 'section' ? body.at(-1)! : { childNodes: body }).childNodes.push(part)
  }
  const parts = [...(header.length ? [made('header', '', header)] : []), ...body, ...(footer.length ? [made('footer', '', footer)] : [])]
  const article = made('article', '', parts)
  article.attrs.push({ name: 'lang', value: language }, { name: 'dir', value: direction(language) })
  return article
}

/** A new element that takes its children from others, which stay as they are. */
function made(tag: string, className: string, childNodes: Node[], like?: Element): Element {
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, className ? [{ name: 'class', value: className }] : [])
  return { ...element, childNodes: childNodes as Element['childNodes'], ...(like?.sourceCodeLocation ? { sourceCodeLocation: like.sourceCodeLocation } : {}) }
}

/** An element without WordPress's own names and comments. */
function bare(element: Element): Element {
  const className = ownClass(element)
  const attrs = element.attrs.flatMap((attr) => (attr.name !== 'class' ? [attr] : className ? [{ ...attr, value: className }] : []))
  return { ...element, attrs, childNodes: element.childNodes.filter((node) => !isComment(node)).map((node) => (isElement(node) ? bare(node) : node)) }
}

/** A block in the markup of the page. */
function partOf(block: Element, names: Profile['classes']): Element {
  const part = bare(block)
  const [kind] = namesOf(block).filter((name) => name.startsWith('wp-block-'))
  switch (kind) {
    case 'wp-block-quote': {
      const [quote, cite] = parted(part)
      return cite ? made('figure', names.quote, [quote, made('figcaption', '', [cite])], block) : quote
    }
    case 'wp-block-pullquote': {
      const [inner] = part.childNodes.filter(isElement)
      if (inner?.tagName !== 'blockquote') return part
      const [quote, cite] = parted(inner)
      return made('aside', names.pullquote, [quote, ...(cite ? [made('p', '', [cite])] : [])], block)
    }
    case 'wp-block-group':
      return made('aside', ownClass(block), part.childNodes, block)
    case 'wp-block-table': {
      const [table, below] = part.childNodes.filter(isElement)
      if (table?.tagName !== 'table') return part
      return { ...table, childNodes: [...(below ? [made('caption', '', below.childNodes)] : []), ...table.childNodes] }
    }
    default:
      return part
  }
}

/** A quotation without its source, and the source. */
function parted(quote: Element): [Element, Element | undefined] {
  const cite = quote.childNodes.filter(isElement).find(({ tagName }) => tagName === 'cite')
  return [{ ...quote, childNodes: quote.childNodes.filter((node) => node !== cite) }, cite]
}
