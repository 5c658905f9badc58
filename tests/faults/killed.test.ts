import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { firstText, textsOf } from '../journal/story'
import { find, patchesOf, type, type Found } from './desk'
import { most, needs, newPlace, run, start, strace, type Said } from './harness'
import { seeded } from './model/states'
import { long, row } from './rows'

type Texts = ReturnType<typeof textsOf>
interface Place {
  library: string
  data: string
}

/** What is left after a kill, or what of the promises made before it is broken. */
async function leftOf(place: Place, said: readonly Said[], texts: Texts): Promise<Found | string> {
  const left = await find({ disk: createDisk(), ...place }, texts)
  if (typeof left === 'string') return left
  if (left.saved < most(said, 'saved')) return `story.json holds ${left.saved} changes of ${most(said, 'saved')}`
  return left.found < most(said, 'safe') ? `${most(said, 'safe') - left.found} acknowledged changes are lost` : left
}

describe('SIGKILL at a call of the system', () => {
  const typing = { changes: 6, burst: 2, saveEvery: 2 }
  const texts = textsOf(firstText, patchesOf(typing.changes))
  const mostCalls = long ? 200 : 30

  /** Kills at the first such call, the second and so on, until a run comes to its end. */
  async function killAtEach(call: string, options: object, check: (place: Place, said: readonly Said[], when: number) => Promise<void>): Promise<number> {
    let kills = 0
    const at = async (when: number): Promise<boolean> => {
      const place = await newPlace()
      const { said } = await run('type', { ...typing, ...place, ...options }, strace(join(place.folder, 'log'), `${call}:signal=SIGKILL:when=${when}`))
      await check(place, said, when)
      return said.at(-1)?.finished !== true
    }
    for (let when = 1; when < mostCalls; when += 2) {
      const killed = await Promise.all([at(when), at(when + 1)])
      kills += killed.filter(Boolean).length
      if (!killed[1]) break
    }
    return kills
  }

  it.for([
    // At how many at least: less would mean that the injector does nothing.
    { call: 'pwrite64', least: 3 },
    { call: 'write', least: 10 },
    { call: 'fsync', least: 15 },
    { call: 'rename', least: 6 },
    { call: 'unlink', least: 1 },
  ])('$call, at each time that it is made: all is there, and the next start tidies up and goes on', async ({ call, least }, context) => {
    needs(context, 'strace')
    const kills = await killAtEach(call, {}, async (place, said, when) => {
      const left = await leftOf(place, said, texts)
      if (typeof left === 'string') throw new Error(`${call} ${when}: ${left}`)
      const disk = createDisk()
      const journal = join(place.data, 'journal')
      for (const folder of [place.library, journal]) await disk.removeStrays(folder)
      const finished = await type({ disk, ...place }, { run: typing, begin: left, told: { safe: () => undefined, saved: () => undefined, refused: () => undefined } })
      expect(finished, `${call} ${when}`).toBe(true)
      expect((await find({ disk, ...place }, texts) as Found).found).toBe(typing.changes)
      const names = await Promise.all([place.library, journal, dirname(journal)].map((folder) => readdir(folder).catch(() => [])))
      expect(names.flat().filter((name) => name.startsWith('.'))).toEqual([])
    })
    row(context, `SIGKILL at ${call}`, `${kills} runs, killed at the first, the second and so on`)
    expect(kills).toBeGreaterThanOrEqual(least)
  })

  it('is caught when story.json is overwritten in place', async (context) => {
    needs(context, 'strace')
    const wrong: string[] = []
    await killAtEach('write', { broken: 'in place' }, async (place, said) => {
      const left = await leftOf(place, said, texts)
      if (typeof left === 'string') wrong.push(left)
    })
    expect(wrong.join()).toContain('neither the old text nor the new')
  })
})

describe('SIGKILL at any moment', () => {
  const typing = { changes: 3000, burst: 3, saveEvery: 30 }
  const texts = textsOf(firstText, patchesOf(typing.changes))
  const random = seeded(1976)

  async function killed(options: object) {
    const place = await newPlace()
    const child = start('type', { ...typing, ...place, ...options })
    while (child.said().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, random() * 150))
    child.kill()
    const { said } = await child.ended
    return { said, left: await leftOf(place, said, texts) }
  }

  it('loses nothing that was acknowledged', async (context) => {
    const kills = long ? 1000 : 50
    let safe = 0
    let saves = 0
    const wrong: string[] = []
    for (let n = 0; n < kills; n += 2) {
      for (const { said, left } of await Promise.all([killed({}), killed({})])) {
        if (typeof left === 'string') wrong.push(left)
        safe += most(said, 'safe')
        saves += most(said, 'saved') > 0 ? 1 : 0
      }
    }
    row(context, 'kill -9 at random while typing', `${kills} kills, ${safe} acknowledged changes, ${wrong.length ? 'some lost' : 'all there'}; ${saves} runs had saved story.json`)
    expect(wrong).toEqual([])
    expect(safe).toBeGreaterThan(kills)
  })

  it('is caught when changes are called safe before they are', async () => {
    let wrong = 0
    for (let n = 0; n < 20 && !wrong; n++) if (typeof (await killed({ broken: 'hasty' })).left === 'string') wrong++
    expect(wrong).toBe(1)
  })
})
