import fc from 'fast-check'
import { marked } from 'marked'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/blocks'
import { renderFragment, renderMarkdown, renderText } from '../../shared/exporting'
import { marks, plain, tidy, trim, type Text } from '../../shared/text/spans'
import { p, story } from './fixtures/make'

const textOf = (node: Tree.Node): string => ('value' in node ? node.value : 'tagName' in node && node.tagName === 'br' ? ' ' : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

const piece = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '_', '`', '~', '[', ']', '(', ')', '<', '>', '&', '#', '-', '+', '=', '1', '.', '!', '|', '\\', '“', 'क्या', '؟', ':', '/', '"', "'"), maxLength: 12 })
const span = fc.record({ text: piece, bold: fc.constantFrom(true, undefined), italic: fc.constantFrom(true, undefined), underline: fc.constantFrom(true, undefined), strike: fc.constantFrom(true, undefined), link: fc.constantFrom(undefined, { href: 'https://example.org/a_b*c?(d)' }) }, { requiredKeys: ['text'] })
/** Spans as a file holds them: no key without a value. */
const text = fc.array(span, { maxLength: 5 }).map((all): Text => tidy(all.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Text[number])))

const storyOf = (given: Text) => story({ headline: { main: 'H' }, body: [p('Before.'), p(...given), p('After.')] })

describe('the words of a story', () => {
  it('come through HTML, whatever they are', () => {
    fc.assert(fc.property(text, (given) => {
      const root = parseFragment(renderFragment(storyOf(given)))
      expect(words(textOf(root))).toBe(words(`H Before. ${plain(given)} After.`))
    }))
  })

  it('come through Markdown, whatever they are', () => {
    fc.assert(fc.property(text, (given) => {
      const root = parseFragment(marked.parse(renderMarkdown(storyOf(given)), { async: false }))
      expect(words(textOf(root))).toBe(words(`H Before. ${plain(given)} After.`))
    }), { numRuns: 500 })
  })

  it('come through plain text, whatever they are', () => {
    fc.assert(fc.property(text, (given) => {
      const bare = given.map(({ link: _, ...rest }) => rest)
      expect(words(renderText(storyOf(bare)))).toBe(words(`H Before. ${plain(bare)} After.`))
    }))
  })
})

describe('the marks of a text', () => {
  const names: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }
  const marksOf = (node: Tree.Node, on: readonly string[] = []): [string, string][] => {
    if ('value' in node) return Array.from(node.value, (char): [string, string] => [char, [...on].sort().join(' ')])
    const own = 'tagName' in node ? (node.tagName === 'a' ? ['a'] : Object.values(names).includes(node.tagName) ? [node.tagName] : []) : []
    return 'childNodes' in node ? node.childNodes.flatMap((child) => marksOf(child, [...on, ...own])) : []
  }
  /** Each visible character with the marks on it: what a reader sees. */
  const seen = (pairs: [string, string][]) => pairs.filter(([char]) => /\S/.test(char))

  it('come through HTML on every character', () => {
    fc.assert(fc.property(text, (given) => {
      const body = story({ headline: { main: '' }, body: [p(...given)] as Block[] })
      const expected = trim(given).flatMap((one) => Array.from(one.text, (char): [string, string] => [char, [...marks.filter((mark) => one[mark]).map((mark) => names[mark]!), ...(one.link ? ['a'] : [])].sort().join(' ')]))
      expect(seen(marksOf(parseFragment(renderFragment(body))))).toEqual(seen(expected))
    }))
  })

  it('are written once: no element stands directly beside an equal one, and none is empty', () => {
    fc.assert(fc.property(text, (given) => {
      const html = renderFragment(storyOf(given))
      expect(html).not.toMatch(/<\/(strong|a|p)><\1\b/)
      expect(html).not.toMatch(/<(strong|em|u|s|a|p)\b[^>]*>\s*<\/\1>/)
    }))
  })
})
