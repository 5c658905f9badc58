import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFrom, linesText, rewritten } from '../../renderer/editor/blocks/cards/lines'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'

const bold: Text = [{ text: 'Opened ' }, { text: 'in 1911', bold: true }, { text: ', ' }, { text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }]
const box: Block[] = [
  { id: 'p1', type: 'paragraph', text: bold },
  { id: 'l1', type: 'list', ordered: false, items: [{ id: 'i1', text: [{ text: 'Forty boats' }] }, { id: 'i2', text: [{ text: 'No owner' }] }] },
]

describe('blocks as lines', () => {
  it('read as one would write them', () => {
    expect(linesText(box)).toBe('Opened in 1911, closed in 1986\n- Forty boats\n- No owner')
    expect(linesText([{ id: 'h', type: 'heading', level: 2, text: [{ text: 'Where' }] }, { id: 'q', type: 'question', text: [{ text: 'Why?' }] }])).toBe('## Where\n? Why?')
  })

  it('that are not touched stay as they are, with their ids, marks and links', () => {
    expect(blocksFrom(box, linesText(box), 'lists')).toEqual(box)
    const more = blocksFrom(box, `${linesText(box)}\n- Two quays`, 'lists')
    expect(more[0]).toEqual(box[0])
    expect(more[1]).toMatchObject({ id: 'l1', items: [{ id: 'i1' }, { id: 'i2' }, { text: [{ text: 'Two quays' }] }] })
  })

  it('keep the marks around what is typed', () => {
    const next = blocksFrom(box, linesText(box).replace('1911', '1912'), 'lists')
    expect(next[0]).toEqual({ id: 'p1', type: 'paragraph', text: [{ text: 'Opened ' }, { text: 'in 1912', bold: true }, { text: ', ' }, { text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }] })
  })

  it('split and join as lines do', () => {
    const two = blocksFrom(box, linesText(box).replace(', closed', '\nclosed'), 'lists')
    expect(two.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'list'])
    expect(new Set(two.map(({ id }) => id)).size).toBe(3)
    expect(two[1]).toMatchObject({ text: [{ text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }] })
    expect(linesText(blocksFrom(two, linesText(two).replace('\nclosed', ' closed'), 'lists'))).toBe('Opened in 1911 closed in 1986\n- Forty boats\n- No owner')
  })

  it('make section heads and questions of their starts only where such may stand', () => {
    expect(blocksFrom([], '## Where\n? Why?', 'all').map(({ type }) => type)).toEqual(['heading', 'question'])
    expect(blocksFrom([], '## Where', 'lists')).toMatchObject([{ type: 'paragraph', text: [{ text: '## Where' }] }])
  })

  it('come out as they were written, whatever is typed, each id once', () => {
    const line = fc.constantFrom('', 'a', 'Ferry', '- boat', '1. one', '## Head', '? Why', '> So', '⏎', '-', 'ह', '👩‍👧')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (first, second) => {
        const start = blocksFrom([], first.join('\n'), 'all')
        expect(linesText(start)).toBe(first.join('\n'))
        const next = blocksFrom(start, second.join('\n'), 'all')
        expect(linesText(next)).toBe(second.join('\n'))
        const ids = next.flatMap((block) => [block.id, ...(block.type === 'list' ? block.items.map(({ id }) => id) : [])])
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('read as asked after any change of a text', () => {
    fc.assert(
      fc.property(fc.string(), (next) => {
        expect(plain(rewritten(bold, next))).toBe(next)
      }),
    )
  })
})
