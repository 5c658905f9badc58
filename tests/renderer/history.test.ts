import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDay } from '../../renderer/features/history/days'
import { fold, stops } from '../../renderer/features/history/fold'
import { clock, dayName } from '../../renderer/features/history/times'
import { wholeBlock } from '../../renderer/features/history/whole'
import { diffBody, type BlockDiff } from '../../shared/article/diff'
import type { VersionRow } from '../../shared/article/versions-schema'
import type { Block } from '../../shared/blocks'
import { spans } from '../../shared/text/spans'

const paragraph = (id: string, text = id): Block => ({ id, type: 'paragraph', text: spans(text) })
/** "s" the same, "+" added: a body in short. */
const body = (marks: string): BlockDiff[] => [...marks].map((mark, at) => ({ kind: mark === '+' ? 'added' : 'same', block: paragraph(`b${at}`) }))
const short = (marks: string) => fold(body(marks)).map((row) => (row.kind === 'folded' ? `(${row.blocks.length})` : row.diff.kind === 'added' ? '+' : 's')).join('')

describe('folding of a diff', () => {
  it.each([
    ['nothing to fold', 's+s', 's+s'],
    ['a neighbour stays on either side', 'ssss+ssss', '(3)s+s(3)'],
    ['a stretch between two changes', '+ssssss+', '+s(4)s+'],
    ['two hidden blocks take less room than a button', 'sss+sss', 'sss+sss'],
    ['a text without a change', 'sssss', '(5)'],
    ['an empty text', '', ''],
    ['all of it changed', '+++', '+++'],
  ])('%s', (_name, marks, expected) => {
    expect(short(marks)).toBe(expected)
  })

  it('loses no block and no order, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('s', '+')), fc.integer({ min: 0, max: 3 }), (marks, around) => {
        const all = body(marks.join(''))
        const rows = fold(all, around)
        expect(rows.flatMap((row) => (row.kind === 'folded' ? row.blocks : [row.diff]))).toEqual(all)
        for (const row of rows) {
          expect(row.kind === 'folded' ? row.blocks[0] : row.diff).toBe(all[row.at])
          if (row.kind === 'folded') expect(row.blocks.every(({ kind }) => kind === 'same')).toBe(true)
        }
      }),
    )
  })

  it('stops once at each run of changes', () => {
    expect(stops(body('++ss+s++'))).toEqual([0, 4, 6])
    expect(stops(body('sss'))).toEqual([])
  })
})

describe('a block in a diff', () => {
  const read = (before: Block | null, after: Block | null) => {
    const diff = diffBody(before ? [before] : [], after ? [after] : [], 'en')
    return diff.flatMap(wholeBlock)
  }

  it('shows what stayed beside what changed', () => {
    const quote = { id: 'q', type: 'quote', text: spans('We saw it coming.'), cite: 'Ana Prata' } as Block
    expect(read(quote, { ...quote, cite: 'Ana Prata, minister' } as Block)).toEqual([
      { kind: 'text', parts: [{ op: 'same', text: spans('We saw it coming.') }] },
      expect.objectContaining({ kind: 'words', field: 'cite', parts: expect.arrayContaining([{ op: 'same', text: 'Ana Prata' }]) }),
    ])
  })

  it('tells of a field that is gone', () => {
    const related = { id: 'r', type: 'related', text: spans('Read also'), url: 'https://example.com' } as Block
    const { url: _, ...bare } = related as { url: string } & Block
    expect(read(related, bare as Block)).toContainEqual(expect.objectContaining({ field: 'url' }))
  })

  it.each([
    ['a list', { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: spans('One point') }] }],
    ['a table', { id: 't', type: 'table', rows: [{ header: false, cells: [{ text: spans('One point') }] }] }],
    ['a fact box', { id: 'f', type: 'factbox', title: '', blocks: [paragraph('p', 'One point')] }],
    ['held text', { id: 'h', type: 'held', blocks: [paragraph('p', 'One point')] }],
    ['a picture', { id: 'i', type: 'image', media: 'a.jpg', alt: '', decorative: false, caption: 'One point', credit: '' }],
  ])('shows every word of %s that was added or taken out', (_name, block) => {
    for (const changes of [read(null, block as Block), read(block as Block, null)]) expect(JSON.stringify(changes)).toContain('One point')
  })
})

describe('the list of versions', () => {
  const version = (at: string): VersionRow => ({
    kind: 'version',
    version: { id: at, counter: 1, at, who: 'Ana', why: 'pause', words: 1, added: 0, removed: 0, revision: 'r', size: 1 },
  })
  const damaged: VersionRow = { kind: 'damaged', version: { id: 'x', counter: 2, reason: 'It is empty.' } }
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()

  it('is told by days of this machine; a damaged one stays in its place', () => {
    const days = byDay([version(at(22, 9)), damaged, version(at(21, 23)), version(at(21, 1))])
    expect(days.map(({ rows }) => rows.map(({ kind }) => kind))).toEqual([['version', 'damaged'], ['version', 'version']])
    expect(byDay([damaged, version(at(22, 9))]).map(({ rows, at }) => [rows.length, at])).toEqual([[2, Date.parse(at(22, 9))]])
    expect(byDay([])).toEqual([])
  })

  it('names days as people do', () => {
    const now = new Date(2026, 10, 23, 0, 10).getTime()
    const name = (year: number, month: number, day: number) => dayName(new Date(year, month, day, 23).getTime(), now, 'en-GB')
    expect([name(2026, 10, 23), name(2026, 10, 22), name(2026, 10, 16), name(2025, 10, 16)]).toEqual(['today', 'yesterday', 'Monday 16 November', expect.stringMatching(/^Sunday,? 16 November 2025$/)])
    expect(clock(new Date(2026, 10, 23, 9, 5).toISOString(), 'en-GB')).toBe('09:05')
  })
})
