import { mkdir, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles } from '../../electron/services/disk/files'
import { createHistory, type Bounds } from '../../electron/services/history'
import { fileOf, idOf, pack, sha256 } from '../../electron/services/history/format'
import { parseStory } from '../../electron/services/stories/parse'
import { encodeStory } from '../../electron/services/stories/story-file'
import type { Article } from '../../shared/article/types'
import { valueOf, codeOf, story, tempFolder } from '../services/places'

const minute = 60_000

async function place(options: { bounds?: Bounds; disk?: ReturnType<typeof createDisk> } = {}) {
  const folder = join(await tempFolder(), '2026-11-22-rain')
  await mkdir(folder)
  let time = Date.parse('2026-11-22T10:00:00Z')
  const history = createHistory({ disk: createDisk(), encode: encodeStory, parse: parseStory, now: () => new Date(time), ...options })
  const pass = (ms: number) => (time += ms)
  const rows = async () => valueOf(await history.list(folder)).map((row) => (row.kind === 'version' ? `${row.version.counter} ${row.version.why}` : `${row.version.counter} damaged`))
  return { folder, history, pass, rows, files: () => readdir(join(folder, 'history')) }
}

const told = (text: string, more: Partial<Article> = {}) => story('Rain', { id: '01990000-0000-7000-8000-000000000001', body: [{ id: 'a', type: 'paragraph', text: [{ text }] }], ...more })
const ana = { who: 'Ana' } as const

describe('keeping versions', () => {
  it('gives back each text, with who, why and how many words changed', async () => {
    const { folder, history, pass } = await place()
    valueOf(await history.add(folder, told('It rained.'), { why: 'open', ...ana }))
    pass(5 * minute)
    valueOf(await history.add(folder, told('It rained all day.'), { why: 'named', who: 'Jo', name: 'For the lawyer' }))
    const rows = valueOf(await history.list(folder))
    expect(rows).toMatchObject([
      { kind: 'version', version: { counter: 2, why: 'named', who: 'Jo', name: 'For the lawyer', words: 4, added: 2, removed: 0 } },
      { kind: 'version', version: { counter: 1, why: 'open', who: 'Ana', words: 2, added: 2, removed: 0 } },
    ])
    expect(Date.parse(rows[0]?.kind === 'version' ? rows[0].version.at : '')).toBe(Date.parse('2026-11-22T10:05:00Z'))
    expect(valueOf(await history.read(folder, rows[1]!.version.id))).toEqual(told('It rained.'))
    expect(valueOf(await history.read(folder, rows[0]!.version.id))).toEqual(told('It rained all day.'))
  })

  it('does not keep the same text twice, unless it is kept for more', async () => {
    const { folder, history, rows } = await place()
    const keep = async (why: 'open' | 'pause' | 'export' | 'named', name?: string, text = 'It rained.') =>
      valueOf(await history.add(folder, told(text, { updatedAt: new Date().toISOString() }), { why, ...ana, name })).added
    expect(await keep('open')).toBe(true)
    expect(await keep('pause')).toBe(false)
    expect(await keep('export')).toBe(true)
    expect(await keep('export')).toBe(false)
    expect(await keep('pause')).toBe(false)
    expect(await keep('named', 'First')).toBe(true)
    expect(await keep('named', 'First')).toBe(false)
    expect(await keep('pause', undefined, 'It poured.')).toBe(true)
    expect(await keep('pause')).toBe(true)
    expect(await rows()).toEqual(['5 pause', '4 pause', '3 named', '2 export', '1 open'])
  })

  it('orders by its counter when the clock goes back', async () => {
    const { folder, history, pass, rows } = await place()
    await history.add(folder, told('one'), { why: 'open', ...ana })
    pass(-2 * 60 * minute)
    await history.add(folder, told('two'), { why: 'pause', ...ana })
    pass(-26 * 60 * minute)
    await history.add(folder, told('three'), { why: 'status', ...ana })
    expect(await rows()).toEqual(['3 status', '2 pause', '1 open'])
  })

  it('never changes or reuses a file that is there', async () => {
    const { folder, history, files } = await place()
    await history.add(folder, told('one'), { why: 'open', ...ana })
    await history.add(folder, told('two'), { why: 'pause', ...ana })
    const before = await Promise.all((await files()).sort().map(async (name) => [name, (await readFile(join(folder, 'history', name))).toString('hex')]))
    await rm(join(folder, 'history', before[0]![0]!))
    await history.add(folder, told('three'), { why: 'pause', ...ana })
    const after = (await files()).sort()
    expect(after[0]).toBe(before[1]![0])
    expect((await readFile(join(folder, 'history', after[0]!))).toString('hex')).toBe(before[1]![1])
    expect(after[1]).toMatch(/^000003-pause-/)
  })

  it('can be unpacked without Galley', async () => {
    const { folder, history, files } = await place()
    await history.add(folder, told('It rained.'), { why: 'open', ...ana })
    const bytes = await readFile(join(folder, 'history', (await files())[0]!))
    const lines = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
    expect(JSON.parse(gunzipSync(bytes.subarray(lines)).toString())).toEqual(told('It rained.'))
  })

  it('tells that the disk is full and leaves nothing behind', async () => {
    const { folder } = await place()
    const disk = createDisk({ ...nodeFiles, rename: async () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }) } }, async () => {})
    await mkdir(join(folder, 'history'))
    const history = createHistory({ disk, encode: encodeStory, parse: parseStory })
    expect(codeOf(await history.add(folder, told('one'), { why: 'open', ...ana }))).toBe('no-space')
    expect(await readdir(join(folder, 'history'))).toEqual([])
  })

  it('has no versions where there is no history, and does not follow a link', async () => {
    const { folder, history } = await place()
    expect(valueOf(await history.list(folder))).toEqual([])
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'history'))
    expect(codeOf(await history.list(folder))).toBe('unreadable')
    expect(codeOf(await history.add(folder, told('one'), { why: 'open', ...ana }))).toBe('unreadable')
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  it('does not bring back the folder of a story that was deleted', async () => {
    const { folder, history } = await place()
    await rm(folder, { recursive: true, maxRetries: 20 })
    expect(codeOf(await history.add(folder, told('one'), { why: 'pause', ...ana }))).toBe('gone')
    expect(await readdir(join(folder, '..'))).toEqual([])
  })

  it('reads only what it has listed', async () => {
    const { folder, history } = await place()
    await history.add(folder, told('one'), { why: 'open', ...ana })
    await writeFile(join(folder, 'secret.version'), 'x')
    for (const id of ['../secret', '../../etc/passwd', '', '000009-open-00000000']) expect(codeOf(await history.read(folder, id))).toBe('not-found')
  })
})

describe('a version file that was harmed', () => {
  const harms: [name: string, harm: (path: string) => Promise<void>, listed: string | null, read: string][] = [
    ['zero-filled', async (path) => writeFile(path, new Uint8Array((await stat(path)).size)), 'zeros', 'damaged'],
    ['empty', (path) => truncate(path, 0), 'empty', 'damaged'],
    ['cut off', async (path) => truncate(path, (await stat(path)).size - 5), 'missing', 'damaged'],
    ['with a changed name', async (path) => writeFile(path, (await readFile(path, 'latin1')).replace('Ana', 'Eve'), 'latin1'), 'changed after', 'damaged'],
    ['of something else', (path) => writeFile(path, 'Shopping list\nMilk\n'), 'does not begin', 'damaged'],
    ['of a newer Galley', (path) => writeFile(path, 'galley-version 2 0\n{}\n'), 'newer Galley', 'newer-version'],
    // Only unpacking shows it: the list does not read so far.
    ['with a flipped bit', async (path) => {
      const bytes = await readFile(path)
      bytes[bytes.length - 20]! ^= 4
      await writeFile(path, bytes)
    }, null, 'damaged'],
  ]
  it.each(harms)('%s is told as such and hides no other', async (_, harm, listed, code) => {
    const { folder, history, files, rows } = await place()
    for (const text of ['one', 'two', 'three']) await history.add(folder, told(text), { why: 'pause', ...ana })
    const file = (await files()).sort()[1]!
    await harm(join(folder, 'history', file))
    expect(await rows()).toEqual(['3 pause', listed === null ? '2 pause' : '2 damaged', '1 pause'])
    const row = valueOf(await history.list(folder))[1]!
    if (row.kind === 'damaged') expect(row.version.reason).toContain(listed)
    expect(codeOf(await history.read(folder, row.version.id))).toBe(code)
    valueOf(await history.add(folder, told('four'), { why: 'pause', ...ana }))
    expect((await rows())[0]).toBe('4 pause')
    expect(await files()).toHaveLength(4)
  })

  it('of which the text is another than its first lines say is not given out', async () => {
    const { folder, history, rows } = await place()
    await mkdir(join(folder, 'history'))
    const meta = { counter: 1, at: '2026-11-22T10:00:00Z', who: 'Ana', why: 'open', words: 1, added: 1, removed: 0, revision: sha256('another'), text: sha256('another') } as const
    const id = idOf(1, 'open', meta.text)
    await writeFile(join(folder, 'history', fileOf(id)), await pack(meta, valueOf(encodeStory(told('one')))))
    expect(await rows()).toEqual(['1 open'])
    expect(codeOf(await history.read(folder, id))).toBe('damaged')
  })

  it('when all are harmed, new ones are kept behind them', async () => {
    const { folder, history, files, rows } = await place()
    await history.add(folder, told('one'), { why: 'open', ...ana })
    await writeFile(join(folder, 'history', (await files())[0]!), '')
    valueOf(await history.add(folder, told('two'), { why: 'pause', ...ana }))
    expect(await rows()).toEqual(['2 pause', '1 damaged'])
  })
})

it('hundreds of versions: the last hour whole, then thinned, within the bounds', async () => {
  const { folder, history, pass, files } = await place({ bounds: { bytes: 10_000_000, count: 40 } })
  for (let at = 0; at < 200; at++) {
    await history.add(folder, told(`Draft number ${at}.`), { why: 'pause', ...ana })
    pass(10 * minute)
  }
  const kept = valueOf(await history.list(folder)).map(({ version }) => version.counter)
  expect(kept.slice(0, 6)).toEqual([200, 199, 198, 197, 196, 195])
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.length).toBeLessThanOrEqual(40)
  expect(await files()).toHaveLength(kept.length)
})

it('what a killed run left half written is no version', async () => {
  const { folder, history, files } = await place()
  await history.add(folder, told('one'), { why: 'open', ...ana })
  const stray = join(folder, 'history', `.${(await files())[0]}.0123abcd-1-0123abcd.galley-tmp`)
  await writeFile(stray, 'half')
  await utimes(stray, 1, 1)
  expect(valueOf(await history.list(folder))).toHaveLength(1)
})
