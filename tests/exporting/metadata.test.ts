import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { renderBundle, renderPage, web } from '../../shared/exporting'
import { fixtures } from './fixtures'
import { hostileStories } from './fixtures/hostile'
import { picturesOf } from './fixtures/pictures'
import { p, q, story, t } from './fixtures/make'
import { storyFixtures } from './fixtures/stories'

const fileOf = (article: Article, name: string, profile = web) => renderBundle(article, profile).files.find((file) => file.name === name)!.text
const jsonLdOf = (article: Article, profile = web) => JSON.parse(fileOf(article, 'article.jsonld', profile))
const full = storyFixtures['story-en']!

describe('JSON-LD', () => {
  it('says what the story says', () => {
    expect(jsonLdOf(full)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: full.headline.main,
      description: full.standfirst,
      datePublished: '2026-03-02T10:30:00+05:30',
      dateModified: '2026-03-02T14:05:00.123456+05:30',
      author: [{ '@type': 'Person', name: 'Asha Rao', url: 'https://example.org/people/asha-rao' }, { '@type': 'Person', name: 'John D’Souza' }],
      articleSection: 'Coast',
      inLanguage: 'en-IN',
      wordCount: expect.any(Number),
      keywords: ['fishing', 'licences'],
      dateline: 'Washington/Moscow',
      mainEntityOfPage: { '@type': 'WebPage', '@id': full.canonicalUrl },
      correction: [{ '@type': 'CorrectionComment', text: 'An earlier version gave 1989 as the first year.', datePublished: '2026-03-03' }],
    })
  })

  it('is the same in the page, once, and nowhere when the profile does not want it', () => {
    for (const article of [...Object.values(fixtures), ...Object.values(hostileStories)]) {
      const inPage = [...renderPage(article).matchAll(/<script type="application\/ld\+json">\n([\s\S]*?)<\/script>/g)]
      expect(inPage.map(([, json]) => json)).toEqual([fileOf(article, 'article.jsonld')])
    }
    expect(renderPage(full, { ...web, jsonLd: false })).not.toContain('<script')
  })

  it('makes nothing up: a bare story gives a bare object, and the bundle says what is unknown', () => {
    expect(Object.keys(jsonLdOf(story({ body: [p('Words.')] })))).toEqual(['@context', '@type', 'headline', 'inLanguage', 'wordCount'])
    const unknown = renderBundle(story({ body: [p('Words.')] })).leftOut.map(({ what }) => what)
    expect(unknown).toEqual(['Description (standfirst)', 'Author', 'Time of publication', 'Canonical address', 'Dateline', 'Section', 'Keywords', 'Publisher'])
  })

  it('counts the same words whichever quotation marks a desk sets', () => {
    const count = (text: string) => jsonLdOf(story({ body: [p(text)] })).wordCount
    expect(count(`"We don't know," the well-known pilot's office said - 7,683.91 tonnes`)).toBe(10)
    expect(count(`“We don’t know,” the well-known pilot’s office said – 7,683.91 tonnes`)).toBe(10)
    expect(count('Größe und Größenordnung – „zweierlei“…')).toBe(4)
  })

  it('takes the later of the story’s own change and a timed correction', () => {
    const correction = (date: string) => story({ modifiedAt: '2026-03-02T10:00:00Z', body: [{ id: 'c', type: 'correction', kind: 'update', date, text: t('News.') }] })
    expect(jsonLdOf(correction('2026-03-02T12:00:00+05:30')).dateModified).toBe('2026-03-02T10:00:00Z')
    expect(jsonLdOf(correction('2026-03-02T18:00:00+05:30')).dateModified).toBe('2026-03-02T18:00:00+05:30')
    expect(jsonLdOf(correction('2026-03-09')).dateModified).toBe('2026-03-02T10:00:00Z')
  })

  it('knows an agency from a person', () => {
    expect(jsonLdOf(story({ source: { agency: 'Coast Wire' }, bylines: [{ name: 'coast wire' }] })).author).toEqual([{ '@type': 'Organization', name: 'coast wire' }])
  })

  it('names publisher and paywall by the profile', () => {
    const data = jsonLdOf(full, { ...web, publisher: { name: 'The Quay', logo: 'https://example.org/logo.png' }, accessibleForFree: false })
    expect(data.publisher).toEqual({ '@type': 'NewsMediaOrganization', name: 'The Quay', logo: { '@type': 'ImageObject', url: 'https://example.org/logo.png' } })
    expect(data.isAccessibleForFree).toBe(false)
  })

  it('has FAQ markup only for a Q&A whose profile asks for it', () => {
    const qa = story({ template: 'qa', body: [p('Lead.'), q('Who?'), p('They.'), { id: 'f', type: 'held', blocks: [] }, p('All of them.'), q('When?')] })
    expect(renderPage(qa)).not.toContain('FAQPage')
    expect(renderPage({ ...qa, template: 'news' }, { ...web, faqPage: true })).not.toContain('FAQPage')
    const json = /<script[^>]*>\n(\{[^<]*FAQPage[^<]*)<\/script>/.exec(renderPage(qa, { ...web, faqPage: true }))![1]!
    expect(JSON.parse(json).mainEntity).toEqual([{ '@type': 'Question', name: 'Who?', acceptedAnswer: { '@type': 'Answer', text: 'They.\n\nAll of them.' } }])
  })
})

describe('the head of the page', () => {
  const page = renderPage(full)
  it.each([
    '<title>Fishing licences: why one harbour counts its boats</title>',
    '<meta property="og:type" content="article">',
    '<meta property="og:title" content="Whose boats are these?">',
    '<meta property="og:url" content="https://example.org/coast/harbour-town-counts-its-boats">',
    '<meta property="article:published_time" content="2026-03-02T10:30:00+05:30">',
    '<meta property="article:author" content="https://example.org/people/asha-rao">',
    '<meta property="article:author" content="John D’Souza">',
    '<meta property="article:section" content="Coast">',
    '<meta property="article:tag" content="fishing">',
    '<meta property="article:tag" content="licences">',
    '<link rel="canonical" href="https://example.org/coast/harbour-town-counts-its-boats">',
  ])('holds %s', (line) => expect(page.split('\n')).toContain(line))

  it('has robots and Open Graph by the profile', () => {
    expect(page).not.toContain('robots')
    const other = renderPage(full, { ...web, robots: 'noindex', openGraph: false })
    expect(other).toContain('<meta name="robots" content="noindex">')
    expect(other).not.toContain('og:')
  })

  it('falls back from the search and the social headline to the main one', () => {
    const plain = renderPage(story({ headline: { main: 'Main & only', search: ' ' } }))
    expect(plain).toContain('<title>Main &amp; only</title>')
    expect(plain).toContain('<meta property="og:title" content="Main &amp; only">')
  })
})

const file = new URL('../../../shared/data/ninjs/ninjs-schema_3.1.json', import.meta.url)
const there = existsSync(file)

describe.skipIf(!there)(there ? 'ninjs' : 'ninjs (skipped: the IPTC schema does not lie beside the checkout)', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  if (there) {
    // It is only named for shapes of places, which Galley does not write.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
    ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'ninjs')
  }

  it.each(Object.entries({ ...fixtures, ...hostileStories }))('of %s is valid', (_, article) => {
    const ninjs = JSON.parse(fileOf(article, 'article.ninjs.json'))
    ajv.validate('ninjs', ninjs)
    expect(ajv.errors ?? []).toEqual([])
    // The schema does bite.
    expect(ajv.validate('ninjs', { ...ninjs, uri: 'not a uri' })).toBe(false)
  })

  it.each([null, 'https://example.org/news/'])('of a story with pictures is valid (published at %s)', (baseUrl) => {
    const article = fixtures['block-image']!
    const profile = { ...web, baseUrl }
    const { files } = renderBundle(article, profile, { formats: ['ninjs'], pictures: picturesOf(article, profile) })
    const ninjs = JSON.parse(files[0]!.text)
    ajv.validate('ninjs', ninjs)
    expect(ajv.errors ?? []).toEqual([])
    expect(ninjs.associations[0].renditions).toHaveLength(7)
  })

  it('carries the embargo', () => {
    expect(JSON.parse(fileOf(storyFixtures['story-de']!, 'article.ninjs.json')).embargoedUntil).toBe('2026-03-02T06:00:00+01:00')
  })
})
