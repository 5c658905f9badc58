import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { createSettings } from '../../electron/services/settings'
import { codeOf, memoryStore, tempFolder, valueOf } from './places'

const defaults = createSettings(memoryStore()).get()

describe('settings', () => {
  it('are kept, each by itself', () => {
    const store = memoryStore()
    valueOf(createSettings(store).set({ theme: 'dark' }))
    expect(valueOf(createSettings(store).set({ preview: 'beside', theme: undefined }))).toEqual({ ...defaults, theme: 'dark', preview: 'beside' })
    expect(createSettings(store).get()).toEqual({ ...defaults, theme: 'dark', preview: 'beside' })
  })

  it.each([
    ['text', 'garbage'],
    ['null', null],
    ['a list', [1, 2]],
    ['a number', 7],
    ['wrong values', { theme: 'purple', language: 'not a tag!', showLibrary: 'yes', lastStory: '../..' }],
  ])('are the defaults where %s is kept', (_, settings) => {
    expect(createSettings(memoryStore({ settings })).get()).toEqual(defaults)
  })

  it('keep the good values beside a bad one', () => {
    expect(createSettings(memoryStore({ settings: { theme: 'purple', language: 'hi', unknown: 1 } })).get()).toEqual({ ...defaults, language: 'hi' })
  })

  it.each(['', '{"settings": {"theme"', '\0\0\0\0', '[]', '"text"', 'null'])('survive a settings file that holds %j', async (content) => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'config.json'), content)
    const store = new Conf<Record<string, unknown>>({ cwd: join(folder, 'data'), clearInvalidConfig: true })
    expect(createSettings(store).get()).toEqual(defaults)
    valueOf(createSettings(store).set({ theme: 'dark' }))
    expect(createSettings(new Conf<Record<string, unknown>>({ cwd: join(folder, 'data') })).get().theme).toBe('dark')
  })

  it('that cannot be read are the defaults, and that cannot be written are told', () => {
    const fail = () => {
      throw new Error('EIO')
    }
    const service = createSettings({ get: fail, set: fail })
    expect(service.get()).toEqual(defaults)
    expect(codeOf(service.set({ theme: 'dark' }))).toBe('io')
  })
})
