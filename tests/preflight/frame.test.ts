import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { blockTexts } from '../../shared/blocks'
import { createArticle } from '../../shared/article/create'
import { intakeText } from '../../shared/intake'
import { checks, createPreflight, preflight, waive, type Check, type Finding } from '../../shared/preflight'
import { textCheck } from '../../shared/preflight/check'
import { storyText } from '../../shared/preflight/story-text'
import { article as anyArticle } from '../article/arbitrary'
import { plainStories } from '../intake/corpus'
import { layouts } from '../intake/layouts'
import { cases } from './corpus'
import { headline, held, image, list, p, q, story, table } from './make'

const now = '2026-11-22T12:00:00Z'

/** Any story: every shape of block, and copy cut out of the corpus so that checks have something to find. */
const scraps = cases.flatMap(({ story: of }) => of.body.flatMap((block) => blockTexts(block))).filter((text) => text && text.length < 300)
const copy = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('“', '”', '"', '«', '„', '\u202e', '\u200b', '…', '\ud800', '\n')), { maxLength: 4 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  copy.map(p), copy.map(q), fc.array(copy, { maxLength: 3 }).map((items) => list(...items)), fc.array(copy, { maxLength: 3 }).map((cells) => table(false, cells)),
  copy.map((text) => image({ caption: text, alt: text })), copy.map((text) => held(p(text))),
)
const written = fc.tuple(fc.array(block, { maxLength: 6 }), copy, copy, fc.constantFrom('en', 'en-IN', 'de', 'fr', 'hi', 'ar', 'ja', 'pt')).map(([body, main, standfirst, language]) => story(body, { headline: { main, search: standfirst }, standfirst, language, dateline: { places: [main, standfirst] } }))
const stories = fc.oneof(anyArticle, written)

/** The plain text of a place's field or block. */
function textAt(article: Article, at: Finding['at'][number]): string {
  const prepared = storyText(article)
  if ('field' in at) return prepared.field(at.field).text
  return article.body.filter(({ id }) => id === at.block).map((one) => blockTexts(one).join('\n'))[0]!
}

describe('preflight of any story', () => {
  it('never throws, and every place is the text that stands there', () => {
    fc.assert(fc.property(stories, (article) => {
      for (const { at } of preflight(article, { now })) {
        expect(at.length).toBeGreaterThan(0)
        for (const place of at) {
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(textAt(article, place).slice(place.start, place.end)).toBe(place.text)
          expect(place.end - place.start).toBe(place.text.length)
        }
      }
    }), { numRuns: 150 })
  })

  it('gives the same for the same story, whatever the order of checks and whatever was looked at before', () => {
    const running = createPreflight({ now })
    fc.assert(fc.property(stories, (article) => {
      const found = preflight(article, { now })
      expect(preflight(structuredClone(article), { now, checks: [...checks].reverse() })).toEqual(found)
      expect(running(article)).toEqual(found)
      expect(running(article)).toEqual(found)
    }), { numRuns: 80 })
  })

  it('gives the same while it is written, block by block', () => {
    const running = createPreflight({ now })
    for (const { story: of } of cases) {
      for (let end = 0; end <= of.body.length; end++) {
        const draft = { ...of, body: of.body.slice(0, end) }
        expect(running(draft)).toEqual(preflight(draft, { now }))
      }
    }
  })

  it('suggests only what changes something', () => {
    fc.assert(fc.property(stories, (article) => {
      for (const { at, suggestion } of preflight(article)) if (suggestion !== undefined) expect(suggestion).not.toBe(at[0]!.text)
    }), { numRuns: 80 })
  })
})

describe('a story that is being written', () => {
  const visited: string[] = []
  const watch: Check = textCheck({ id: 'watch', level: 'info', name: 'Watch', why: 'Counts.' }, ({ text }) => {
    visited.push(text)
    return []
  })

  it('has only its changed texts looked at again', () => {
    const check = createPreflight({ checks: [watch] })
    const before = headline('One', [p('First.'), p('Second.'), p('Third.')])
    check(before)
    visited.length = 0
    const body = before.body.with(1, { ...before.body[1]!, text: [{ text: 'Changed.' }] } as Article['body'][number])
    check({ ...before, body })
    expect(visited).toEqual(['Changed.'])
    visited.length = 0
    check({ ...before, body, headline: { main: 'Two' } })
    expect(visited).toEqual(['Two'])
  })

  it('runs a check of the head again only when the head changes', () => {
    let runs = 0
    const check = createPreflight({ checks: [{ id: 'head', level: 'info', name: 'Head', why: 'Counts.', reads: ['head'], run: () => (runs++, []) }] })
    const before = headline('One')
    check(before)
    check({ ...before, body: [...before.body, p('More.')], updatedAt: '2026-11-22T11:00:00Z' })
    expect(runs).toBe(1)
    check({ ...before, standfirst: 'Another.' })
    expect(runs).toBe(2)
  })
})

describe('levels and waivers', () => {
  const tk = headline('The fine was TK rupees')
  const of = (found: Finding[]) => found.filter(({ check }) => check === 'tk').map(({ level }) => level)

  it('takes the level of a profile, or leaves the check out', () => {
    expect(of(preflight(tk))).toEqual(['block'])
    expect(of(preflight(tk, { levels: { tk: 'warn' } }))).toEqual(['warn'])
    expect(of(preflight(tk, { levels: { tk: 'off' } }))).toEqual([])
  })

  it('remembers for the story that two spellings are two names', () => {
    const of = (...texts: string[]) => preflight(story(texts.map((text) => p(text))), { waivers }).filter(({ check }) => check === 'names')
    let waivers: ReturnType<typeof waive>[] = []
    const texts = ['Maria Feldmann said the depot would open. Anna Feldman said nothing of it.', 'Feldmann left. Feldman stayed.']
    const [found] = of(...texts)
    waivers = [waive(found!, 'These are two names', 'Anna Marlow')]
    expect(of(...texts)).toEqual([])
    expect(of('The talks went on for a week.', ...texts, 'Later Feldman came back, and Feldmann with him.')).toEqual([])
    expect(of(...texts, 'Feldmen was there too.').length).toBeGreaterThan(0)
  })
  it('leaves out what is waived until the words change', () => {
    const found = preflight(tk).find(({ check }) => check === 'tk')!
    const waivers = [waive(found, 'TK is the name of the firm', 'Anna Marlow')]
    expect(of(preflight(tk, { waivers }))).toEqual([])
    expect(of(preflight({ ...tk, headline: { main: 'The fine was TKTK rupees' } }, { waivers }))).toEqual(['block'])
    expect(of(preflight(headline('The fine', [p('It was TK rupees.')]), { waivers }))).toEqual(['block'])
  })
})

describe('clean copy', () => {
  it('is left alone: under two warnings a story and hardly a block', () => {
    const own = new Set(cases.map(({ check }) => check))
    const levels = plainStories.filter(({ head, parts }) => head?.main && parts.some(([kind]) => kind === 'lead')).flatMap(({ parts }) => {
      const { head, body, removed } = intakeText(layouts['blank lines']!(parts))
      return preflight({ ...createArticle(), ...head, body, removed }, { now }).filter(({ check }) => own.has(check)).map(({ level }) => level)
    })
    expect(levels.filter((level) => level === 'block')).toEqual([])
    expect(levels.filter((level) => level === 'warn').length / plainStories.length).toBeLessThan(1)
  })
})
