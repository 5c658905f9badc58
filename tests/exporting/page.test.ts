import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { renderBundle, renderFragment, renderPage, web, type Picture } from '../../shared/exporting'
import { shownTime } from '../../shared/exporting/times'
import { h2, h3, p, q, story, t } from './fixtures/make'

const ids = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)

describe('ids', () => {
  const heads = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z2-7]{1,4}$/), text: fc.constantFrom('Why now?', 'Why now', 'WHY NOW', 'why-now b', 'क्यों?', '2026', '!', 'Why now_b'), question: fc.boolean() }), { selector: (head) => head.id, maxLength: 12 })
  const bodyOf = (list: { id: string; text: string; question: boolean }[]): Block[] => list.map((head) => (head.question ? q(head.text, head.id) : h2(head.text, head.id)))
  /** The id of each block, in the order of the body. */
  const map = (list: { id: string; text: string; question: boolean }[]) => new Map(ids(renderFragment(story({ body: bodyOf(list) }))).map((id, i) => [list[i]!.id, id]))

  it('are unique, whatever the heads', () => {
    fc.assert(fc.property(heads, (list) => new Set(map(list).values()).size === list.length))
  })

  it('stay when sections are moved', () => {
    fc.assert(fc.property(heads, (list) => {
      const before = map(list)
      expect(map([...list].reverse())).toEqual(new Map([...before].reverse()))
    }))
  })

  it('stay when a later section is added', () => {
    fc.assert(fc.property(heads, fc.nat(), (list, at) => {
      const before = map(list)
      // New blocks sort behind: the plain id is already given.
      const after = map(list.toSpliced(at % (list.length + 1), 0, { id: 'zzzzzzzz', text: 'Why now?', question: false }))
      for (const [block, id] of before) expect(after.get(block)).toBe(id)
    }))
  })

  it('come from the words, in letters that a content system keeps', () => {
    const html = renderFragment(story({ body: [h2('Größe & Straße'), q('क्या वे लौटेंगे?'), h2('2026 in brief')] }))
    expect(ids(html)).toEqual(['grosse-strasse', expect.stringMatching(/^kyaa-ve-[a-z-]+$/), 's-2026-in-brief'])
  })
})

describe('levels', () => {
  it('never skip, whatever the order of heads', () => {
    const head = fc.constantFrom('2', '3', 'q', 'p', 'box')
    fc.assert(fc.property(fc.array(head, { maxLength: 15 }), (kinds) => {
      const body = kinds.map((kind, i): Block => {
        if (kind === 'box') return { id: `b${i}`, type: 'factbox', title: `Box ${i}`, blocks: [] }
        return kind === '2' ? h2(`Head ${i}`) : kind === '3' ? h3(`Sub ${i}`) : kind === 'q' ? q(`Question ${i}?`) : p('Words.')
      })
      let level = 0
      for (const [, next] of renderPage(story({ body })).matchAll(/<h([1-6])/g)) {
        expect(Number(next)).toBeLessThanOrEqual(level + 1)
        level = Number(next)
      }
    }))
  })

  it('are deeper by the profile in the fragment, and never on the page', () => {
    const article = story({ body: [h2('Head'), h3('Sub')] })
    const profile = { ...web, headingOffset: 1 }
    expect(renderFragment(article, profile).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4'])
    expect(renderPage(article, profile).match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3'])
  })
})

describe('a pull quote', () => {
  const html = (quote: string, running: string) => renderFragment(story({ body: [p(running), { id: 'pq', type: 'pullquote', text: t(quote) }] }))
  it.each([
    ['We count.', 'She said: “We count, we do not accuse.”', true],
    ['“we  COUNT … accuse”', 'We count, and we do not accuse.', true],
    ['We account.', 'We count.', false],
    ['नावें किसकी हैं', 'उन्होंने पूछा, “नावें किसकी हैं?”', true],
  ])('%s over %s is hidden from a screen reader: %s', (quote, running, hidden) => {
    expect(html(quote, running).includes('aria-hidden="true"')).toBe(hidden)
  })
})

describe('a picture that the bundle holds', () => {
  const picture = (media: string, more: Partial<Extract<Block, { type: 'image' }>> = {}): Block => ({ id: media, type: 'image', media, alt: 'Boats & nets', decorative: false, caption: 'The "harbour"', credit: 'Lea Brandt', ...more })
  const pictures = new Map<string, Picture>(['a.jpg', 'b.jpg'].map((name) => [name, { src: `media/${name}`, width: 1200, height: 800, widths: [{ src: `media/400-${name}`, width: 400 }, { src: `media/${name}`, width: 1200 }] }]))
  const article: Article = story({ body: [picture('a.jpg'), p('Words.'), picture('b.jpg', { decorative: true, caption: '', credit: '' }), picture('c.jpg', { caption: 'Lost' })] })
  const { files, leftOut } = renderBundle(article, web, { pictures })
  const html = files[0]!.text

  it('stands with its sizes, its words, and loads late but for the first', () => {
    expect(html).toContain('<figure>\n<img src="media/a.jpg" alt="Boats &amp; nets" width="1200" height="800" srcset="media/400-a.jpg 400w, media/a.jpg 1200w" sizes="(max-width: 42rem) 100vw, 42rem" decoding="async">\n<figcaption>The "harbour" <span class="credit">Lea Brandt</span></figcaption>\n</figure>')
    expect(html).toContain('<figure>\n<img src="media/b.jpg" alt="" width="1200" height="800" srcset="media/400-b.jpg 400w, media/b.jpg 1200w" sizes="(max-width: 42rem) 100vw, 42rem" loading="lazy" decoding="async">\n</figure>')
    expect(files[1]!.text).toContain("img-src 'self'")
  })

  it('is left out and listed where it is not there', () => {
    expect(html).not.toContain('c.jpg')
    expect(leftOut.map(({ what }) => what)).toContain('Picture “Lost”')
  })
})

describe('a time as people read it', () => {
  const style = (timeZone: string | null) => ({ timeZone, dateStyle: 'long' as const })
  it.each([
    ['2026-03-02T23:30:00-05:00', 'en-GB', null, '2 March 2026, 23:30 UTC-05:00'],
    ['2026-03-02T23:30:00Z', 'de', null, '2. März 2026, 23:30 UTC'],
    ['2026-03-02T23:30:00Z', 'en-GB', 'Asia/Kolkata', '3 March 2026, 05:00 GMT+5:30'],
    ['2026-03-02', 'en', 'Pacific/Kiritimati', 'March 2, 2026'],
    ['soon', 'en', null, 'soon'],
  ])('%s in %s and the zone %s is %s', (value, language, zone, shown) => {
    expect(shownTime(value, language, style(zone))).toBe(shown)
  })
})
