import { beforeAll, describe, expect, it, vi } from 'vitest'
import { contract, events } from '../../shared/contract'
import { fake } from './fake-electron'

vi.mock('electron', async () => (await import('./fake-electron')).fake)

const methods = Object.entries(contract).flatMap(([group, entries]) => Object.keys(entries).map((name) => `${group}.${name}`))

interface Exposed {
  face: string
  call: Record<string, Record<string, (...input: unknown[]) => Promise<unknown>>>
  on: (event: string, listener: unknown) => () => void
}
let name: string
let exposed: Exposed
beforeAll(async () => {
  vi.stubGlobal('__METHODS__', methods)
  vi.stubGlobal('__EVENTS__', Object.keys(events))
  await import('../../electron/preload')
  ;[name, exposed] = fake.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Exposed]
})

describe('what the window is given', () => {
  it('is one object: the methods of the contract by name, and its events', () => {
    expect(fake.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
    expect(name).toBe('galley')
    expect(Object.keys(exposed).sort()).toEqual(['call', 'face', 'on'])
    expect(exposed.face).toBe('desktop')
    expect(Object.entries(exposed.call).flatMap(([group, entries]) => Object.keys(entries).map((method) => `${group}.${method}`))).toEqual(methods)
  })

  it.each(methods)('calls %s and nothing else by that name', async (method) => {
    fake.ipcRenderer.invoke.mockClear()
    const [group = '', entry = ''] = method.split('.')
    expect(await exposed.call[group]![entry]!({ a: 1 }, 'another.method')).toBe('given')
    expect(fake.ipcRenderer.invoke.mock.calls).toEqual([['galley.call', method, { a: 1 }]])
  })

  it('gives a refusal as an Error with its words', async () => {
    fake.ipcRenderer.invoke.mockResolvedValueOnce({ ok: false, error: 'No.' })
    await expect(exposed.call['app']!['info']!({})).rejects.toThrow(/^No\.$/)
  })

  it('hears an event of the contract, without Electron’s own object, until it stops', () => {
    const heard = vi.fn()
    const stop = exposed.on('shell.command', heard)
    fake.ipcRenderer.emit('galley.event', { sender: 'secret' }, 'shell.command', { command: 'x' })
    fake.ipcRenderer.emit('galley.event', { sender: 'secret' }, 'shell.open', { id: 'x' })
    fake.ipcRenderer.emit('galley.event', { sender: 'secret' }, '__proto__', {})
    stop()
    fake.ipcRenderer.emit('galley.event', { sender: 'secret' }, 'shell.command', { command: 'y' })
    expect(heard.mock.calls).toEqual([[{ command: 'x' }]])
  })

  it.each(['made.up', '__proto__', 'constructor', 'galley.event', ''])('does not listen for "%s"', (event) => {
    expect(() => exposed.on(event, () => {})).toThrow('There is no such event.')
  })
})
