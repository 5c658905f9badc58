import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugSchema } from '../../shared/article/schema'
import { slugOf } from '../../shared/text/slug'

describe('slugOf', () => {
  it.each([
    ['1 lakh Russian soldiers killed… So why?', '1-lakh-russian-soldiers-killed-so-why'],
    ['Kyiv’s army doesn’t move', 'kyivs-army-doesnt-move'],
    ['Müller: „Größere Pläne“', 'muller-grossere-plane'],
    ['Путин отступает', 'putin-otstupaet'],
    ['', 'untitled'],
    ['… !!', 'untitled'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['40,000 homes, 1,00,000 people, 2.5 metres', '40000-homes-100000-people-2-5-metres'],
  ])('%s', (headline, slug) => expect(slugOf(headline)).toBe(slug))

  it('writes German umlauts out, as German newsrooms do', () => {
    expect(slugOf('Müller: „Größere Pläne für 40.000“', 'de-AT')).toBe('mueller-groessere-plaene-fuer-40000')
  })

  it('gives a readable name for any script', () => {
    for (const headline of ['भारत ने मैच जीता', 'القاهرة تستضيف القمة', '東京で地震', '서울 회담']) expect(slugOf(headline)).toMatch(/^[a-z]/)
  })

  it('is always valid and cuts between words', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.lorem({ maxCount: 40 })), (headline) => slugSchema.safeParse(slugOf(headline)).success))
    expect(slugOf('alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november')).toBe('alpha-bravo-charlie-delta-echo-foxtrot-golf-hotel-india-juliett-kilo-lima-mike')
  })
})
