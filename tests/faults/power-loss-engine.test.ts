import { describe, expect, it } from 'vitest'
import { cutPower, write, type EngineRun } from './model/engine'
import { seeded } from './model/states'
import { long, row } from './rows'

/* The engine as it ships: open, typing, whole-file saves, versions, locks, close; then the power goes. */

const run: EngineRun = { changes: 6, saveEvery: 3, nameEvery: 4 }

describe('power cut while the engine works', () => {
  it.for([
    { name: 'any set of sectors', unit: 512, most: long ? 2000 : 200 },
    { name: 'torn anywhere', unit: 64, most: long ? 500 : 60 },
  ])('keeps what was acknowledged: $name', async ({ name, unit, most }, context) => {
    const moments = await write(run)
    const { states, wrong } = await cutPower(run, moments, { unit, most, random: seeded(11) })
    row(context, `power loss: the whole engine, ${name}`, `${states} states at ${moments.length} moments, each started from and recovered`)
    expect(wrong).toEqual([])
    expect(states).toBeGreaterThan(moments.length)
  })

  it('keeps it when a call of the file system fails once before', async (context) => {
    let states = 0
    const calls = [
      ['sync', 'EIO'],
      ['write', 'ENOSPC'],
      ['rename', 'EBUSY'],
      ['open', 'EMFILE'],
    ] as const
    for (const [call, code] of calls) {
      for (let n = 1; n <= (long ? 40 : 8); n++) {
        let count = 0
        const failing: EngineRun = { ...run, fault: (made) => (made === call && ++count === n ? code : undefined) }
        const result = await cutPower(failing, await write(failing), { unit: 512, most: long ? 100 : 6, random: seeded(n) })
        states += result.states
        expect(result.wrong, `${code} at ${call} ${n}`).toEqual([])
      }
    }
    row(context, 'power loss: the whole engine after a failed call', `${states} states of ${calls.length} kinds of failure`)
  })

  it.for([
    { name: 'no fsync of files', broken: { fileSync: true } },
    { name: 'no fsync of folders', broken: { folderSync: true } },
    { name: 'story.json overwritten in place', broken: { atomic: true } },
  ])('is caught: $name', async ({ name, broken }, context) => {
    const bad = { ...run, broken }
    const { wrong, states } = await cutPower(bad, await write(bad), { unit: 64, most: 200, random: seeded(5), stopAt: 1 })
    row(context, `engine broken on purpose: ${name}`, `red after ${states} states: ${wrong[0]?.slice(0, 60)}`)
    expect(wrong).not.toEqual([])
  })
})
