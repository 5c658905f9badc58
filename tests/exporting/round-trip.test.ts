import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { renderFragment, renderPage, web, type Picture } from '../../shared/exporting'
import { fragment } from '../../shared/exporting/fragment'
import { handoff } from '../../shared/exporting/handoff'
import { repeatedIn } from '../../shared/exporting/repeats'
import { intakeHtml, withPictures } from '../../shared/intake'
import { isBlank, publishHref } from '../../shared/text/html'
import { plain, tidy } from '../../shared/text/spans'
import { fixtures } from './fixtures'
import { hostileStories } from './fixtures/hostile'
import { p, story, t } from './fixtures/make'
import { picturesOf } from './fixtures/pictures'

/** A body without the ids, which are new in every import, and with addresses as a page writes them. */
const compared = (body: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'id' ? undefined : (key === 'href' || key === 'url') && typeof value === 'string' ? publishHref(value) : value)))

/**
 * What HTML carries of a body: what may leave, corrections at the end, no empty item, row or cell's gap,
 * and a section head of the level that it stands at.
 */
function carried(article: Article, pictures?: ReadonlyMap<string, Picture>): Block[] {
  const { body } = handoff(article, web, pictures).article
  const repeats = repeatedIn(body)
  let inSection = false
  let real = false
  const out = body.map((block): Block => {
    switch (block.type) {
      case 'question':
        inSection = real = true
        return block
      case 'heading': {
        real ||= block.level === 2
        const level = block.level === 3 && inSection && real ? 3 : 2
        inSection = true
        return { ...block, level }
      }
      case 'list':
        return { ...block, items: block.items.filter(({ text }) => !isBlank(plain(text))) }
      case 'table': {
        const rows = block.rows.filter(({ cells }) => cells.some(({ text }) => !isBlank(plain(text))))
        const width = Math.max(...rows.map(({ cells }) => cells.length))
        return { ...block, rows: rows.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, i) => ({ text: row.cells[i]?.text ?? [] })) })) }
      }
      case 'pullquote':
        // A screen reader does not meet it, so the keyboard must not: its links stay behind.
        return { ...block, text: repeats(block) ? tidy(block.text.map(({ link: _link, ...span }) => span)) : block.text }
      default:
        return block
    }
  })
  return [...out.filter(({ type }) => type !== 'correction'), ...out.filter(({ type }) => type === 'correction')]
}

describe('a handoff read back', () => {
  it.each(Object.entries(fixtures))('gives the body of %s from the fragment and from the page', (_, article) => {
    for (const html of [renderFragment(article), renderPage(article)]) {
      const { body, removed } = intakeHtml(html)
      expect(compared(body)).toEqual(compared(carried(article)))
      expect(removed).toEqual([])
    }
  })

  it.each(Object.entries(fixtures).filter(([, { body }]) => body.some(({ type }) => type === 'image')))('gives the pictures of %s where they stood, with their words', (_, article) => {
    const pictures = picturesOf(article, web)
    const shown = (block: Block) => (block.type === 'image' ? { type: block.type, decorative: block.decorative, alt: block.decorative ? '' : block.alt.trim(), caption: block.caption.trim(), credit: block.credit.trim() } : compared([block]))
    for (const html of [fragment(handoff(article, web, pictures), false), renderPage(article, web, pictures)]) {
      const result = intakeHtml(html, { pictures: true })
      const fetched = new Map(result.pictures!.map(({ src }) => [src!, { media: '0123456789abcdef.jpg', size: { width: 2, height: 1 } }]))
      expect(withPictures(result, fetched).body.map(shown)).toEqual(carried(article, pictures).map(shown))
      // Without their files they are named, and nothing else is lost.
      const alone = withPictures(result)
      expect(alone.body.some(({ type }) => type === 'image')).toBe(false)
      expect(alone.report.dropped).toHaveLength(result.pictures!.length)
    }
  })

  it('gives the head of a whole story too', () => {
    const { head } = intakeHtml(renderPage(fixtures['story-en']!))
    const { kicker, headline, standfirst, bylines, dateline, publishedAt, section, language, template } = fixtures['story-en']!
    expect(head).toMatchObject({ kicker, headline: { main: headline.main }, standfirst, bylines, dateline, publishedAt, section, language, template })
  })

  it.each(Object.entries(fixtures))('makes up no time of change and no source for %s', (_, article) => {
    const address = 'https://example.org/news/ferry'
    const { head } = intakeHtml(renderPage({ ...article, canonicalUrl: address }))
    // A page tells milliseconds.
    const moment = (time: string | null | undefined) => (time ? Date.parse(time) : null)
    expect(moment(head.modifiedAt)).toBe(moment(article.modifiedAt))
    expect(head.source?.url).toBeUndefined()
    expect([undefined, address]).toContain(head.canonicalUrl)
  })

  it('gives the address of a story back as its own', () => {
    const { head } = intakeHtml(renderPage({ ...fixtures['story-en']!, canonicalUrl: 'https://example.org/news/ferry' }))
    expect(head.canonicalUrl).toBe('https://example.org/news/ferry')
  })

  // Ids hang on the blocks' own, which are new; all else is the same.
  const withoutAnchors = (html: string) => html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '')

  it.each(Object.entries(hostileStories))('gives the same page again for %s', (_, article) => {
    const html = renderFragment(article)
    expect(withoutAnchors(renderFragment({ ...article, body: intakeHtml(html).body }))).toBe(withoutAnchors(html))
  })

  it('gives any marks, breaks and spaces of a text back', () => {
    const span = fc.record({ text: fc.stringMatching(/^[ab\n <&]{1,4}$/), bold: fc.constant(true as const), italic: fc.constant(true as const), sup: fc.constant(true as const), link: fc.constant({ href: 'https://example.org/' }) }, { requiredKeys: ['text'] })
    fc.assert(fc.property(fc.array(span, { maxLength: 6 }), (text) => {
      const article = story({ body: [p('Before.'), { id: 'x', type: 'paragraph', text }, p('After.')] })
      const html = renderFragment(article)
      expect(renderFragment({ ...article, body: intakeHtml(html).body })).toBe(html)
    }), { numRuns: 500 })
  })

  it('is read by the profile’s depth of headings', () => {
    const article = fixtures['block-factbox']!
    expect(compared(intakeHtml(renderFragment(article, { ...web, headingOffset: 2 })).body)).toEqual(compared(carried(article)))
  })

  it('keeps what a page has around it apart', () => {
    const article = story({ body: [p('The ferry left at dawn, an hour late.'), { id: 'l', type: 'related', text: t('Also read: nothing') }] })
    const { body, removed } = intakeHtml(renderPage(article).replace('<main>', '<main><p>Subscribe now!</p>'))
    expect(compared(body)).toEqual(compared(carried(article)))
    expect(removed).toMatchObject([{ text: 'Subscribe now!' }])
  })

  it.each([
    ['a style', '<p>One.</p>', '<p style="color: red">One.</p>'],
    ['an element that Galley never writes', '<p>One.</p>', '<div>One.</div>'],
    ['text outside of any part', '<p>One.</p>', 'One.'],
    ['a second article', '</article>', '</article><article lang="en" dir="ltr"><p>Two.</p></article>'],
  ])('is a page like any other with %s in it', (_, part, other) => {
    const html = renderFragment(story({ body: [p('One.')] }))
    expect(intakeHtml(html).report.classified.map(({ confidence }) => confidence)).toEqual([1, 1])
    const { report } = intakeHtml(html.replace(part, other))
    expect(report.classified.some(({ confidence }) => confidence < 1)).toBe(true)
  })

  it('takes no unsafe address from a page that looks like one', () => {
    const html = renderFragment(story({ body: [p('Read ', { text: 'this', link: { href: 'https://example.org/' } }, '.')] })).replace('https://example.org/', 'javascript:alert(1)')
    expect(JSON.stringify(intakeHtml(html).body)).not.toContain('javascript')
  })
})
