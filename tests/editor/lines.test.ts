import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFrom, linesOf, textsOf } from '../../renderer/editor/blocks/cards/lines'
import type { Block } from '../../shared/blocks'
import { plain, slice, spans, tidy, type Text } from '../../shared/text/spans'
import { anyText } from './texts'

const bold: Text = [{ text: 'Opened ' }, { text: 'in 1911', bold: true }, { text: ', ' }, { text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }]
const box: Block[] = [
  { id: 'p1', type: 'paragraph', text: bold },
  { id: 'l1', type: 'list', ordered: false, items: [{ id: 'i1', text: [{ text: 'Forty boats' }] }, { id: 'i2', text: [{ text: 'No owner' }] }] },
]

const linesText = (blocks: readonly Block[]) => linesOf(blocks).map(plain).join('\n')
/** Lines that have no marks. */
const bare = (lines: string) => lines.split('\n').map(spans)

describe('blocks as lines', () => {
  it('read as one would write them', () => {
    expect(linesText(box)).toBe('Opened in 1911, closed in 1986\n- Forty boats\n- No owner')
    expect(linesText([{ id: 'h', type: 'heading', level: 2, text: [{ text: 'Where' }] }, { id: 'q', type: 'question', text: [{ text: 'Why?' }] }])).toBe('## Where\n? Why?')
  })

  it('that are not touched stay as they are, with their ids, marks and links', () => {
    expect(blocksFrom(box, linesOf(box), 'lists')).toEqual(box)
    const more = blocksFrom(box, [...linesOf(box), spans('- Two quays')], 'lists')
    expect(more[0]).toEqual(box[0])
    expect(more[1]).toMatchObject({ id: 'l1', items: [{ id: 'i1' }, { id: 'i2' }, { text: [{ text: 'Two quays' }] }] })
  })

  it('take the marks that they are given, and keep their ids', () => {
    const [first, ...rest] = linesOf(box)
    const next = blocksFrom(box, [first!, ...rest.map((line) => line.map((span) => ({ ...span, bold: true as const })))], 'lists')
    expect(next).toEqual([box[0], { ...box[1], items: [{ id: 'i1', text: [{ text: 'Forty boats', bold: true }] }, { id: 'i2', text: [{ text: 'No owner', bold: true }] }] }])
  })

  it('split and join as lines do', () => {
    const [first, ...rest] = linesOf(box)
    const at = plain(first!).indexOf(', closed')
    const two = blocksFrom(box, [slice(first!, 0, at), slice(first!, at + 2), ...rest], 'lists')
    expect(two.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'list'])
    expect(new Set(two.map(({ id }) => id)).size).toBe(3)
    expect(two[1]).toMatchObject({ text: [{ text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }] })
    const [one, other, ...more] = linesOf(two)
    expect(linesText(blocksFrom(two, [tidy([...one!, { text: ' ' }, ...other!]), ...more], 'lists'))).toBe('Opened in 1911 closed in 1986\n- Forty boats\n- No owner')
  })

  it('make section heads and questions of their starts only where such may stand', () => {
    expect(blocksFrom([], bare('## Where\n? Why?'), 'all').map(({ type }) => type)).toEqual(['heading', 'question'])
    expect(blocksFrom([], bare('## Where'), 'lists')).toMatchObject([{ type: 'paragraph', text: [{ text: '## Where' }] }])
  })

  it('come out as they were written, whatever is typed, each id once', () => {
    const line = fc.constantFrom('', 'a', 'Ferry', '- boat', '1. one', '## Head', '? Why', '> So', '⏎', '-', 'ह', '👩‍👧')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (first, second) => {
        const start = blocksFrom([], first.map(spans), 'all')
        expect(linesText(start)).toBe(first.join('\n'))
        const next = blocksFrom(start, second.map(spans), 'all')
        expect(linesText(next)).toBe(second.join('\n'))
        const ids = next.flatMap((block) => [block.id, ...(block.type === 'list' ? block.items.map(({ id }) => id) : [])])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('stay as they are whatever their marks, line breaks and unknown keys are, where nothing is changed', () => {
    const id = (() => { let n = 0; return () => `id${n++}` })()
    const text = anyText.filter((each) => !/^(?:[-*>?]|1\.|#{2,3}) /.test(plain(each)))
    const block = fc.oneof(
      text.map((each): Block => ({ id: id(), type: 'paragraph', text: each, later: 1 })),
      text.map((each): Block => ({ id: id(), type: 'quote', text: each, cite: 'A. Person' })),
      text.map((each): Block => ({ id: id(), type: 'heading', level: 3, text: each })),
      fc.array(text, { minLength: 1, maxLength: 3 }).map((texts): Block => ({ id: id(), type: 'list', ordered: true, items: texts.map((each) => ({ id: id(), text: each, later: 1 })) })),
    )
    // Lists that stand beside one another are one.
    const blocks = fc.array(block, { maxLength: 5 }).filter((all) => all.every((each, at) => each.type !== 'list' || all[at + 1]?.type !== 'list'))
    fc.assert(
      fc.property(blocks, (all) => {
        expect(blocksFrom(all, linesOf(all), 'all')).toEqual(all)
        expect(textsOf(all).length).toBe(linesOf(all).length)
      }),
    )
  })
})
