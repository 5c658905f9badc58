import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../shared/article/create'
import { applyBody, applyPatch, diffBody } from '../../shared/article/patch'
import type { Block } from '../../shared/blocks'
import { body } from './arbitrary'

const paragraph = (id: string, text = id): Block => ({ id, type: 'paragraph', text: [{ text }] })

/** A body and another one made of it by edits, moves, removals and insertions. */
const edited = body.chain((before) =>
  fc
    .record({
      order: fc.shuffledSubarray(before, { minLength: 0 }),
      edits: fc.array(fc.nat(7), { maxLength: 4 }),
      inserts: fc.array(fc.nat(8), { maxLength: 4 }),
    })
    .map(({ order, edits, inserts }) => {
      const after = [...order]
      for (const at of edits) if (after[at]) after[at] = paragraph(after[at].id, 'edited')
      inserts.forEach((at, n) => after.splice(at, 0, paragraph(`new-${n}`)))
      return { before, after }
    }),
)

describe('a change of the body', () => {
  it('turns the one body into the other, whatever was edited, moved, put in and taken out', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        expect(applyBody(before, diffBody(before, after))).toEqual(after)
      }),
      { numRuns: 1000 },
    )
  })

  it('grows with the change and not with the story', () => {
    const before = Array.from({ length: 1000 }, (_, i) => paragraph(`p${i}`))
    const edit = before.with(500, paragraph('p500', 'other words'))
    expect(diffBody(before, edit)).toHaveLength(1)
    expect(diffBody(before, before.toSpliced(500, 1))).toHaveLength(1)
    expect(diffBody(before, before.toSpliced(500, 0, paragraph('new')))).toHaveLength(1)
    expect(diffBody(before, [...before])).toHaveLength(0)
  })

  it('touches neither of the bodies', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const [b, a] = [structuredClone(before), structuredClone(after)]
        applyBody(before, diffBody(before, after))
        expect(before).toEqual(b)
        expect(after).toEqual(a)
      }),
    )
  })

  const two = [paragraph('a'), paragraph('b')]
  it.each([
    ['a put of an unknown block without a place', { op: 'put', block: paragraph('x') }],
    ['a put behind an unknown block', { op: 'put', block: paragraph('x'), after: 'y' }],
    ['a put behind itself', { op: 'put', block: paragraph('a'), after: 'a' }],
    ['a move of an unknown block', { op: 'move', id: 'x', after: 'a' }],
    ['a move behind an unknown block', { op: 'move', id: 'a', after: 'x' }],
    ['a move behind itself', { op: 'move', id: 'a', after: 'a' }],
    ['a removal of an unknown block', { op: 'remove', id: 'x' }],
  ] as const)('is refused as a whole for %s', (_, change) => {
    expect(applyBody(two, [{ op: 'remove', id: 'b' }, change])).toBeNull()
    expect(applyPatch({ ...createArticle(), body: two }, { head: { kicker: 'K' }, body: [change] })).toBeNull()
  })

  it('changes of the head only the keys that are there', () => {
    const article = { ...createArticle(), kicker: 'World', standfirst: 'Deck' }
    expect(applyPatch(article, { head: { kicker: null, standfirst: undefined } })).toEqual({ ...article, kicker: null })
  })
})
