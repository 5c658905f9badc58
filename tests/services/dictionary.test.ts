import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDictionaryApi } from '../../electron/dictionaries'
import { createDeskFile } from '../../electron/services/desk-file'
import { createDictionary, dictionaryBytes } from '../../electron/services/dictionary'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { codeOf, tempFolder, valueOf } from './places'

async function desk(changed: () => void = () => undefined, files: Files = nodeFiles) {
  const folder = await tempFolder()
  const path = join(folder, 'library', 'dictionary.txt')
  const dictionary = createDictionary(createDeskFile({ disk: createDisk(files), path, limit: dictionaryBytes, changed, every: 20 }))
  return { path, dictionary, api: createDictionaryApi(dictionary) }
}

describe('the newsroom dictionary', () => {
  it('is empty before anybody wrote one, and is made with its folder', async () => {
    const { path, dictionary } = await desk()
    expect(valueOf(await dictionary.words()).words).toEqual([])
    expect(valueOf(await dictionary.edit({ add: ['Kherson'] })).words).toEqual(['Kherson'])
    expect(await readFile(path, 'utf8')).toBe('Kherson\n')
  })

  it('keeps what others wrote, and every one of many changes at once', async () => {
    const { path, dictionary } = await desk()
    await dictionary.edit({ add: ['one'] })
    await writeFile(path, '# ours\none\ntheirs\n')
    await Promise.all(Array.from({ length: 20 }, (_, i) => dictionary.edit({ add: [`word${String.fromCharCode(97 + i)}`] })))
    const { words } = valueOf(await dictionary.words())
    expect(words).toHaveLength(22)
    expect(words).toContain('theirs')
    expect(await readFile(path, 'utf8')).toContain('# ours')
  })

  it('says what a list brought', async () => {
    const { api } = await desk()
    valueOf(await api.edit({ add: ['Kherson'] }))
    expect(valueOf(await api.importList({ text: 'Kherson\r\nMilley\r\n# no\r\nPrata' }))).toEqual({ words: ['Kherson', 'Milley', 'Prata'], added: 2 })
  })

  it('tells of a change from outside', async () => {
    let told: () => void = () => undefined
    const changed = new Promise<void>((done) => (told = done))
    const { path, dictionary } = await desk(() => told())
    const stop = dictionary.watch()
    await dictionary.words()
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, 'Kherson\n')
    await changed
    stop()
  })

  it('tells of a change that came before the first look of the watch was over', async () => {
    let told: () => void = () => undefined
    const changed = new Promise<void>((done) => (told = done))
    let open: () => void = () => undefined
    const written = new Promise<void>((done) => (open = done))
    let looks = 0
    const slow: Files = { ...nodeFiles, lstat: (async (...given: Parameters<Files['lstat']>) => (looks++ === 0 && (await written), nodeFiles.lstat(...given))) as Files['lstat'] }
    const { path, dictionary } = await desk(() => told(), slow)
    const stop = dictionary.watch()
    expect(valueOf(await dictionary.words()).words).toEqual([])
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, 'Kherson\n')
    open()
    await changed
    stop()
  })

  it('refuses what is no plain file in words', async () => {
    const { path, dictionary } = await desk()
    await mkdir(path, { recursive: true })
    expect(codeOf(await dictionary.words())).toBe('unreadable')
    expect(codeOf(await dictionary.edit({ add: ['x'] }))).toBe('unreadable')
  })
})
