import { createHeadlessEditor } from '@lexical/headless'
import { $toggleLink, LinkNode } from '@lexical/link'
import fc from 'fast-check'
import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { spread, type Table } from '../../renderer/editor/blocks/cards/table'
import { $readLines, $selectedLines, $selectLines, $showLines, type LinePoint } from '../../renderer/editor/fields/lines'
import { plain, slice, spans, tidy, type Text } from '../../shared/text/spans'
import { anyText } from './texts'

function field(lines: readonly Text[]) {
  const editor = createHeadlessEditor({ nodes: [LinkNode], onError: (error) => { throw error } })
  const update = (act: () => void) => editor.update(act, { discrete: true })
  update(() => $showLines(lines))
  return {
    read: () => editor.read($readLines),
    show: (next: readonly Text[]) => update(() => $showLines(next)),
    /** Does something with what is selected from one place to another. */
    on(anchor: LinePoint, focus: LinePoint, act: (selection: RangeSelection) => void) {
      update(() => {
        $selectLines({ anchor, focus })
        const selection = $getSelection()
        if ($isRangeSelection(selection)) act(selection)
      })
    },
    selected: () => editor.read($selectedLines),
  }
}

const on = (line: number, offset: number): LinePoint => ({ line, offset })
const built: Text = [{ text: 'Opened ' }, { text: 'in 1911', bold: true }, { text: ', ' }, { text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }]

describe('the words of a field', () => {
  it('keep the marks around what is typed', () => {
    const box = field([built])
    box.on(on(0, 13), on(0, 14), (selection) => selection.insertText('2'))
    expect(box.read()).toEqual([[{ text: 'Opened ' }, { text: 'in 1912', bold: true }, { text: ', ' }, { text: 'closed', link: { href: 'https://example.org/' } }, { text: ' in 1986' }]])
  })

  it('are made bold, italic and links where they are selected, over lines too', () => {
    const box = field([spans('- Two decks'), spans('- No sail')])
    box.on(on(0, 6), on(1, 4), (selection) => selection.formatText('bold'))
    box.on(on(1, 5), on(1, 9), () => $toggleLink({ url: 'https://example.org/', rel: null }))
    expect(box.read()).toEqual([
      [{ text: '- Two ' }, { text: 'decks', bold: true }],
      [{ text: '- No', bold: true }, { text: ' ' }, { text: 'sail', link: { href: 'https://example.org/' } }],
    ])
    box.on(on(0, 0), on(1, 9), (selection) => selection.formatText('bold'))
    box.on(on(0, 0), on(1, 9), (selection) => selection.formatText('bold'))
    expect(box.read().flat().some((span) => span.bold)).toBe(false)
  })

  it('are shown and read as the story has them, also in the place of others', () => {
    const lines = fc.array(anyText, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const box = field(first)
        expect(box.read()).toEqual(first)
        box.show(second)
        expect(box.read()).toEqual(second)
      }),
    )
  })

  it('get a mark exactly where they are selected, and are what they were without it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const bare = tidy(text.map(({ bold: _bold, ...span }) => span))
        const length = plain(bare).length
        const [start, end] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [number, number]
        const box = field([bare])
        box.on(on(0, start), on(0, end), (selection) => selection.formatText('bold'))
        const made = box.read()[0]!
        expect(plain(made)).toBe(plain(bare))
        // Bold shows on letters: a line break has the marks of its neighbour.
        const letters = (part: Text) => part.flatMap((span) => [...span.text.replaceAll('\n', '')].map(() => span.bold ?? false))
        expect(letters(slice(made, start, end)).every(Boolean)).toBe(true)
        expect([...letters(slice(made, 0, start)), ...letters(slice(made, end))].some(Boolean)).toBe(false)
      }),
    )
  })

  it('are selected where one says, in any script and over line breaks', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), (lines, a, b) => {
        const line = a % lines.length
        const offset = b % (plain(lines[line]!).length + 1)
        const box = field(lines)
        box.on(on(line, offset), on(line, offset), () => undefined)
        expect(box.selected()).toEqual({ anchor: on(line, offset), focus: on(line, offset) })
      }),
    )
  })
})

describe('cells that are put into a table', () => {
  const table: Table = { id: 't', type: 'table', caption: 'Boats', rows: [{ header: true, cells: [{ text: spans('Year') }, { text: spans('Boats') }] }, { header: false, cells: [{ text: spans('2024') }] }] }
  const words = (of: Table) => of.rows.map(({ cells }) => cells.map(({ text }) => plain(text)))

  it('fill it to the right and down, and make it grow; what is beside them stays', () => {
    const next = spread(table, 1, 1, [[spans('70'), spans('seven')], [spans('80')]])
    expect(words(next)).toEqual([['Year', 'Boats', ''], ['2024', '70', 'seven'], ['', '80', '']])
    expect(next.rows.map(({ header }) => header)).toEqual([true, false, false])
    expect(next.caption).toBe('Boats')
  })

  it('leave a table as wide in every row, whatever is put where', () => {
    const cells = fc.array(fc.array(fc.constant(spans('x')), { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(cells, fc.nat(1), fc.nat(1), (put, row, column) => {
        const next = spread(table, row, column, put)
        expect(new Set(next.rows.map(({ cells: { length } }) => length)).size).toBe(1)
        put.forEach((line, r) => line.forEach((text, c) => expect(next.rows[row + r]!.cells[column + c]!.text).toEqual(text)))
      }),
    )
  })
})
