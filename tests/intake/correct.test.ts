import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { createArticle } from '../../shared/article/create'
import { bring, intakeHtml, intakeText, intakeWith, partKinds, withoutLines, type IntakeResult, type PartKind } from '../../shared/intake'
import { stories } from './corpus'
import { articleWords } from './encoders'
import { layouts } from './layouts'

const copy = [
  'HARBOUR DESK',
  'Dredgers return to the inner basin',
  'By Asha Menon',
  'KOCHI, March 4 (PTI) - Two dredgers went back to work in the inner basin on Tuesday after a week of repairs, the port trust said in a note to shippers.',
  'A second vessel waits',
  'The trust said that a third dredger would follow when its papers were cleared, and that no ship had been turned away so far this month.',
  'Also read: Why the basin silts up',
].join('\n\n')

const partOf = ({ report }: IntakeResult, text: string) => {
  const part = report.classified.find((one) => one.text.startsWith(text))?.part
  if (part === undefined) throw new Error(`no part “${text}”`)
  return part
}
const name = (result: IntakeResult, named: Record<string, PartKind>) => intakeWith(result.copy!, Object.fromEntries(Object.entries(named).map(([text, kind]) => [partOf(result, text), kind])))
const kinds = ({ body }: IntakeResult) => body.map(({ type }) => type)
const words = (text: string) => (text.replace(/\p{Cf}/gu, '').normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort()
const told = ({ report, ...result }: IntakeResult) => words([articleWords({ report, ...result }), ...report.normalised, ...report.dropped.map(({ what }) => what)].join('\n'))
const counter = () => {
  let n = 0
  return () => `b${++n}`
}

describe('a person says what a part is', () => {
  const first = intakeText(copy)

  it('and without a word of theirs the story stays as it is', () => {
    expect(intakeWith(first.copy!, {}, { newId: counter() })).toEqual(intakeText(copy, { newId: counter() }))
  })

  it('of the headline: the line that was taken for it goes back to its own place', () => {
    const result = name(first, { 'A second vessel': 'headline' })
    expect(result.head.headline?.main).toBe('A second vessel waits')
    expect(result.body.every((block) => block.type !== 'heading')).toBe(true)
    expect(told(result)).toEqual(expect.arrayContaining(['Dredgers', 'basin']))
  })

  it.each([
    ['heading to paragraph', { 'A second vessel': 'paragraph' }, ['paragraph', 'paragraph', 'paragraph', 'related']],
    ['heading to question', { 'A second vessel': 'question' }, ['paragraph', 'question', 'paragraph', 'related']],
    ['heading to furniture', { 'A second vessel': 'furniture' }, ['paragraph', 'paragraph', 'related']],
    ['text to quote', { 'The trust said': 'quote' }, ['paragraph', 'heading', 'quote', 'related']],
    ['related to list', { 'Also read': 'list' }, ['paragraph', 'heading', 'paragraph', 'list']],
  ] as const)('%s', (_, named, wanted) => expect(kinds(name(first, named))).toEqual(wanted))

  it('and the report says who said it', () => {
    const { classified } = name(first, { 'A second vessel': 'question' }).report
    expect(classified.find(({ text }) => text === 'A second vessel waits')).toMatchObject({ kind: 'question', confidence: 1, reason: 'Named by a person' })
  })

  it('of a dateline: a paragraph keeps it in the text, furniture sets it aside', () => {
    const dateline = first.report.classified.find(({ kind }) => kind === 'dateline')!.part!
    const kept = intakeWith(first.copy!, { [dateline]: 'paragraph' })
    expect(kept.head.dateline).toBeUndefined()
    expect(JSON.stringify(kept.body[0])).toContain('KOCHI')
    const aside = intakeWith(first.copy!, { [dateline]: 'furniture' })
    expect(aside.head.dateline).toBeUndefined()
    expect(JSON.stringify(aside.body[0])).not.toContain('KOCHI')
    expect(aside.removed.map(({ text }) => text).join()).toContain('KOCHI')
  })

  it('and a second byline joins the first', () => {
    expect(name(first, { 'A second vessel': 'byline' }).head.bylines).toHaveLength(2)
  })

  it('of what stands outside the article of a page: it comes into the story in its place', () => {
    const text = 'The port trust said on Tuesday that two dredgers went back to work in the inner basin after a week of repairs.'
    const page = intakeHtml(`<!doctype html><html><body><article><h1>Dredgers return to the inner basin</h1><p>${text}</p><p>${text} Again.</p></article><aside class="sidebar"><p>A box of figures that the page puts beside its story</p></aside></body></html>`)
    expect(JSON.stringify(page.body)).not.toContain('box of figures')
    expect(JSON.stringify(name(page, { 'A box of figures': 'paragraph' }).body)).toContain('box of figures')
  })

  it('and what the reader knew beyond the text is still there, and lines that are nobody’s have no number', () => {
    const mail = withoutLines(intakeText(copy))
    bring(mail, { subject: 'Dredgers', receivedAt: '2026-03-04T09:00:00+05:30', dropped: [{ what: 'Attachment “map.png”', why: 'attachments are brought in on their own' }] })
    const result = intakeWith(JSON.parse(JSON.stringify(mail.copy)) as NonNullable<IntakeResult['copy']>, { 0: 'section' })
    expect(result.head.source?.receivedAt).toBe('2026-03-04T09:00:00+05:30')
    expect(result.removed.map(({ text }) => text)).toContain('Dredgers')
    expect(result.report.dropped.map(({ what }) => what)).toContain('Attachment “map.png”')
    expect(new Set(result.report.classified.map(({ line }) => line))).toEqual(new Set([0]))
  })

  it('whatever they say, nothing is lost and the story is valid', () => {
    const all = stories.flatMap(({ parts }) => parts)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...Object.values(layouts)),
        fc.dictionary(fc.oneof(fc.nat(12).map(String), fc.nat(12).map((n) => `${n}/dateline`)), fc.constantFrom(...partKinds), { maxKeys: 6 }),
        (mixed, write, overrides) => {
          const before = intakeText(write(mixed))
          const result = intakeWith(before.copy!, overrides)
          const have = new Map<string, number>()
          for (const word of told(result)) have.set(word, (have.get(word) ?? 0) + 1)
          const lost = words(before.copy!.units.map(({ text }) => text).join('\n')).filter((word) => {
            const left = have.get(word) ?? 0
            have.set(word, left - 1)
            return left <= 0
          })
          expect(lost).toEqual([])
          expect(articleSchema.safeParse({ ...createArticle(), ...result.head, body: result.body, removed: result.removed }).error).toBeUndefined()
        },
      ),
      { numRuns: 250 },
    )
  })
})
