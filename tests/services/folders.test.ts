import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createFolders, type FoldersOptions } from '../../electron/services/folders'
import { nameFault } from '../../electron/services/folders/names'
import { codeOf, tempFolder, valueOf } from './places'

let home: string
let last: string | null
beforeEach(async () => {
  home = await tempFolder()
  last = null
})

const folders = (more: Partial<FoldersOptions> = {}) => createFolders({ disk: createDisk(), home, last: { get: () => last, set: (path) => (last = path) }, ...more })

describe('choosing a folder', () => {
  it('uses the native dialog where there is one', async () => {
    const service = folders({ chooseFolder: async () => join(home, 'picked') })
    const chosen = valueOf(await service.choose())
    if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
    expect(chosen.folder.label).toBe('~/picked')
    expect(valueOf(service.pathOf(chosen.folder.id))).toBe(join(home, 'picked'))
    expect(valueOf(await folders({ chooseFolder: async () => null }).choose())).toEqual({ kind: 'cancelled' })
    expect(codeOf(await service.list(undefined))).toBe('denied')
  })

  it('lets the screen browse where there is none', async () => {
    expect(valueOf(await folders().choose())).toEqual({ kind: 'browse' })
  })

  it('suggests Documents, or home, and then the folder of the last export while it is there', async () => {
    const service = folders()
    expect(valueOf(await service.suggested()).label).toBe('~')
    await mkdir(join(home, 'Documents'))
    expect(valueOf(await service.suggested()).label).toBe('~/Documents')
    service.used(join(home, 'Web desk'))
    expect(valueOf(await service.suggested()).label).toBe('~/Documents')
    await mkdir(join(home, 'Web desk'))
    expect(valueOf(await service.suggested()).label).toBe('~/Web desk')
  })

  it('knows no path that it did not give an id', async () => {
    const service = folders()
    for (const id of [home, '/', '..', '', 'f1']) {
      expect(codeOf(await service.list(id))).toBe('not-found')
      expect(codeOf(await service.create(id, 'x'))).toBe('not-found')
      expect(codeOf(await service.reveal(id))).toBe('not-found')
      expect(codeOf(service.pathOf(id))).toBe('not-found')
    }
    const { id } = valueOf(await service.suggested())
    expect(id).not.toContain(home)
    expect(codeOf(await folders().list(id))).toBe('not-found')
  })
})

describe('the list of folders', () => {
  it('has folders and links to folders in order, and neither files nor hidden ones', async () => {
    for (const name of ['b 10', 'b 9', '.hidden', 'A']) await mkdir(join(home, name))
    await writeFile(join(home, 'file'), '')
    await symlink(join(home, 'A'), join(home, 'link'))
    await symlink(join(home, 'nowhere'), join(home, 'broken'))
    const listed = valueOf(await folders().list(undefined))
    expect(listed.folders.map((folder) => folder.label)).toEqual(['A', 'b 9', 'b 10', 'link'])
    expect(listed.here.label).toBe('~')
    expect(listed.parent).not.toBeNull()
  })

  it('goes down and up again by ids', async () => {
    await mkdir(join(home, 'a', 'b'), { recursive: true })
    const service = folders()
    const top = valueOf(await service.list(undefined))
    const inner = valueOf(await service.list(top.folders[0]!.id))
    expect(inner.here.label).toBe('~/a')
    expect(inner.folders.map((folder) => folder.label)).toEqual(['b'])
    expect(inner.parent!.id).toBe(top.here.id)
  })

  it('gives words for a folder that is gone', async () => {
    const service = folders()
    const id = service.idOf(join(home, 'gone'))
    expect(codeOf(await service.list(id))).toBe('gone')
  })
})

describe('a new folder', () => {
  it('is made, and named by an id', async () => {
    const service = folders()
    const { here } = valueOf(await service.list(undefined))
    const made = valueOf(await service.create(here.id, 'Web desk – हिन्दी'))
    expect((await stat(valueOf(service.pathOf(made.id)))).isDirectory()).toBe(true)
    expect(codeOf(await service.create(here.id, 'Web desk – हिन्दी'))).toBe('name-taken')
  })

  const bad = ['', ' ', '.', '..', '.hidden', 'a/b', 'a\\b', 'a:b', 'a*', 'a?', '"a"', '<a>', 'a|b', 'a.', 'a ', ' a', 'CON', 'con.txt', 'NUL', 'COM1', 'com¹', 'LPT9', 'CONIN$', 'conout$.x', 'a\0b', 'a\nb', 'a\u202eb', 'a\u200bb', 'a\ud800', 'é'.repeat(128)]
  it.each(bad)('cannot be called %j on some system, so nowhere', async (name) => {
    const service = folders()
    const { here } = valueOf(await service.list(undefined))
    expect(codeOf(await service.create(here.id, name))).toBe('invalid')
    expect(await readdir(home)).toEqual([])
  })

  it.each(['Web desk', 'a.b', 'console', 'com10', 'कॉपी', 'été', 'a'.repeat(255)])('can be called %j', (name) => {
    expect(nameFault(name)).toBeNull()
  })
})

describe('showing a folder', () => {
  it('asks the system, or says where it is', async () => {
    let shown = ''
    const desktop = folders({ reveal: async (path) => void (shown = path) })
    valueOf(await desktop.reveal(desktop.idOf(home)))
    expect(shown).toBe(home)
    const browser = folders()
    expect(await browser.reveal(browser.idOf(home))).toMatchObject({ ok: false, problem: { message: expect.stringContaining(home) as string } })
  })
})
