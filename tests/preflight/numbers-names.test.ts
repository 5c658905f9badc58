import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preflight, type Check } from '../../shared/preflight'
import { dates } from '../../shared/preflight/checks/dates'
import { figuresDisagree } from '../../shared/preflight/checks/figures-disagree'
import { headlineFigure } from '../../shared/preflight/checks/headline-figure'
import { names } from '../../shared/preflight/checks/names'
import { sums } from '../../shared/preflight/checks/sums'
import { titles } from '../../shared/preflight/checks/titles'
import { units } from '../../shared/preflight/checks/units'
import { numberLedger } from '../../shared/preflight/ledgers/numbers/entries'
import { storyText } from '../../shared/preflight/story-text'
import { articleOf, ledgerStories, type LedgerStory } from './numbers-names-corpus'

const checks: Check[] = [headlineFigure, figuresDisagree, sums, dates, units, names, titles]

const run = (story: LedgerStory) => preflight(articleOf(story), { checks })

describe('stories with planted errors and clean ones', () => {
  test.each(ledgerStories.map((story) => [story.name, story] as const))('%s', (_, story) => {
    const findings = run(story)
    expect(new Set(findings.map(({ check }) => check)), JSON.stringify(findings.map(({ message }) => message))).toEqual(new Set(story.fires))
  })

  test('every check finds nine in ten of what it must, and is right nine times in ten', () => {
    const marks = new Map(checks.map(({ id }) => [id, { hit: 0, miss: 0, false: 0 }]))
    for (const story of ledgerStories) {
      const found = new Set(run(story).map(({ check }) => check))
      for (const [id, mark] of marks) {
        const must = story.fires.includes(id)
        if (found.has(id)) mark[must ? 'hit' : 'false']++
        else if (must) mark.miss++
      }
    }
    for (const [id, { hit, miss, false: wrong }] of marks) {
      expect({ id, recall: hit / (hit + miss) >= 0.9, precision: hit / (hit + wrong) >= 0.9 }).toEqual({ id, recall: true, precision: true })
    }
  })

  test('a contradiction with the headline blocks and names both ends', () => {
    const [finding] = run(ledgerStories[0]!)
    expect(finding).toMatchObject({ check: 'headline-figure', level: 'block', at: [{ field: 'headline.main', text: '12' }, { block: 'p0', text: '14' }] })
    expect(finding!.message).toContain('12')
    expect(finding!.message).toContain('14')
  })
})

describe('how a quantity is read', () => {
  const read = (text: string, language = 'en') => numberLedger(storyText(articleOf({ headline: '', body: [text], language }))).map(({ text, low, high, hedge, dimension, unit }) => ({ text, low, high, hedge, dimension, unit }))
  test.each([
    ['More than 1,00,000 homes burnt.', 1e5, 1e5, 'over', 'count', ''],
    ['About a million people came.', 1e6, 1e6, 'about', 'count', ''],
    ['Ninety-nine million people came.', 99e6, 99e6, null, 'count', ''],
    ['One hundred and twenty trees fell.', 120, 120, null, 'count', ''],
    ['Two lakh crore rupees went missing.', 2e12, 2e12, null, 'money', 'INR'],
    ['It cost Rs. 3.5 lakh.', 3.5e5, 3.5e5, null, 'money', 'INR'],
    ['It cost US$5bn.', 5e9, 5e9, null, 'money', 'USD'],
    ['It cost €12.5 million.', 12.5e6, 12.5e6, null, 'money', 'EUR'],
    ['Two dozen boats sank.', 24, 24, null, 'count', ''],
    ['Between 3 and 5 boats sank.', 3, 5, null, 'count', ''],
    ['They sank 20-25 boats.', 20, 25, null, 'count', ''],
    ['They lost 2-3 million bees.', 2e6, 3e6, null, 'count', ''],
    ['Turnout was 61.5 per cent.', 61.5, 61.5, null, 'percent', '%'],
    ['A 34-year-old man drowned.', 34, 34, null, 'age', ''],
    ['The team won 3-1 away.', 3, 3, null, 'score', ''],
    ['It began at 14:30 sharp.', 14, 14, null, 'time', ''],
    ['It was built in 1987.', 1987, 1987, null, 'year', ''],
    ['They use Article 370 there.', 370, 370, null, 'label', ''],
    ['Up to 40 km of road.', 40, 40, 'under', 'measure', 'km'],
  ])('%s', (text, low, high, hedge, dimension, unit) => {
    expect(read(text)[0]).toMatchObject({ low, high, hedge, dimension, unit })
  })
  test.each([
    ['करीब ५ लाख लोग आए।', 'hi', 5e5], ['دخل ٣٠٠ شخص.', 'ar', 300], ['Es kamen 1.250.000 Menschen.', 'de', 125e4], ['Ils étaient 12 500 personnes.', 'fr', 12500], ['Около 5 тысяч человек.', 'ru', 5000],
  ])('%s', (text, language, low) => {
    expect(read(text, language)[0]?.low).toBe(low)
  })
})

describe('any text', () => {
  test('takes no word for what every object has', () => {
    const article = articleOf({ headline: 'Constructor is champion', body: ['The constructor took 5 constructor prizes from Constructor Brown.'], language: 'en' })
    expect(numberLedger(storyText(article)).map(({ low, dimension }) => [low, dimension])).toEqual([[5, 'count']])
    expect(preflight(article, { checks })).toEqual([])
  })

  const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('12', '1,00,000', ' killed ', 'million', '-', ' of ', '(', ')', '%', '₹', ' General ', ' Milley ', '. ', 'between', 'and', '१२', '٣', 'from', 'to', "'s", '\n', 'Monday', ', ', '31 November 2020', 'aged')), { maxLength: 30 }).map((parts) => parts.join(''))
  test('throws nothing, and every place covers its own words', () => {
    fc.assert(
      fc.property(pieces, fc.array(pieces, { maxLength: 4 }), fc.constantFrom('en', 'hi', 'ar', 'de', 'fr', 'ru'), (headline, body, language) => {
        const article = articleOf({ headline, body, language })
        const story = storyText(article)
        for (const { read, start, end, text } of numberLedger(story)) {
          expect(start < end && read.source.text.slice(start, end) === text).toBe(true)
        }
        for (const { at, message } of preflight(article, { checks })) {
          expect(message).not.toBe('')
          for (const place of at) {
            const whole = story.copy.find(({ where }) => JSON.stringify(where) === JSON.stringify('field' in place ? { field: place.field } : { block: place.block }))!.text
            expect(place.text).toBe(whole.slice(place.start, place.end))
            expect(place.text).not.toBe('')
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same story gives the same findings', () => {
    for (const story of ledgerStories) expect(run(story)).toEqual(run(story))
  })
})
