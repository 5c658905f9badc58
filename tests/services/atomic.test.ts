import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { hostname } from 'node:os'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed } from '../../shared/outcome'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { codeOf, tempFolder, valueOf } from './places'

const errno = (code: string) => Object.assign(new Error(code), { code })
const bytes = (text: string) => new TextEncoder().encode(text)
const noWait = async () => {}

/** The real file system with some calls of the open files replaced. */
const withHandles = (change: (handle: FileHandle, path: string) => Partial<FileHandle>): Files => ({
  ...nodeFiles,
  open: (async (path: string, ...rest: [never]) => {
    const handle = await nodeFiles.open(path, ...rest)
    const changes = change(handle, path)
    return new Proxy(handle, {
      get: (target, key) => {
        const value: unknown = changes[key as keyof FileHandle] ?? Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }) as Files['open'],
})

/** Fails the first `times` calls. */
const failing = <T extends unknown[], R>(real: (...args: T) => Promise<R>, code: string, times = Infinity) => {
  let calls = 0
  return async (...args: T): Promise<R> => {
    if (calls++ < times) throw errno(code)
    return real(...args)
  }
}

const isTemp = (path: string) => path.endsWith('.galley-tmp')
const onTemp = (code: string, call: 'write' | 'sync' | 'close') =>
  withHandles((handle, path) => {
    const fail = async () => {
      if (call === 'close') await handle.close()
      throw errno(code)
    }
    return isTemp(path) ? { [call]: fail } : {}
  })

async function target() {
  const folder = await tempFolder()
  const path = join(folder, 'story.json')
  await writeFile(path, 'old')
  return { folder, path }
}

describe('an atomic write', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const { folder, path } = await target()
    valueOf(await createDisk().writeAtomic(path, bytes('new')))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it.each<[string, Files, string]>([
    ['the disk is full at the write', onTemp('ENOSPC', 'write'), 'no-space'],
    ['the quota is used up', onTemp('EDQUOT', 'write'), 'no-space'],
    ['the disk takes half and calls it success, then nothing', withHandles((handle, path) => {
      if (!isTemp(path)) return {}
      let first = true
      return { write: (async (buffer: Uint8Array, at: number, length: number) => {
        if (!first) return { bytesWritten: 0, buffer }
        first = false
        return handle.write(buffer, at, Math.ceil(length / 2))
      }) as FileHandle['write'] }
    }), 'no-space'],
    ['the disk says it took all and did not', withHandles((handle, path) => (isTemp(path) ? { write: (async (buffer: Uint8Array, at: number, length: number) => {
      await handle.write(buffer, at, 1)
      return { bytesWritten: length, buffer }
    }) as FileHandle['write'] } : {})), 'no-space'],
    ['fsync reports a fault', onTemp('EIO', 'sync'), 'io'],
    ['closing reports a fault', onTemp('EIO', 'close'), 'io'],
    ['the folder is read-only', { ...nodeFiles, open: failing(nodeFiles.open, 'EACCES') as Files['open'] }, 'denied'],
    ['the disk is read-only', { ...nodeFiles, open: failing(nodeFiles.open, 'EROFS') as Files['open'] }, 'read-only'],
    ['the folder is gone', { ...nodeFiles, open: failing(nodeFiles.open, 'ENOENT') as Files['open'] }, 'gone'],
    ['too many files are open for good', { ...nodeFiles, open: failing(nodeFiles.open, 'EMFILE') as Files['open'] }, 'io'],
    ['the file is held for good', { ...nodeFiles, rename: failing(nodeFiles.rename, 'EBUSY') }, 'denied'],
    ['the rename crosses disks', { ...nodeFiles, rename: failing(nodeFiles.rename, 'EXDEV') }, 'io'],
  ])('says so, keeps the old file whole and leaves nothing when %s', async (_, files, code) => {
    const { folder, path } = await target()
    const written = await createDisk(files, noWait).writeAtomic(path, bytes('new text'))
    expect(codeOf(written)).toBe(code)
    expect(written).toMatchObject({ problem: { message: expect.stringContaining(path) as string } })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it.each<[string, () => Files]>([
    ['the file is held twice', () => ({ ...nodeFiles, rename: failing(nodeFiles.rename, 'EPERM', 2) })],
    ['too many files are open for a moment', () => ({ ...nodeFiles, open: failing(nodeFiles.open, 'EMFILE', 2) as Files['open'] })],
    ['the disk takes a few bytes at a time', () => withHandles((handle) => ({ write: ((buffer: Uint8Array, at: number, length: number) => handle.write(buffer, at, Math.min(length, 3))) as FileHandle['write'] }))],
    ['the system cannot sync folders', () => withHandles((_, path) => (isTemp(path) ? {} : { sync: async () => Promise.reject(errno('EPERM')) }))],
  ])('succeeds when %s', async (_, files) => {
    const { folder, path } = await target()
    valueOf(await createDisk(files(), noWait).writeAtomic(path, bytes('a longer new text')))
    expect(await readFile(path, 'utf8')).toBe('a longer new text')
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it('is not reported done when the folder cannot be made durable', async () => {
    const { path } = await target()
    const files = withHandles((_, opened) => (isTemp(opened) ? {} : { sync: async () => Promise.reject(errno('EIO')) }))
    expect(codeOf(await createDisk(files, noWait).writeAtomic(path, bytes('new')))).toBe('io')
  })

  it('syncs the new bytes before it renames, and the folder after', async () => {
    const { path } = await target()
    const steps: string[] = []
    const note = withHandles((handle, opened) => ({ sync: async () => (steps.push(isTemp(opened) ? 'sync file' : 'sync folder'), handle.sync()) }))
    const files: Files = { ...note, rename: async (from, to) => (steps.push('rename'), nodeFiles.rename(from, to)) }
    valueOf(await createDisk(files, noWait).writeAtomic(path, bytes('new')))
    expect(steps).toEqual(['sync file', 'rename', 'sync folder'])
  })

  it('of what need not outlive a power cut is whole for every reader, and waits for nothing', async () => {
    const { folder, path } = await target()
    const files = withHandles(() => ({ sync: async () => Promise.reject(errno('EIO')) }))
    valueOf(await createDisk(files, noWait).writeAtomic(path, bytes('new'), undefined, false))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it('asks last whether it may, and leaves the old file when it may not', async () => {
    const { folder, path } = await target()
    const refused = await createDisk().writeAtomic(path, bytes('new'), async () => failed('changed-outside', 'No.'))
    expect(codeOf(refused)).toBe('changed-outside')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it('keeps who may read the file', async () => {
    const { path } = await target()
    await chmod(path, 0o664)
    valueOf(await createDisk().writeAtomic(path, bytes('new')))
    expect((await stat(path)).mode & 0o777).toBe(0o664)
  })

  it('lets a bug through as what it is', async () => {
    const { path } = await target()
    const files: Files = { ...nodeFiles, rename: async () => Promise.reject(new TypeError('a bug')) }
    await expect(createDisk(files, noWait).writeAtomic(path, bytes('new'))).rejects.toThrow('a bug')
  })
})

describe('what killed runs left', () => {
  it.each(['after opening', 'after writing', 'after syncing'])('a kill %s leaves the old file and a temp file that the next start removes', async (when) => {
    const { folder, path } = await target()
    // What such a run leaves: its temp file, whole or in part, named for a process that is gone.
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    await writeFile(join(folder, `.story.json.${host}-999999999-0123abcd.galley-tmp`), when === 'after opening' ? '' : 'new')
    await createDisk().removeStrays(folder)
    expect(await readdir(folder)).toEqual(['story.json'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('nothing of a run that still works, of another machine until a day has passed, or of anybody else is removed', async () => {
    const { folder } = await target()
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const kept = [`.story.json.${host}-${process.pid}-0123abcd.galley-tmp`, '.story.json.ffffffff-1-0123abcd.galley-tmp', '.notes.galley-tmp', 'a.galley-tmp', '.DS_Store']
    for (const name of [...kept, '.story.json.eeeeeeee-1-0123abcd.galley-tmp']) await writeFile(join(folder, name), '')
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await utimes(join(folder, '.story.json.eeeeeeee-1-0123abcd.galley-tmp'), old, old)
    await createDisk().removeStrays(folder)
    expect((await readdir(folder)).sort()).toEqual([...kept, 'story.json'].sort())
  })
})

describe('making and moving folders', () => {
  it('gives the first free name, and a name in other case is not free', async () => {
    const folder = await tempFolder()
    const disk = createDisk()
    const make = () => disk.makeFolder(folder, 'Story', async (path) => disk.writeAtomic(join(path, 'a'), bytes('a')))
    await mkdir(join(folder, 'STORY'))
    expect(valueOf(await make())).toBe('Story-2')
    expect(valueOf(await make())).toBe('Story-3')
  })

  it('gives each of many at once a folder of its own', async () => {
    const folder = await tempFolder()
    const disk = createDisk()
    const made = await Promise.all(Array.from({ length: 20 }, () => disk.makeFolder(folder, 'story', async (path) => disk.writeAtomic(join(path, 'a'), bytes('a')))))
    expect(new Set(made.map(valueOf)).size).toBe(20)
  })

  it('leaves nothing when the content cannot be written, and names the folder as a person knows it', async () => {
    const folder = await tempFolder()
    const disk = createDisk(onTemp('ENOSPC', 'write'), noWait)
    const made = await disk.makeFolder(folder, 'story', async (path) => disk.writeAtomic(join(path, 'story.json'), bytes('a')))
    expect(made).toMatchObject({ ok: false, problem: { code: 'no-space', message: expect.stringContaining(join(folder, 'story', 'story.json')) as string } })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('reading a file whole', () => {
  it('does not follow a link, refuses a folder, and refuses more than the limit', async () => {
    const { folder, path } = await target()
    await symlink(path, join(folder, 'link'))
    await mkdir(join(folder, 'inner'))
    const disk = createDisk()
    expect(codeOf(await disk.readWhole(join(folder, 'link'), 100))).toBe('unreadable')
    expect(codeOf(await disk.readWhole(join(folder, 'inner'), 100))).toBe('unreadable')
    expect(codeOf(await disk.readWhole(path, 2))).toBe('too-large')
    expect(codeOf(await disk.readWhole(join(folder, 'none'), 2))).toBe('gone')
    expect(valueOf(await disk.readWhole(path, 3))).toEqual(Buffer.from('old'))
  })
})
