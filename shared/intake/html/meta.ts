import { attribute, elements, textOf, type Element, type Node } from './tree'

/** What a page says of itself in its head. Nothing of it is used unless the text of the page agrees. */
export interface PageMeta {
  titles: string[]
  authors: string[]
  keywords: string[]
  /** Of its <title> element, which search engines show. */
  searchTitle?: string
  /** For cards of social networks. */
  cardTitle?: string
  published?: string
  modified?: string
  section?: string
  site?: string
  url?: string
  language?: string
  description?: string
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** RFC 3339 with an offset, or undefined: a time without a zone is no moment. */
export function exactMoment(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00')
  return moment.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

/** Reads title, Open Graph, JSON-LD and their like. */
export function pageMeta(root: Node): PageMeta {
  const meta: PageMeta = { titles: [], authors: [], keywords: [] }
  const set = (key: Exclude<keyof PageMeta, 'titles' | 'authors' | 'keywords'>, value: string | undefined) => {
    if (value?.trim()) meta[key] ??= value.trim()
  }
  for (const element of elements(root)) {
    const { tagName } = element
    if (tagName === 'html') set('language', attribute(element, 'lang'))
    else if (tagName === 'title') {
      meta.titles.push(textOf(element))
      set('searchTitle', textOf(element))
    }
    else if (tagName === 'time' && isPublished(element)) set('published', exactMoment(attribute(element, 'datetime')))
    else if (tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') set('url', attribute(element, 'href'))
    else if (tagName === 'script') readLinkedData(linkedData(element), meta)
    else if (tagName === 'meta') {
      const content = attribute(element, 'content')
      switch ((attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? '').toLowerCase()) {
        case 'og:title': case 'twitter:title': if (content) meta.titles.push(content)
          if (attribute(element, 'property') === 'og:title') set('cardTitle', content)
          break
        case 'article:tag': if (content?.trim()) meta.keywords.push(content.trim())
          break
        case 'og:site_name': set('site', content)
          break
        case 'og:url': set('url', content)
          break
        case 'og:description': case 'description': set('description', content)
          break
        case 'author': case 'article:author': if (content && !/^https?:/.test(content)) meta.authors.push(content)
          break
        case 'article:section': set('section', content)
          break
        case 'article:published_time': case 'datepublished': set('published', exactMoment(content))
          break
        case 'article:modified_time': case 'datemodified': set('modified', exactMoment(content))
          break
      }
    }
  }
  return meta
}

/** The time of a page's own entry: marked as such by its microdata, or named so by its class or the one around it. */
function isPublished(element: Element): boolean {
  if (attribute(element, 'itemprop')?.toLowerCase() === 'datepublished' || attribute(element, 'pubdate') !== undefined) return true
  const around = element.parentNode && 'tagName' in element.parentNode ? (attribute(element.parentNode, 'class') ?? '') : ''
  const name = `${attribute(element, 'class') ?? ''} ${around}`
  return /(?:^|[-_ ])(?:published|posted|entry-date|post-date|publish-date|pubdate)(?:$|[-_ ])/i.test(name) && !/updated(?!.*published)|comment/i.test(attribute(element, 'class') ?? '')
}

/** The articles that linked data (JSON-LD) speaks of; none where it is broken, which is common: the text of the page stands without it. */
function* articlesIn(text: string): Generator<Record<string, unknown>> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return
  }
  const queue: unknown[] = [data]
  for (let seen = 0; queue.length && seen < 200; seen++) {
    const item = queue.shift()
    if (Array.isArray(item)) queue.push(...item.slice(0, 100))
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue
    const object = item as Record<string, unknown>
    if (object['@graph']) queue.push(object['@graph'])
    if (/Article|BlogPosting|Report/.test(String(object['@type']))) yield object
  }
}

/** The text of a page's linked data; empty for other elements. */
function linkedData(element: Element): string {
  if (element.tagName !== 'script' || !/^application\/ld\+json/i.test(attribute(element, 'type') ?? '')) return ''
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return text.length < 500_000 ? text : ''
}

function readLinkedData(text: string, meta: PageMeta): void {
  for (const object of articlesIn(text)) {
    if (typeof object.headline === 'string') meta.titles.push(object.headline)
    for (const author of [object.author].flat()) {
      const name = typeof author === 'string' ? author : typeof author === 'object' && author !== null ? (author as { name?: unknown }).name : undefined
      if (typeof name === 'string') meta.authors.push(name)
    }
    const published = exactMoment(object.datePublished)
    const modified = exactMoment(object.dateModified)
    if (published) meta.published ??= published
    if (modified) meta.modified ??= modified
    const section = [object.articleSection].flat()[0]
    if (typeof section === 'string') meta.section ??= section
  }
}

/** The text of the article as the page's linked data have it, for machines that read no markup; empty where they have none. */
export function bodyInData(root: Node): string {
  for (const element of elements(root)) {
    for (const { articleBody } of articlesIn(linkedData(element))) {
      if (typeof articleBody === 'string' && articleBody.trim()) return articleBody.replace(/<[^<>]*>/g, ' ').replace(/&nbsp;|&#160;/g, ' ').replace(/&quot;|&#34;/g, '"').replace(/&#0?39;|&apos;/g, "'").replace(/&amp;/g, '&')
    }
  }
  return ''
}
