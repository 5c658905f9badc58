import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import { compose, type Galley } from '../../electron/compose'
import { dataFolder, libraryFolder } from '../../electron/create-services'
import { codeOf, eventually, memoryStore, tempFolder, valueOf } from './places'

let folder: string
let library: string
let galley: Galley
const store = memoryStore()
beforeEach(async () => {
  folder = await tempFolder()
  library = join(folder, 'library')
  galley = await compose({ dataFolder: join(folder, 'data'), library, store, face: { face: 'desktop', version: '1.2.3', chooseFolder: async () => join(folder, 'out') } })
})
afterEach(() => galley.close())

const wire = ['Ceasefire talks open in Doha', '', 'DOHA: Talks on a ceasefire opened on Tuesday, officials said.', '', 'What happens next?', '', 'The ministers meet again on Friday.'].join('\n')

describe('the services together', () => {
  it('have a handler for every method of the contract', () => {
    for (const [group, methods] of Object.entries(contract)) {
      expect(Object.keys(galley.api[group as keyof typeof galley.api]).sort()).toEqual(Object.keys(methods).sort())
    }
  })

  it('make nothing on the disk before something is asked of them', async () => {
    await galley.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('do the whole job: import, edit, list, export, trash, restore; each answer fits the contract', async () => {
    const check = <G extends keyof typeof contract>(group: G, method: keyof (typeof contract)[G], answer: unknown) => {
      const { output } = contract[group][method] as unknown as { output: { parse(value: unknown): unknown } }
      output.parse(answer)
    }
    const { api } = galley
    const imported = await api.intake.importFile({ name: 'talks.txt', bytes: new TextEncoder().encode(wire) })
    check('intake', 'importFile', imported)
    const { id } = valueOf(imported)
    const opened = await api.stories.open({ id, window: 'window-one' })
    check('stories', 'open', opened)
    const { article, revision } = valueOf(opened)
    expect(article.headline.main).toBe('Ceasefire talks open in Doha')
    expect(article.slug).toBe('ceasefire-talks-open-in-doha')

    const saved = await api.stories.save({ id, window: 'window-one', revision, patch: { head: { kicker: 'Middle East' } } })
    check('stories', 'save', saved)
    const listed = await api.library.list({ query: 'middle doha' })
    check('library', 'list', listed)
    expect(valueOf(listed).stories.map((row) => row.id)).toEqual([id])

    await mkdir(join(folder, 'out'))
    const chosen = await api.folders.choose({})
    check('folders', 'choose', chosen)
    const choice = valueOf(chosen)
    if (choice.kind !== 'chosen') throw new Error(choice.kind)
    const exported = await api.exporting.run({ ids: [id], folder: choice.folder.id })
    check('exporting', 'run', exported)
    const { bundle, files, folder: bundleId } = valueOf(exported).bundles[0]!
    expect(files.map((file) => file.name)).toContain('article.html')
    expect(await readFile(join(bundle, 'article.html'), 'utf8')).toContain('Middle East')
    expect(bundleId).not.toContain(folder)
    expect(valueOf(await api.folders.suggested({})).id).toBe(choice.folder.id)

    const trashed = await api.stories.trash({ id })
    check('stories', 'trash', trashed)
    const bin = await api.library.trashed({})
    check('library', 'trashed', bin)
    expect(valueOf(bin).stories).toHaveLength(1)
    const restored = await api.stories.restore({ folder: valueOf(trashed).folder })
    check('stories', 'restore', restored)
    expect(valueOf(restored).id).toBe(id)

    const info = await api.app.info({})
    check('app', 'info', info)
    expect(valueOf(info)).toMatchObject({ version: '1.2.3', face: 'desktop', library })
  })

  it.each([
    ['an empty file', new Uint8Array()],
    ['a binary', new Uint8Array(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
  ])('leave nothing behind when %s is imported', async (_, bytes) => {
    const imported = await galley.api.intake.importFile({ name: 'copy.txt', bytes })
    expect(codeOf(imported)).not.toBe('ok')
    expect(await readdir(folder).then((names) => names.includes('library'))).toBe(false)
  })

  it('tell windows that the library changed, once at once and not for each of a burst', async () => {
    const told: string[] = []
    const stop = galley.onEvent((event) => told.push(event))
    const from = performance.now()
    const { id } = valueOf(await galley.api.stories.create({ template: 'qa' }))
    expect(told[0]).toBe('library.changed')
    for (let n = 0; n < 20; n++) valueOf(await galley.api.stories.rename({ id, headline: `Headline ${n}` }))
    await eventually(() => expect(told.length).toBeGreaterThan(1))
    // A machine that takes long over the burst is told at each pause of it, and never for each change.
    expect(told.length).toBeLessThan(Math.min(20, 3 + Math.floor((performance.now() - from) / 500)))
    expect(new Set(told)).toEqual(new Set(['library.changed']))
    stop()
  })

  it('give new stories the language of the settings', async () => {
    valueOf(await galley.api.settings.set({ language: 'hi' }))
    const { id } = valueOf(await galley.api.stories.create({}))
    expect(valueOf(await galley.api.stories.open({ id, window: 'window-one' })).article).toMatchObject({ language: 'hi', template: 'news' })
  })

  it('say that a story was put back although it is damaged', async () => {
    const { id } = valueOf(await galley.api.stories.create({}))
    const trashed = valueOf(await galley.api.stories.trash({ id }))
    await writeFile(join(library, '.trash', trashed.folder, 'story.json'), '')
    expect(await galley.api.stories.restore(trashed)).toMatchObject({ ok: false, problem: { code: 'damaged', message: expect.stringContaining('put back') as string } })
    expect(valueOf(await galley.api.library.list({})).damaged).toHaveLength(1)
  })

  it('clear what a killed run left in the library', async () => {
    const { id } = valueOf(await galley.api.stories.create({}))
    const [name] = await readdir(library)
    const strays = [join(library, name!, '.story.json.ffffffff-1-0123abcd.galley-tmp'), join(library, '.2026-11-22-x.ffffffff-1-0123abcd.galley-tmp')]
    for (const stray of strays) {
      await mkdir(stray)
      await utimes(stray, new Date(0), new Date(0))
    }
    const next = await compose({ dataFolder: join(folder, 'data'), library, store, face: { face: 'browser', version: '1' } })
    await expect.poll(() => readdir(library, { recursive: true })).toEqual([name, join(name!, 'story.json')])
    await next.close()
    valueOf(await galley.api.stories.open({ id, window: 'window-one' }))
  })
})

describe('where things are', () => {
  it.each([
    [{ GALLEY_DATA: '/data' }, 'linux', '/data'],
    [{}, 'linux', '/home/a/.config/Galley'],
    [{ XDG_CONFIG_HOME: '/xdg' }, 'linux', '/xdg/Galley'],
    [{ XDG_CONFIG_HOME: 'relative' }, 'linux', '/home/a/.config/Galley'],
    [{}, 'darwin', '/home/a/Library/Application Support/Galley'],
    [{ APPDATA: '/roaming' }, 'win32', '/roaming/Galley'],
  ] as const)('with %j on %s Galley’s own folder is %s', (env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/a')).toBe(expected)
  })

  it('the library is GALLEY_LIBRARY, the one of the settings, or ~/Galley', () => {
    expect(libraryFolder(memoryStore(), {}, '/home/a')).toBe('/home/a/Galley')
    expect(libraryFolder(memoryStore({ library: '/desk' }), {}, '/home/a')).toBe('/desk')
    expect(libraryFolder(memoryStore({ library: '/desk' }), { GALLEY_LIBRARY: '/env' }, '/home/a')).toBe('/env')
    expect(libraryFolder(memoryStore({ library: 7 }), {}, '/home/a')).toBe('/home/a/Galley')
  })
})
