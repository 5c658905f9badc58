import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeEntry, type JournalRecord } from '../../electron/services/journal/entry'
import { encodeHeader, encodeRecord, parseJournal } from '../../electron/services/journal/format'
import { replay } from '../../electron/services/journal/replay'
import { body } from '../article/arbitrary'
import { firstText, storyId, textsOf, typed, valueOf } from './story'

const base = 'the revision of a file'

/** A journal's bytes in pieces, header first, and what they say. Each group was one fsync. */
function built(groups: readonly (readonly JournalRecord[])[], carried = 0) {
  const header = encodeHeader({ story: storyId, base, first: 1, carried })
  const pieces: Uint8Array[] = [header.bytes]
  for (const group of groups) {
    for (const { sequence, entry } of group) pieces.push(encodeRecord({ sequence, payload: encodeEntry(entry) }, group[0]!.sequence - 1, header.salt))
  }
  return { pieces, bytes: Buffer.concat(pieces), records: groups.flat() }
}

const time = '2026-11-22T10:00:00.000Z'
const change = fc.oneof(
  body.map((blocks) => ({ kind: 'patch' as const, time, edit: 1, patch: { body: blocks.map((block) => ({ op: 'put' as const, block, after: null })) } })),
  fc.string({ unit: 'binary' }).map((standfirst) => ({ kind: 'patch' as const, time, edit: 2, patch: { head: { standfirst } } })),
  fc.nat().map((upTo) => ({ kind: 'checkpoint' as const, time, revision: 'another revision', upTo })),
)
const journal = fc
  .array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
  .map((groups) => {
    let sequence = 0
    return built(groups.map((group) => group.map((entry) => ({ sequence: ++sequence, entry }))))
  })

/** How many whole records lie in the first `length` bytes; -1 when not even the header does. */
function wholeIn(pieces: readonly Uint8Array[], length: number): number {
  let end = 0
  let count = -1
  for (const piece of pieces) {
    end += piece.length
    if (end > length) break
    count++
  }
  return count
}

/** What is read is a start of what was written: nothing else, and at least so much. */
function expectStart(bytes: Uint8Array, records: readonly JournalRecord[], atLeast: number): void {
  const parsed = parseJournal(bytes)
  if (!parsed.ok) {
    expect(atLeast).toBeLessThanOrEqual(0)
    return
  }
  expect(parsed.value.records).toEqual(plain(records.slice(0, parsed.value.records.length)))
  expect(parsed.value.records.length).toBeGreaterThanOrEqual(atLeast)
}
/** As JSON keeps it. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('a journal file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(journal, ({ bytes, records }) => {
        const parsed = valueOf(parseJournal(bytes))
        expect(parsed).toEqual({ story: storyId, base, first: 1, records: plain(records), tail: 'clean', beyond: 0 })
      }),
    )
  })

  it('gives, from any prefix, exactly the records that are whole in it', () => {
    fc.assert(
      fc.property(journal, fc.nat(), ({ bytes, pieces, records }, n) => {
        const length = n % (bytes.length + 1)
        const parsed = parseJournal(bytes.subarray(0, length))
        const whole = wholeIn(pieces, length)
        expect(parsed.ok).toBe(whole >= 0)
        if (!parsed.ok) return
        expect(parsed.value.records).toEqual(plain(records.slice(0, whole)))
        expect(parsed.value.tail).toBe(wholeIn(pieces, length - 1) < whole ? 'clean' : 'torn')
      }),
    )
  })

  it.each([
    ['zeros', fc.nat({ max: 5000 }).map((length) => new Uint8Array(length))],
    ['garbage', fc.uint8Array({ maxLength: 300 })],
    ['the records of another file', journal.map(({ pieces }) => Buffer.concat(pieces.slice(1)))],
  ])('is not misled by %s behind its end', (_, tail) => {
    fc.assert(
      fc.property(journal, tail, ({ bytes, records }, more) => {
        const parsed = valueOf(parseJournal(Buffer.concat([bytes, more])))
        expect(parsed.records).toEqual(plain(records))
        expect(parsed.tail).toBe(more.length ? 'torn' : 'clean')
      }),
    )
  })

  it('counts a record that is there twice once, wherever its double is', () => {
    fc.assert(
      fc.property(journal, fc.infiniteStream(fc.nat()), ({ pieces, records }, numbers) => {
        const [header, ...rest] = pieces
        const doubled = rest.flatMap((piece, n) => [piece, ...(numbers.next().value! % 2 ? [rest[numbers.next().value! % (n + 1)]!] : [])])
        const parsed = valueOf(parseJournal(Buffer.concat([header!, ...doubled])))
        expect(parsed.records).toEqual(plain(records))
        expect(parsed.tail).toBe('clean')
      }),
    )
  })

  it('gives every record before a flipped bit and none from there on', () => {
    fc.assert(
      fc.property(journal, fc.nat(), fc.nat({ max: 7 }), ({ bytes, pieces, records }, n, bit) => {
        const at = n % bytes.length
        const flipped = Uint8Array.from(bytes)
        flipped[at]! ^= 1 << bit
        const parsed = parseJournal(flipped)
        const before = wholeIn(pieces, at)
        expect(parsed.ok).toBe(before >= 0)
        if (parsed.ok) expect(parsed.value.records).toEqual(plain(records.slice(0, before)))
      }),
      { numRuns: 500 },
    )
  })

  it('never throws and never makes anything up, whatever happened to the bytes', () => {
    const harm = fc.record({ at: fc.nat(), length: fc.nat({ max: 80 }), put: fc.uint8Array({ maxLength: 80 }) })
    fc.assert(
      fc.property(journal, fc.array(harm, { maxLength: 4 }), ({ bytes, pieces, records }, harms) => {
        let hurt: Uint8Array = bytes
        let first = bytes.length
        for (const { at, length, put } of harms) {
          const from = at % (hurt.length + 1)
          first = Math.min(first, from)
          hurt = Buffer.concat([hurt.subarray(0, from), put, hurt.subarray(from + length)])
        }
        expectStart(hurt, records, wholeIn(pieces, first))
      }),
      { numRuns: 500 },
    )
  })

  it('never throws on bytes that never were a journal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !parseJournal(bytes).ok))
  })
})

describe('whether something promised was lost', () => {
  const record = (n: number): JournalRecord => ({ sequence: n, entry: { kind: 'patch', time, edit: n, patch: typed(n) } })
  /** The file with one byte in the n-th record changed. */
  const hurt = (pieces: readonly Uint8Array[], n: number) => Buffer.concat(pieces.map((piece, i) => (i === n ? Uint8Array.from(piece, (byte, at) => (at === 40 ? byte ^ 1 : byte)) : piece)))

  it.each([
    ['the last group is cut off: nobody was told that it is safe', [[1], [2, 3]], 2, 0, 'torn', 0],
    ['a record of a finished group is damaged', [[1, 2], [3]], 2, 0, 'damaged', 1],
    ['a record of a finished group is damaged, and many follow', [[1], [2], [3, 4]], 1, 0, 'damaged', 3],
    ['one that the file was made with is damaged', [[1, 2]], 2, 2, 'damaged', 0],
  ] as const)('%s', (_, groups, broken, carried, tail, beyond) => {
    const { pieces } = built(groups.map((group) => group.map(record)), carried)
    const parsed = valueOf(parseJournal(hurt(pieces, broken)))
    expect({ tail: parsed.tail, beyond: parsed.beyond, last: parsed.records.at(-1)?.sequence ?? 0 }).toEqual({ tail, beyond, last: broken - 1 })
  })

  it('is said for a file that ends before what it was made with', () => {
    const { pieces } = built([[record(1), record(2)]], 2)
    expect(valueOf(parseJournal(pieces[0]!)).tail).toBe('damaged')
  })

  it('leaves a newer Galley’s file alone', () => {
    const { bytes } = encodeHeader({ story: storyId, base, first: 1, carried: 0 }, () => new Uint8Array(16))
    const newer = Buffer.from(Buffer.from(bytes).toString('latin1').replace('"format":1', '"format":2'), 'latin1')
    const parsed = parseJournal(newer, () => new Uint8Array(16))
    expect(!parsed.ok && parsed.problem.code).toBe('newer-version')
  })
})

describe('replay', () => {
  const patches = Array.from({ length: 6 }, (_, n) => typed(n + 1))
  const texts = textsOf(firstText, patches)
  const records: JournalRecord[] = patches.map((patch, n) => ({ sequence: n + 1, entry: { kind: 'patch', time, edit: n + 1, patch } }))
  const of = (more: Partial<Parameters<typeof replay>[1]> = {}) => ({ base, first: 1, records, tail: 'clean' as const, beyond: 0, ...more })
  const checkpoint = (sequence: number, upTo: number, revision: string): JournalRecord => ({ sequence, entry: { kind: 'checkpoint', time, revision, upTo } })

  it('gives, from the records in any prefix of the bytes, the text as it was then', () => {
    const { bytes } = built(records.map((record) => [record]))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), (length) => {
        const parsed = parseJournal(bytes.subarray(0, length))
        if (!parsed.ok) return
        const result = replay({ article: firstText, revision: base }, parsed.value)
        expect(result).toEqual({ article: texts[parsed.value.records.length], applied: parsed.value.records.length, skipped: 0, upTo: parsed.value.records.length })
      }),
    )
  })

  it('skips what a whole-file save already holds when the crash came before the cut', () => {
    const journal = of({ records: [...records.slice(0, 4), checkpoint(5, 4, 'new'), { ...records[4]!, sequence: 6 }] })
    expect(replay({ article: texts[4]!, revision: 'new' }, journal)).toEqual({ article: texts[5], applied: 1, skipped: 4, upTo: 6 })
    expect(replay({ article: firstText, revision: base }, journal)).toEqual({ article: texts[5], applied: 5, skipped: 0, upTo: 6 })
  })

  it('takes the later of two saves that made the same file', () => {
    const journal = of({ records: [...records.slice(0, 2), checkpoint(3, 1, 'new'), checkpoint(4, 2, 'new')] })
    expect(replay({ article: texts[2]!, revision: 'new' }, journal)).toMatchObject({ article: texts[2], applied: 0, skipped: 2 })
  })

  it('touches nothing when another program wrote story.json', () => {
    const result = replay({ article: firstText, revision: 'somebody else’s' }, of())
    expect(result).toMatchObject({ article: firstText, applied: 0, problem: { code: 'changed-outside' } })
  })

  it('stops at a change that does not fit, and says so', () => {
    const stray: JournalRecord = { sequence: 3, entry: { kind: 'patch', time, edit: 3, patch: { body: [{ op: 'remove', id: 'nobody' }] } } }
    const result = replay({ article: firstText, revision: base }, of({ records: [records[0]!, records[1]!, stray, ...records.slice(3)] }))
    expect(result).toMatchObject({ article: texts[2], applied: 2, upTo: 2, problem: { code: 'damaged' } })
  })

  it('says what a damaged journal could not give', () => {
    const result = replay({ article: firstText, revision: base }, of({ records: records.slice(0, 2), tail: 'damaged', beyond: 3 }))
    expect(result).toMatchObject({ article: texts[2], applied: 2, problem: { code: 'damaged' } })
  })

  it('gives a text without story.json only from a whole one in the journal', () => {
    expect(replay(null, of())).toMatchObject({ article: null, problem: { code: 'gone' } })
    const whole: JournalRecord = { sequence: 3, entry: { kind: 'whole', time, article: texts[2]! } }
    expect(replay(null, of({ records: [records[0]!, records[1]!, whole, { ...records[2]!, sequence: 4 }] }))).toEqual({ article: texts[3], applied: 2, skipped: 0, upTo: 4 })
  })
})
