import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createModel, type Snapshot } from './model/files'
import { cutPower, type, type Broken, type Run } from './model/newsroom'
import { seeded, statesAfter } from './model/states'
import { long, row } from './rows'

describe('power cut while a file is replaced', () => {
  const old = 'the old text, every byte of it\n'
  const fresh = 'the new text, every byte of it, and a line more\n'
  const bytes = (text: string) => new TextEncoder().encode(text)

  async function replaced(without: { fileSync?: boolean; folderSync?: boolean }) {
    const moments: Snapshot<boolean>[] = []
    const model = createModel<boolean>({ mark: false, without, step: (moment) => moments.push(moment) })
    const disk = createDisk(model.files, async () => undefined)
    await model.files.mkdir('/library')
    await disk.writeAtomic('/library/story.json', bytes(old))
    model.settle()
    moments.length = 0
    expect((await disk.writeAtomic('/library/story.json', bytes(fresh))).ok).toBe(true)
    model.mark(true)
    let states = 0
    const wrong: string[] = []
    for (const moment of moments) {
      for (const state of statesAfter(moment, { unit: 1, most: Infinity, random: seeded(1) })) {
        states++
        const read = await createDisk(createModel({ mark: null }, state).files).readWhole('/library/story.json', 1000)
        const text = read.ok ? new TextDecoder().decode(read.value) : read.problem.code
        if (text !== fresh && (moment.mark || text !== old)) wrong.push(text)
      }
    }
    return { states, wrong }
  }

  it('leaves the old bytes or the new, and the new once it is said to be saved', async (context) => {
    const { states, wrong } = await replaced({})
    row(context, 'power loss: atomic write', `${states} states, every one`)
    expect(wrong).toEqual([])
    expect(states).toBeGreaterThan(250)
  })

  it.each([{ fileSync: true }, { folderSync: true }])('is caught without %o', async (without) => {
    expect((await replaced(without)).wrong).not.toEqual([])
  })
})

const small: Run = { changes: 4, burst: 2, saveEvery: 2 }
const large: Run = { changes: 24, burst: 3, saveEvery: 6 }

describe('power cut while somebody types', () => {
  const cases: { name: string; run: Run; unit: number; most: number }[] = [
    { name: 'the journal alone, byte by byte', run: { changes: 3, burst: 1, saveEvery: 0 }, unit: 1, most: Infinity },
    { name: 'bursts that share an fsync, byte by byte', run: { changes: 6, burst: 3, saveEvery: 0 }, unit: 1, most: Infinity },
    { name: 'journal, saves and cuts, byte by byte', run: small, unit: 1, most: Infinity },
    { name: 'journal, saves and cuts, any set of sectors', run: small, unit: 512, most: Infinity },
    { name: 'a longer run', run: large, unit: 32, most: long ? 20_000 : 200 },
  ]
  it.for(cases)('keeps what was acknowledged: $name', async ({ name, run, unit, most }, context) => {
    const moments = await type(run)
    const { states, wrong } = await cutPower(run, moments, { unit, most, random: seeded(2026) })
    row(context, `power loss: ${name}`, `${states} states at ${moments.length} moments, ${most === Infinity ? 'every one' : 'drawn with a seed'}`)
    expect(wrong).toEqual([])
  })

  it('keeps it over a second power cut, after the first was recovered from', async (context) => {
    const run: Run = { changes: 8, burst: 2, saveEvery: 4 }
    const first = { ...run, changes: 5, burst: 1 }
    let lives = 0
    let states = 0
    const wrong: string[] = []
    await cutPower(first, await type(first), { unit: 64, most: long ? 40 : 6, random: seeded(3) }, async (found) => {
      lives++
      const second = await cutPower(run, await type(run, found), { unit: 64, most: long ? 40 : 6, random: seeded(lives) })
      states += second.states
      wrong.push(...second.wrong)
    })
    row(context, 'power loss: twice', `${states} states after ${lives} recoveries, drawn with a seed`)
    expect(wrong).toEqual([])
  })
})

describe('power cut after a call of the file system failed', () => {
  const calls = [
    { call: 'sync', code: 'EIO' },
    { call: 'write', code: 'ENOSPC' },
    { call: 'rename', code: 'EXDEV' },
    { call: 'open', code: 'EMFILE' },
  ] as const
  /** The n-th such call fails, and only it. */
  const failing = (call: string, code: string, n: number): NonNullable<Run['fault']> => {
    let count = 0
    return (made) => (made === call && ++count === n ? code : undefined)
  }

  it.for(calls)('keeps what was acknowledged: $code at each $call', async ({ call, code }, context) => {
    let states = 0
    for (let n = 1; n <= 20; n++) {
      const run: Run = { ...small, changes: 6, fault: failing(call, code, n) }
      const result = await cutPower(run, await type(run), { unit: 64, most: long ? 1000 : 40, random: seeded(n) })
      states += result.states
      expect(result.wrong, `${call} ${n}`).toEqual([])
    }
    row(context, `power loss after ${code} at ${call}`, `${states} states of 20 runs, drawn with a seed`)
  })

  it('is caught when a failed fsync is believed at its second try', async () => {
    const wrong: string[] = []
    for (let n = 1; n <= 20; n++) {
      const run: Run = { ...small, broken: { trust: true }, fault: failing('sync', 'EIO', n) }
      wrong.push(...(await cutPower(run, await type(run), { unit: 64, most: 200, random: seeded(n), stopAt: 1 })).wrong)
    }
    expect(wrong).not.toEqual([])
  })
})

describe('the model finds what is broken on purpose', () => {
  const cases: { name: string; broken: Broken }[] = [
    { name: 'no fsync of files', broken: { fileSync: true } },
    { name: 'no fsync of folders', broken: { folderSync: true } },
    { name: 'no checksum', broken: { checksum: true } },
    { name: 'story.json overwritten in place', broken: { atomic: true } },
    { name: 'a whole-file save without its checkpoint', broken: { checkpoint: true } },
  ]
  it.for(cases)('$name', async ({ name, broken }, context) => {
    const run = { ...small, broken }
    const { wrong, states } = await cutPower(run, await type(run), { unit: 16, most: 500, random: seeded(7), stopAt: 1 })
    row(context, `broken on purpose: ${name}`, `red after ${states} states: ${wrong[0]?.slice(0, 60)}`)
    expect(wrong).not.toEqual([])
  })
})
