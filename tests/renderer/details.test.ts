import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asParagraphs, placeOf, putBack } from '../../renderer/features/details/putBack'
import { addressReader, countReader, languageReader, slugReader } from '../../renderer/features/details/readers'
import { joinTime, offsetHere, offsetOfZone, readKeywords, readOffset, splitTime } from '../../renderer/features/details/values'
import { graphemes } from '../../shared/text/graphemes'
import { createArticle } from '../../shared/article/create'
import { articleSchema } from '../../shared/article/schema'
import type { Article, Removed } from '../../shared/article/types'
import { blockTexts, type Block } from '../../shared/blocks'

const t = ((key: string) => key) as unknown as Parameters<typeof slugReader>[0]

describe('a field of the details', () => {
  it.each([
    ['slug', slugReader(t), 'new-bridge-2', { value: 'new-bridge-2' }],
    ['slug with spaces around', slugReader(t), ' bridge ', { value: 'bridge' }],
    ['slug with capitals', slugReader(t), 'Bridge', { fault: 'details.slugFault' }],
    ['slug with a hyphen at the end', slugReader(t), 'bridge-', { fault: 'details.slugFault' }],
    ['empty slug', slugReader(t), '', { fault: 'details.slugFault' }],
    ['language', languageReader(t), 'EN-in', { value: 'en-IN' }],
    ['language with script', languageReader(t), 'zh-hans-cn', { value: 'zh-Hans-CN' }],
    ['no language', languageReader(t), 'english please', { fault: 'details.languageFault' }],
    ['address', addressReader(t), 'https://example.com/a', { value: 'https://example.com/a' }],
    ['address without https', addressReader(t), 'example.com/a', { value: 'https://example.com/a' }],
    ['no address', addressReader(t), ' ', { value: null }],
    ['script', addressReader(t), 'javascript:alert(1)', { fault: 'details.addressFault' }],
    ['mail', addressReader(t), 'ana@example.com', { fault: 'details.addressFault' }],
    ['words', countReader(t), '1,200', { value: 1200 }],
    ['words in Devanagari digits', countReader(t), '४५०', { value: 450 }],
    ['no words', countReader(t), '', { value: null }],
    ['none at all', countReader(t), '0', { fault: 'details.countFault' }],
    ['half a word', countReader(t), '1e9999', { fault: 'details.countFault' }],
  ] as const)('%s', (_name, read, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('never stores what the story file refuses', () => {
    const take = (head: Partial<Article>) => articleSchema.safeParse({ ...createArticle(), ...head }).success
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[a-zA-Z-]{1,12}$/)), (text) => {
        const slug = slugReader(t)(text)
        const language = languageReader(t)(text)
        const address = addressReader(t)(text)
        const words = countReader(t)(text)
        if ('value' in slug) expect(take({ slug: slug.value })).toBe(true)
        if ('value' in language) expect(take({ language: language.value })).toBe(true)
        if ('value' in address) expect(take({ canonicalUrl: address.value })).toBe(true)
        if ('value' in words) expect(take({ targetWords: words.value })).toBe(true)
      }),
    )
  })
})

describe('a time', () => {
  it.each([
    ['2026-11-22T10:30:00+05:30', '2026-11-22T10:30', '+05:30'],
    ['2026-11-22T10:30:00.123Z', '2026-11-22T10:30', '+00:00'],
    ['2026-11-22T10:30-03:00', '2026-11-22T10:30', '-03:00'],
  ])('%s keeps its hour and its offset', (time, local, offset) => {
    expect(splitTime(time)).toEqual({ local, offset })
    expect(joinTime(local, offset)).toBe(`${local}:00${offset}`)
  })

  it.each([
    ['Z', '+00:00'],
    ['+5:30', '+05:30'],
    ['5.30', '+05:30'],
    ['−4', '-04:00'],
    ['UTC+1', '+01:00'],
    ['0530', '+05:30'],
    ['+15', null],
    ['+05:75', null],
    ['IST', null],
  ])('offset %j', (typed, expected) => {
    expect(readOffset(typed)).toBe(expected)
  })

  it('is not made up of half a date', () => {
    expect(joinTime('2026-11-22', '+00:00')).toBeNull()
    expect(joinTime('2026-13-22T10:00', '+00:00')).toBeNull()
    expect(joinTime('2026-11-22T10:00', 'IST')).toBeNull()
  })

  it.each([
    ['Asia/Kolkata', '2026-11-22T10:00', '+05:30'],
    ['kolkata', '2026-11-22T10:00', '+05:30'],
    ['new york', '2026-07-01T12:00', '-04:00'],
    ['America/New_York', '2026-12-01T12:00', '-05:00'],
    ['Europe/Berlin', '2026-03-29T01:59', '+01:00'],
    ['Europe/Berlin', '2026-03-29T03:00', '+02:00'],
    ['Europe/Berlin', '2026-10-25T02:30', '+02:00'],
    ['Asia/Kathmandu', '2026-11-22T10:00', '+05:45'],
    ['IST', '2026-11-22T10:00', null],
    ['Nowhere/Land', '2026-11-22T10:00', null],
    ['+05:30', '2026-11-22T10:00', null],
  ])('in %s at %s is %s', (zone, local, offset) => expect(offsetOfZone(zone, local)).toBe(offset))

  it('is one that the story file takes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }), fc.integer({ min: -14, max: 14 }), (date, hours) => {
        const time = joinTime(date.toISOString().slice(0, 16), `${hours < 0 ? '-' : '+'}${Math.abs(hours)}`)
        expect(articleSchema.safeParse({ ...createArticle(), publishedAt: time }).success).toBe(true)
      }),
    )
    expect(readOffset(offsetHere('2026-07-01T12:00'))).toBe(offsetHere('2026-07-01T12:00'))
  })
})

describe('keywords and counters', () => {
  it('reads keywords once each, with commas of any script', () => {
    expect(readKeywords(' dams, Water ,water,, ग्राम، نهر、河 ')).toEqual(['dams', 'Water', 'ग्राम', 'نهر', '河'])
  })

  it.each([
    ['plain', 5, 'en'],
    ['café', 4, 'fr'],
    ['👩‍👩‍👧', 1, 'en'],
    ['कि', 1, 'hi'],
    ['', 0, 'en'],
  ])('counts %j as %d', (text, expected, language) => {
    expect(graphemes(text, language)).toBe(expected)
  })
})

describe('putting copy back', () => {
  const paragraph = (id: string): Block => ({ id, type: 'paragraph', text: [{ text: id }] })
  const removed = (at: number, text = `line ${at}`): Removed => ({ reason: 'furniture', text, at })
  const story = (blocks: number, items: Removed[], main = ''): Article => ({
    ...createArticle(),
    headline: { main },
    body: Array.from({ length: blocks }, (_, index) => paragraph(`p${index}`)),
    removed: items,
  })

  it.each([
    ['above the story', removed(1), [removed(20)], 10, 0],
    ['below the story', removed(30), [removed(1)], 10, 10],
    ['in the middle', removed(6), [removed(12)], 10, 5],
    ['without a line', removed(0), [], 10, 10],
    ['into a short body', removed(3), [removed(1), removed(2)], 4, 0],
  ])('%s', (_name, item, others, blocks, expected) => {
    expect(placeOf(item, story(blocks, [...others, item]))).toBe(expected)
  })

  it('does not count the lines of the headline', () => {
    // Line 1 headline, lines 2 to 5 text, line 6 furniture, 7 to 10 text, 11 furniture.
    const item = removed(6)
    expect(placeOf(item, story(8, [item, removed(11)], 'Headline'))).toBe(4)
  })

  it('makes a paragraph of each line and takes the item off the list', () => {
    const item = removed(9, 'one\n\n  two \r\nthree')
    const before = story(2, [removed(1), item])
    const after = putBack(before, item)
    expect(after?.body.slice(2).flatMap(blockTexts)).toEqual(['one', 'two', 'three'])
    expect(after?.head.removed).toEqual([before.removed[0]])
    expect(new Set(after?.body.map(({ id }) => id)).size).toBe(5)
  })

  it('leaves no empty paragraph in a new story', () => {
    const item = removed(2, 'Words')
    const blank = { ...createArticle(), removed: [item] }
    expect(putBack(blank, item)?.body.map(blockTexts)).toEqual([['Words']])
  })

  it('does nothing for what is not there', () => {
    expect(putBack(story(1, []), removed(1))).toBeNull()
    expect(asParagraphs(' \n ')).toEqual([])
  })
})
