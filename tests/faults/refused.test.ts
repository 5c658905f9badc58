import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { firstText, textsOf } from '../journal/story'
import { find, patchesOf } from './desk'
import { counted, most, needs, newPlace, run, smallDisk, strace } from './harness'
import { row } from './rows'

const typing = { changes: 6, burst: 2, saveEvery: 2 }
const texts = textsOf(firstText, patchesOf(typing.changes))
const whatIsLeft = (place: { library: string; data: string }) => find({ disk: createDisk(), ...place }, texts)

describe('a full disk', () => {
  it('refuses the whole-file save with words; old bytes, journal and typing stay', async (context) => {
    row(context, 'disk full while saving', 'a tmpfs of 256 KB under the library')
    needs(context, 'namespaces')
    const place = await newPlace()
    const { said, errors } = await run('full', { ...typing, ...place, fill: place.library }, smallDisk(place.library, 'size=256k'))
    expect(errors).toBe('')
    expect(said.find((line) => line.refused)).toMatchObject({ refused: 'no-space', message: expect.stringContaining('disk is full') as string })
    // All six are safe in the journal, story.json is the first, nothing half made lies about.
    expect(said).toContainEqual({ finished: true, full: { saved: 0, found: 6 }, hidden: [] })
    expect(said).toContainEqual({ free: { saved: 8, found: 8 } })
  })

  it('is caught when story.json is overwritten in place', async (context) => {
    needs(context, 'namespaces')
    const place = await newPlace()
    // Larger than the page that overwriting the old text gives free.
    const { said } = await run('full', { changes: 90, burst: 2, saveEvery: 90, ...place, fill: place.library, broken: 'in place' }, smallDisk(place.library, 'size=256k'))
    expect(said.find((line) => 'full' in line)).toMatchObject({ full: expect.stringContaining('neither the old text nor the new') as string })
  })

  it('under the journal is said, keeps what was safe, and is over once there is room', async (context) => {
    row(context, 'journal’s disk full', 'a tmpfs of 256 KB under the data folder')
    needs(context, 'namespaces')
    const place = await newPlace()
    const { said, errors } = await run('full', { ...typing, ...place, fill: place.data }, smallDisk(place.data, 'size=256k'))
    expect(errors).toBe('')
    expect(said.find((line) => line.refused)).toMatchObject({ refused: 'no-space' })
    expect(said).toContainEqual({ finished: false, full: { saved: 0, found: 2 }, hidden: [] })
    expect(said).toContainEqual({ free: { saved: 8, found: 8 } })
  })

  it('that is read-only keeps the draft in the journal', async (context) => {
    row(context, 'library read-only', 'a tmpfs that is mounted read-only under the library')
    needs(context, 'namespaces')
    const place = await newPlace()
    const readOnly = ['unshare', '-Urm', 'sh', '-c', `mount --bind '${place.library}' '${place.library}' && mount -o remount,bind,ro '${place.library}' && exec "$@"`, 'sh']
    const { said } = await run('type', { ...typing, ...place }, readOnly)
    expect(said.filter((line) => line.refused).map((line) => line.refused)).toEqual(['read-only', 'read-only', 'read-only'])
    expect(said.at(-1)).toEqual({ finished: true })
    expect(await whatIsLeft(place)).toEqual({ saved: 0, found: 6 })
  })
})

describe('calls that fail', () => {
  const cases: { fault: string; injections: string[]; refused: string[]; left: { saved: number; found: number }; safe?: number; finished: boolean }[] = [
    { fault: 'fsync EIO, always', injections: ['fsync:error=EIO'], refused: ['io'], left: { saved: 0, found: 0 }, finished: false },
    // The journal's first file takes three: the folder above, the file, its folder.
    { fault: 'fsync EIO, once, at the journal', injections: ['fsync:error=EIO:when=2'], refused: ['io'], left: { saved: 6, found: 6 }, finished: true },
    // What was refused is in the file for all that, as long as the power stays: more than was promised.
    { fault: 'fsync EIO, from the journal’s second group on', injections: ['fsync:error=EIO:when=4+'], refused: ['io'], left: { saved: 0, found: 4 }, safe: 2, finished: false },
    { fault: 'rename EPERM twice', injections: ['rename:error=EPERM:when=1..2'], refused: [], left: { saved: 6, found: 6 }, finished: true },
    { fault: 'rename EBUSY for ever', injections: ['rename:error=EBUSY:when=2+'], refused: ['denied'], left: { saved: 0, found: 6 }, finished: true },
    { fault: 'rename EXDEV for ever', injections: ['rename:error=EXDEV:when=2+'], refused: ['io'], left: { saved: 0, found: 6 }, finished: true },
  ]
  it.for(cases)('$fault', async ({ fault, injections, refused, left, safe = left.found, finished }, context) => {
    row(context, fault, 'strace')
    needs(context, 'strace')
    const place = await newPlace()
    const log = join(place.folder, 'log')
    const { said, errors } = await run('type', { ...typing, ...place, tries: 2 }, strace(log, ...injections))
    expect(errors).toBe('')
    expect([...new Set(said.flatMap((line) => line.refused ?? []))]).toEqual(refused)
    expect(said.at(-1)).toEqual({ finished })
    const found = await whatIsLeft(place)
    expect(found).toEqual(left)
    expect(most(said, 'safe')).toBe(safe)
    expect(most(said, 'saved')).toBe(left.saved)
    const [look] = (await run('look', place)).said
    expect([...(look!.library as string[]), ...(look!.journal as string[])].filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('typing goes on while an fsync takes 2 s, and what was typed meanwhile shares the next', async (context) => {
    row(context, 'fsync takes 2 s', 'strace holds one fsync; the others are counted')
    needs(context, 'strace')
    const place = await newPlace()
    const log = join(place.folder, 'log')
    const { said } = await run('slow', place, strace(log, 'fsync:delay_enter=2000000:when=4'))
    const state = said.find((line) => 'turns' in line)!
    expect(state.typedMeanwhile).toBe(true)
    expect(state.turns).toBeGreaterThan(10)
    expect(said.at(-1)).toEqual({ records: 22 })
    // Three for the journal's first file, the slow one, one for all twenty.
    expect(await counted(log, 'fsync')).toBe(5)
  })

  it('too many open files are waited for', async (context) => {
    row(context, 'EMFILE', 'prlimit --nofile=64, all taken for 100 ms')
    needs(context, 'prlimit')
    const place = await newPlace()
    const { said, errors } = await run('crowded', { ...typing, ...place }, ['prlimit', '--nofile=64'])
    expect(errors).toBe('')
    expect(said[0]).toEqual({ crowded: 'EMFILE' })
    expect(said.at(-1)).toEqual({ finished: true })
    expect(await whatIsLeft(place)).toEqual({ saved: 6, found: 6 })
  })
})
