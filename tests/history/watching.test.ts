import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { revisionOf } from '../../electron/services/stories/story-file'
import { createWatching, watchModeIn, type OutsideChange, type Watching, type WatchingOptions } from '../../electron/services/watching'
import { isRemote } from '../../electron/services/watching/network'
import { tempFolder } from '../services/places'

const open: Watching[] = []
afterEach(async () => {
  for (const watching of open.splice(0)) await watching.close()
})

const bytes = (text: string) => new TextEncoder().encode(text)
const quick = { poll: 40, quiet: 15, unrest: 100 }

async function library(stories: string[], options: Partial<WatchingOptions> = {}) {
  const root = join(await tempFolder(), 'library')
  await mkdir(root)
  // Whole at once, as programs save: a file that is cut short for a moment would be seen so.
  const put = async (folder: string, text: string) => {
    await mkdir(join(root, folder), { recursive: true })
    const path = join(root, folder, 'story.json')
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  }
  for (const folder of stories) await put(folder, `text of ${folder}`)
  const own = new Set<string>()
  const watching = createWatching({ disk: createDisk(), root, revisionOf, isOwn: (_, revision) => own.has(revision), times: quick, ...options })
  open.push(watching)
  const told: OutsideChange[] = []
  const waiting = new Set<() => void>()
  watching.on((change) => {
    told.push(change)
    for (const wake of waiting) wake()
  })
  await watching.ready
  /** Waits until all of this was told, and gives what else was told since the last call. */
  const until = (...kinds: string[]) =>
    new Promise<string[]>((resolve, reject) => {
      const line = (change: OutsideChange) => ('folder' in change ? `${change.kind} ${change.folder}` : change.kind)
      const check = () => {
        const lines = told.map(line)
        if (!kinds.every((kind) => lines.includes(kind))) return
        clearTimeout(timer)
        waiting.delete(check)
        told.length = 0
        resolve(lines)
      }
      const timer = setTimeout(() => reject(new Error(`told only: ${told.map(line).join(', ') || 'nothing'}`)), 8000)
      waiting.add(check)
      check()
    })
  return { root, put, watching, told, until, own: (text: string) => own.add(revisionOf(bytes(text))), path: (folder: string) => join(root, folder, 'story.json') }
}

describe.each(['events', 'polling'] as const)('watching by %s', (mode) => {
  it('tells of stories that change, come and go, and of no others', async () => {
    const { root, put, until } = await library(['rain', 'hail', 'snow'], { mode })
    await put('rain', 'new text of rain')
    expect(await until('changed rain')).toEqual(['changed rain'])
    await put('wind', 'text')
    expect(await until('added wind')).toEqual(['added wind'])
    await rm(join(root, 'hail'), { recursive: true, maxRetries: 20 })
    expect(await until('removed hail')).toEqual(['removed hail'])
    await rm(join(root, 'snow', 'story.json'))
    expect(await until('removed snow')).toEqual(['removed snow'])
    await rename(join(root, 'rain'), join(root, 'showers'))
    expect((await until('removed rain', 'added showers')).sort()).toEqual(['added showers', 'removed rain'])
  })

  it('tells of a file that another took the place of, again and again', async () => {
    const { root, until, path } = await library(['rain'], { mode })
    for (const text of ['one', 'two', 'three']) {
      await writeFile(join(root, 'rain', '.story.tmp'), text)
      await rename(join(root, 'rain', '.story.tmp'), path('rain'))
      expect(await until('changed rain')).toEqual(['changed rain'])
    }
  })

  it('tells of other bytes of the same size and time', async () => {
    const { until, path } = await library(['rain'], { mode })
    const { atime, mtime } = await stat(path('rain'))
    await writeFile(path('rain'), 'TEXT OF RAIN')
    await utimes(path('rain'), atime, mtime)
    expect(await until('changed rain')).toEqual(['changed rain'])
  })

  it('tells nothing of own saves, and nothing of the same bytes written again', async () => {
    const { put, until, own, told, watching } = await library(['rain', 'hail'], { mode })
    own('mine')
    await put('rain', 'mine')
    await put('hail', 'text of hail, changed')
    expect(await until('changed hail')).toEqual(['changed hail'])
    await put('rain', 'mine')
    await put('hail', 'text of hail, changed')
    await watching.look('rain')
    await watching.look('hail')
    await watching.look()
    expect(told).toEqual([])
    await put('rain', 'theirs')
    expect(await until('changed rain')).toEqual(['changed rain'])
  })

  it('sees a folder that is removed, comes back and changes', async () => {
    const { root, put, until } = await library(['rain'], { mode })
    await rm(join(root, 'rain'), { recursive: true, maxRetries: 20 })
    await until('removed rain')
    await put('rain', 'back')
    expect(await until('added rain')).toEqual(['added rain'])
    await put('rain', 'back and changed')
    expect(await until('changed rain')).toEqual(['changed rain'])
  })

  it('a library that goes away takes no stories with it, and is watched again when it is back', async () => {
    const { root, put, until } = await library(['rain', 'hail'], { mode })
    await rename(root, `${root}-elsewhere`)
    expect(await until('away')).toEqual(['away'])
    await rename(`${root}-elsewhere`, root)
    expect(await until('back')).toEqual(['back'])
    await put('rain', 'changed')
    expect(await until('changed rain')).toEqual(['changed rain'])
  })
})

it('knows other bytes by their digest where a share keeps size and all times', async () => {
  const frozen = { ...nodeFiles, lstat: (async (path: string) => Object.assign(await nodeFiles.lstat(path), { size: 1, mtimeMs: 1, ctimeMs: 1, ino: 1 })) as Files['lstat'] }
  const { put, until, watching } = await library(['rain'], { mode: 'events', disk: createDisk(frozen) })
  watching.note('rain', revisionOf(bytes('text of rain')))
  await put('rain', 'TEXT OF RAIN')
  expect(await until('changed rain')).toEqual(['changed rain'])
})

it('looks by itself, with a notice, when the system takes no more watches', async () => {
  const { put, until, watching } = await library(['rain'], {
    mode: 'events',
    watch: ({ exhausted }) => {
      setTimeout(exhausted, 5)
      return { ready: Promise.resolve(), stop: async () => {} }
    },
  })
  expect(await until('notice')).toEqual(['notice'])
  expect(watching.mode()).toBe('polling')
  await put('rain', 'changed')
  await until('changed rain')
})

it('a library that is made later is watched from then on', async () => {
  const { root, put, watching } = await library(['rain'])
  await watching.close()
  await rm(root, { recursive: true, maxRetries: 20 })
  const later = createWatching({ disk: createDisk(), root, revisionOf, isOwn: () => false, times: quick, mode: 'events' })
  open.push(later)
  await later.ready
  const told: string[] = []
  const added = new Promise<void>((resolve) => later.on((change) => {
    told.push(change.kind)
    if (change.kind === 'added') resolve()
  }))
  await put('rain', 'first')
  await added
  expect(told).toContain('back')
})

it('is silent once it is closed', async () => {
  const { put, watching, told } = await library(['rain'])
  await put('rain', 'changed')
  await watching.close()
  const before = told.length
  await put('rain', 'changed again')
  await watching.look()
  expect(told).toHaveLength(before)
})

it('knows network folders', async () => {
  const type = (number: number) => async () => number
  expect(await isRemote('/mnt/share', 'linux', type(0x6969))).toBe(true)
  expect(await isRemote('/mnt/share', 'linux', type(0xff534d42 | 0))).toBe(true)
  expect(await isRemote('/home/ana', 'linux', type(0xef53))).toBe(false)
  expect(await isRemote('/gone', 'linux', async () => { throw new Error('gone') })).toBe(false)
  expect(await isRemote('\\\\server\\desk', 'win32')).toBe(true)
  expect(await isRemote('\\\\?\\C:\\Users', 'win32')).toBe(false)
  expect(await isRemote('C:\\Users', 'win32')).toBe(false)
  expect([watchModeIn({ GALLEY_WATCH: 'polling' }), watchModeIn({ GALLEY_WATCH: 'events' }), watchModeIn({ GALLEY_WATCH: 'x' }), watchModeIn({})]).toEqual(['polling', 'events', 'auto', 'auto'])
})
