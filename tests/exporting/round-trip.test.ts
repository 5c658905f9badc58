import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { builtIn, renderBundle, renderFragment, renderPage, web, type Picture, type Profile } from '../../shared/exporting'
import { leadParagraph } from '../../shared/exporting/fragment'
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

/** The same profile with names of a desk's own. */
const renamed = (profile: Profile): Profile => ({ ...profile, name: `${profile.name}, renamed`, classes: Object.fromEntries(Object.keys(profile.classes).map((key) => [key, `c-${key}`])) as Profile['classes'] })

/**
 * What HTML carries of a body: what may leave, corrections at the end, no empty item, row or cell's gap,
 * and a section head of the level that it stands at.
 */
function carried(article: Article, profile = web, pictures?: ReadonlyMap<string, Picture>): Block[] {
  const { body } = handoff(article, profile, pictures).article
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
        return { ...block, text: repeats(block) && profile.markup === 'html' ? tidy(block.text.map(({ link: _link, ...span }) => span)) : block.text }
      default:
        return block
    }
  })
  const ordered = [...out.filter(({ type }) => type !== 'correction'), ...out.filter(({ type }) => type === 'correction')]
  return profile.classes.qa ? ordered : withoutNames(ordered, article)
}

/** What a page without class names cannot tell: an embed from its link, a question from a section head that asks, a dateline on a line of its own. */
function withoutNames(body: Block[], { dateline }: Article): Block[] {
  const blocks = body.map((block): Block => {
    if (block.type === 'embed') return p({ text: block.title || new URL(block.url).hostname, link: { href: block.url } })
    if (block.type !== 'question' && !(block.type === 'heading' && block.level === 2)) return block
    const { id, text } = block
    return plain(text).trim().endsWith('?') || plain(text).trim().endsWith('؟') ? { id, type: 'question', text } : { id, type: 'heading', level: 2, text }
  })
  return dateline && !leadParagraph(body) ? [p(dateline.places.join('/')), ...blocks] : blocks
}

describe('a handoff read back', () => {
  it.each(Object.entries(fixtures))('gives the body of %s from the fragment and from the page', (_, article) => {
    for (const html of [renderFragment(article), renderPage(article)]) {
      const { body, removed } = intakeHtml(html)
      expect(compared(body)).toEqual(compared(carried(article)))
      expect(removed).toEqual([])
    }
  })

  describe.each(Object.values(builtIn).flatMap((profile) => (profile.name === 'plain' ? [profile] : [profile, renamed(profile)])))('by the profile $name', (profile) => {
    it.each(Object.entries(fixtures))('gives the body of %s', (_, given) => {
      // WordPress's markup has a name of the profile in every handoff that has a head.
      const article = { ...given, kicker: given.kicker ?? 'Coast' }
      for (const { name, text } of renderBundle(article, profile, { formats: ['html', 'page'] }).files) {
        const { body, removed } = intakeHtml(text, { names: [profile.classes], language: article.language })
        expect(compared(body), name).toEqual(compared(carried(article, name === 'page.html' ? { ...profile, markup: 'html' } : profile)))
        expect(removed).toEqual([])
      }
    })
  })

  it('is anybody’s post in WordPress’s markup without a name of a profile, and its byline is told from its words', () => {
    const post = (className: string) => `<!-- wp:paragraph${className && ` {"className":"${className}"}`} -->\n<p${className && ` class="${className}"`}>By Asha Rao</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>The ferry left the harbour at dawn, an hour late, and nobody on the quay said why it did.</p>\n<!-- /wp:paragraph -->\n`
    for (const className of ['', 'byline', 'is-style-wide']) {
      const { head, body, report } = intakeHtml(post(className))
      expect(head.bylines).toEqual([{ name: 'Asha Rao' }])
      expect(body.map(({ type }) => type)).toEqual(['paragraph'])
      expect(report.classified.every(({ confidence }) => confidence === 1)).toBe(className === 'byline')
    }
  })

  it.each(Object.values(builtIn))('gives the pictures where they stood, with their words, by the profile $name', (profile) => {
    for (const given of Object.values(fixtures).filter(({ body }) => body.some(({ type }) => type === 'image'))) {
      const article = { ...given, kicker: 'Coast' }
      const pictures = picturesOf(article, profile)
      // Without class names nothing tells where a caption ends and whose the picture is.
      const words = (caption: string, credit: string) => (profile.classes.credit ? [caption.trim(), credit.trim()] : [caption.trim(), credit.trim()].filter(Boolean).join(' '))
      const shown = (block: Block) => (block.type === 'image' ? { type: block.type, decorative: block.decorative, alt: block.decorative ? '' : block.alt.trim(), words: words(block.caption, block.credit) } : compared([block]))
      for (const { name, text } of renderBundle(article, profile, { formats: ['html', 'page'], pictures }).files) {
        const result = intakeHtml(text, { pictures: true, language: article.language })
        const fetched = new Map(result.pictures!.map(({ src }) => [src!, { media: '0123456789abcdef.jpg', size: { width: 2, height: 1 } }]))
        expect(withPictures(result, fetched).body.map(shown), name).toEqual(carried(article, profile, pictures).map(shown))
        // Without their files they are named, and nothing else is lost.
        const alone = withPictures(result)
        expect(alone.body.some(({ type }) => type === 'image')).toBe(false)
        expect(alone.report.dropped).toHaveLength(result.pictures!.length)
      }
    }
  })

  it.each(Object.entries(fixtures))('gives the head of %s too', (_, article) => {
    const { head } = intakeHtml(renderPage(article))
    // The page has no short headline, and of a dateline its places.
    const { kicker, headline: { short: _short, ...headline }, standfirst, bylines, dateline, publishedAt, section, language, keywords } = article
    const shown = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value && (!Array.isArray(value) || value.length)))
    const of = { kicker, headline, standfirst, bylines, dateline: dateline && { places: dateline.places }, publishedAt, section, language, keywords }
    expect(shown({ ...head, dateline: head.dateline && { places: head.dateline.places } })).toMatchObject(shown(of))
    expect(Object.keys(of).filter((key) => key in head && !(key in shown(of)))).toEqual([])
    expect(head.template === 'qa').toBe(carried(article).some(({ type }) => type === 'question'))
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
