import fc from 'fast-check'
import { marked } from 'marked'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { renderBundle, renderFragment, renderMarkdown, renderPage } from '../../shared/exporting'
import { hostileArticles, poisoned } from './fixtures/hostile'
import { p, story } from './fixtures/make'
import { isBlank } from '../../shared/text/html'

function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

const textOf = (node: Tree.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')

const allowed = new Set([
  'html', 'head', 'meta', 'title', 'link', 'script', 'style', 'body', 'main', 'article', 'header', 'footer', 'section', 'aside', 'figure', 'figcaption',
  'h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'blockquote', 'cite', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'time', 'span', 'br', 'hr', 'a',
  'strong', 'em', 'u', 's', 'sub', 'sup', 'del',
])

/** Everything in a parsed page that a text must never have become. */
function alive(root: Tree.Node): string[] {
  const found: string[] = []
  for (const element of elements(root)) {
    if (!allowed.has(element.tagName)) found.push(`<${element.tagName}>`)
    for (const { name, value } of element.attrs) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`)
      if ((name === 'href' || name === 'src') && !/^(https?|mailto|tel):/.test(value)) found.push(`${name}=${value}`)
    }
    if (element.tagName === 'script' && !element.attrs.every(({ name, value }) => name === 'type' && value === 'application/ld+json')) found.push('a script that runs')
  }
  return found
}

function isInert(article: Article, text: string): void {
  const { files } = renderBundle(article)
  const file = (name: string) => files.find((found) => found.name === name)!.text
  const root = parse(file('page.html'))
  expect(alive(root), text).toEqual([])
  const all = [...elements(root)]
  expect(all.filter((element) => element.tagName === 'script').length).toBe(1)
  expect(all.filter((element) => element.tagName === 'h1').length, text).toBeLessThanOrEqual(1)
  expect(alive(parseFragment(file('article.html'))), text).toEqual([])
  const markdown = parseFragment(marked.parse(file('article.md'), { async: false }))
  expect(alive(markdown), text).toEqual([])
  const ids = all.flatMap((element) => element.attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
  expect(new Set(ids).size, text).toBe(ids.length)
  const data = JSON.parse(textOf(all.find((element) => element.tagName === 'script')!))
  if (!isBlank(article.headline.main)) expect(data.headline, text).toBe(article.headline.main)
  for (const { text: written } of files) expect(written.isWellFormed(), text).toBe(true)
}

describe('a hostile string in any field', () => {
  it('stays text on the page, in the fragment, in Markdown and in JSON-LD', { timeout: 120_000 }, () => {
    for (const article of hostileArticles()) isInert(article, article.headline.main)
  })

  it('stays text whatever it is', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', '\\', '`', '{', '\u202e', '\u2067', '\ud800', '\u0000', '\n', '\u2028'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }), (text) => isInert(poisoned(text), text)), { numRuns: 200 })
  })
})

describe('a direction control that is left open', () => {
  const opens = /[\u202a\u202b\u202d\u202e]/g
  const isolates = /[\u2066-\u2068]/g
  it('is closed inside its own field', () => {
    const html = renderFragment(story({ bylines: [{ name: '\u202eevil' }, { name: 'good' }], headline: { main: 'x \u2067y \u202ez' }, body: [p('a \u202d', { text: 'b', bold: true }, 'c'), p('\u202c\u2069d')] }))
    for (const line of html.split('\n')) {
      expect(line.match(opens)?.length ?? 0).toBe(line.match(/\u202c/g)?.length ?? 0)
      expect(line.match(isolates)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0)
    }
    expect(html).toContain('<p class="byline">By \u202eevil\u202c and good</p>')
    expect(html).toContain('<h1>x \u2067y \u202ez\u202c\u2069</h1>')
    expect(html).toContain('<p>d</p>')
  })
})

describe('a link', () => {
  const bad = ['javascript:alert(1)', ' jAvascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd', '//evil.example', '/relative', 'http://', 'blob:https://x/y', '\u0001javascript:alert(1)']
  it.each(bad)('to %j is only its text, even in a story that no schema saw', (href) => {
    const article = story({
      canonicalUrl: href,
      bylines: [{ name: 'A', url: href }],
      body: [p({ text: 'words', link: { href } }), { id: 'r', type: 'related', text: [{ text: 'more' }], url: href }, { id: 'e', type: 'embed', url: href, title: 'film' }],
    })
    expect(alive(parse(renderPage(article)))).toEqual([])
    expect(renderFragment(article)).not.toContain('<a ')
    expect(renderMarkdown(article)).not.toContain('](')
  })

  it('holds only what RFC 3986 allows', () => {
    const html = renderFragment(story({ body: [p({ text: 'x', link: { href: 'https://exämple.org/a|b/{c}/100%/[d]?q=`^"#e#f' } })] }))
    const href = /href="([^"]*)"/.exec(html)![1]!
    expect(href).toMatch(/^https:\/\/xn--exmple-cua\.org\/(?:[\w\-.~:/?#@!$'()*+,;=&]|%[0-9A-F]{2})+$/i)
    expect(href.split('#').length).toBe(2)
  })
})
