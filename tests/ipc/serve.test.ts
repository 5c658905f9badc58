import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { serve, type ServeOptions } from '../../electron/serve'
import { done, failed } from '../../shared/outcome'
import { composed, services, storyId } from '../shell/desktop'
import { toyScreen } from './toy'

vi.mock('../../electron/compose', async () => ({ dataFolder: () => process.env['GALLEY_DATA'], compose: async (options: { face: unknown }) => composed(options) }))

const folder = mkdtempSync(join(tmpdir(), 'galley-serve-'))
afterAll(() => rmSync(folder, { recursive: true }))

let printed = ''
let said = ''
beforeEach(() => {
  ;[printed, said] = ['', '']
  vi.stubEnv('GALLEY_DATA', join(folder, 'data'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true))
  services.importFile.mockClear()
  services.close.mockClear()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Runs until `meanwhile` is done, then ends it as Ctrl-C does. */
async function during(options: Partial<ServeOptions>, meanwhile: () => Promise<void>) {
  const ending = new AbortController()
  const running = serve({ open: false, screen: await toyScreen(), signal: ending.signal, ...options })
  await vi.waitFor(() => expect(printed).toContain('\n'), { timeout: 10_000 })
  try {
    await meanwhile()
  } finally {
    ending.abort()
  }
  return running
}

describe('galley serve', () => {
  it('prints one line, the address that opens once, and ends with everything written', async () => {
    const code = await during({}, async () => {
      expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/)
      expect((await fetch(printed.trim(), { redirect: 'manual' })).status).toBe(303)
      expect((await fetch(printed.trim(), { redirect: 'manual' })).status).toBe(403)
    })
    expect(code).toBe(0)
    expect(said).toBe('')
    expect(services.close).toHaveBeenCalledOnce()
    await expect(fetch(printed.trim())).rejects.toThrow()
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, and leaves no listener behind', async (signal) => {
    const before = process.listeners(signal)
    const running = serve({ open: false, screen: await toyScreen() })
    await vi.waitFor(() => expect(printed).toContain('\n'), { timeout: 10_000 })
    // Ours alone: the test runner listens too.
    const ours = process.listeners(signal).filter((listener) => !before.includes(listener))
    expect(ours).toHaveLength(1)
    for (const listener of ours) listener(signal)
    expect(await running).toBe(0)
    expect(process.listeners(signal)).toEqual(before)
  })

  it('lets its windows save what was just typed before it ends', async () => {
    const heard: unknown[] = []
    await during({}, async () => {
      const entered = await fetch(printed.trim(), { redirect: 'manual' })
      const { origin, host } = new URL(printed)
      const socket = new WebSocket(`ws://${host}/socket`, { headers: { origin, cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' } })
      socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())))
      await once(socket, 'open')
    })
    expect(heard).toEqual([{ event: 'shell.command', payload: { command: 'story.save' } }])
  })

  it('imports a file first, and its address leads to the new story', async () => {
    const file = join(folder, 'wire.txt')
    writeFileSync(file, 'COPY')
    expect(await during({ file }, async () => expect(printed).toContain(`#/story/${storyId}\n`))).toBe(0)
    expect(services.importFile.mock.calls.map(([{ name }]) => name)).toEqual(['wire.txt'])
  })

  it.each([
    ['there is none', 'gone.txt', done({ id: storyId }), 'There is no such file.'],
    ['it is no copy', 'wire.txt', failed('binary-file', 'This is a picture.'), 'This is a picture.'],
  ])('says which file is wrong when %s, and serves nothing', async (_why, name, outcome, words) => {
    services.importFile.mockResolvedValueOnce(outcome)
    expect(await serve({ open: false, file: join(folder, name) })).toBe(2)
    services.importFile.mockReset()
    services.importFile.mockResolvedValue(done({ id: storyId, report: { classified: [], dropped: [], normalised: [] }, removed: [] }))
    expect(said).toBe(`${join(folder, name)}: ${words}\n`)
    expect(printed).toBe('')
    expect(services.close).toHaveBeenCalledOnce()
  })

  it('says so when the port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    expect(await serve({ open: false, port, screen: await toyScreen() })).toBe(2)
    expect(said).toBe(`galley serve: port ${port} is in use. Choose another with --port, or leave it out.\n`)
    taken.close()
  })

  it.skipIf(process.platform === 'win32')('opens a window with an address of its own, and closes it at the end', async () => {
    const browser = join(folder, 'browser')
    const seen = join(folder, 'arguments')
    writeFileSync(browser, `#!/bin/sh\necho "$@" > ${seen}.part && mv ${seen}.part ${seen}\nexec sleep 60\n`)
    chmodSync(browser, 0o755)
    vi.stubEnv('GALLEY_BROWSER', browser)
    vi.stubEnv('DISPLAY', ':99')
    const code = await during({ open: true }, async () => {
      const given = await vi.waitFor(() => readFileSync(seen, 'utf8'), { timeout: 10_000 })
      const [, address = ''] = /--app=(\S+)/.exec(given) ?? []
      expect(address).toContain('http://127.0.0.1:')
      expect(address).not.toBe(printed.trim())
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
      expect((await fetch(printed.trim(), { redirect: 'manual' })).status).toBe(303)
      expect(given).toContain(`--user-data-dir=${join(folder, 'data', 'window')}`)
    })
    expect(code).toBe(0)
    expect(said).toBe('')
  })

  it.each([
    ['a display', { DISPLAY: '', WAYLAND_DISPLAY: '' }, process.platform === 'linux'],
    ['a browser', { DISPLAY: ':99', PATH: '', GALLEY_BROWSER: '' }, process.platform === 'linux'],
  ])('says what to do without %s', async (_what, env, applies) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    if (!applies) return
    expect(await during({ open: true }, async () => vi.waitFor(() => expect(said).toContain('open the address above in a browser on this machine'), { timeout: 10_000 }))).toBe(0)
    expect(said).toContain('galley import FILE…')
    expect(printed.trim().split('\n')).toHaveLength(1)
  })
})
