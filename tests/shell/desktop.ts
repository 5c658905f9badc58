import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { done, failed } from '../../shared/outcome'
import { contract } from '../../shared/contract'
import type { ownFiles } from '../../electron/ipc/files'
import { toyScreen } from '../ipc/toy'
import { fake, FakeWindow, renew } from './fake-electron'

export const storyId = '7d1f6b0e-3c1d-4b52-9d3a-0a1b2c3d4e5f'

/** What stands in for the services, so that the shell is tried alone. */
export const services = {
  importFile: vi.fn(async (_file: { name: string; bytes: Uint8Array }): Promise<unknown> => done({ id: storyId, report: { classified: [], dropped: [], normalised: [] }, removed: [] })),
  reveal: vi.fn(),
  /** One picture of one story. */
  showMedia: vi.fn(async (story: string, media: string): Promise<unknown> => (story === storyId && media === '0123456789abcdef.jpg' ? done({ bytes: new TextEncoder().encode('WEBP'), tag: 'one' }) : failed('gone', 'SECRET'))),
  left: vi.fn((_caller: object) => {}),
  close: vi.fn(async () => {}),
  events: new EventEmitter(),
  face: null as unknown,
}

/** electron-store, as far as the shell uses it. */
export class Store {
  static readonly kept = new Map<string, unknown>()
  static readonly watched = new Map<string, () => void>()
  get = (key: string) => Store.kept.get(key)
  set = (key: string, value: unknown) => {
    Store.kept.set(key, value)
    Store.watched.get(key)?.()
  }
  onDidChange = (key: string, changed: () => void) => void Store.watched.set(key, changed)
}

/** A small built screen in the place of the real one. */
export const screenFiles = async (real: typeof ownFiles) => real(await toyScreen())

export function composed({ face }: { face: unknown }) {
  services.face = face
  const api = Object.fromEntries(
    Object.entries(contract).map(([group, methods]) => [group, Object.fromEntries(Object.keys(methods).map((method) => [method, async () => done({})]))]),
  )
  api['intake'] = { ...api['intake'], importFile: services.importFile as never }
  return {
    api,
    showMedia: services.showMedia,
    onEvent: (listener: (event: string, payload: unknown) => void) => {
      services.events.on('event', listener)
      return () => {}
    },
    left: services.left,
    close: services.close,
  }
}

let starts = 0
const data = mkdtempSync(join(tmpdir(), 'galley-shell-'))
afterAll(() => rmSync(data, { recursive: true }))
const before = new Set(process.listeners('uncaughtExceptionMonitor'))

/** Starts the desktop app as it ships, on the fake Electron. */
export async function startDesktop({ kept = {} as Record<string, unknown>, argv = [] as string[], languages = ['en-GB'], packaged = true, second = false } = {}) {
  renew()
  Store.kept.clear()
  for (const [key, value] of Object.entries(kept)) Store.kept.set(key, value)
  services.events.removeAllListeners()
  for (const call of [services.importFile, services.reveal, services.close]) call.mockClear()
  process.env['GALLEY_DATA'] = data
  fake.app.isPackaged = packaged
  fake.app.getPreferredSystemLanguages = () => languages
  if (second) fake.app.requestSingleInstanceLock.mockReturnValue(false)
  const ownArgv = process.argv
  for (const listener of process.listeners('uncaughtExceptionMonitor').filter((one) => !before.has(one))) process.off('uncaughtExceptionMonitor', listener)
  process.argv = packaged ? ['/opt/Galley/galley', ...argv] : ['/opt/electron', '/work', ...argv]
  try {
    // main.ts alone runs anew for each start: what it imports keeps nothing between two.
    await import(/* @vite-ignore */ `../../electron/main.ts?start=${++starts}`)
    if (!second) await vi.waitFor(expectWindow, { interval: 2, timeout: 10_000 })
  } finally {
    process.argv = ownArgv
  }
  return { ...fake, defaultSession: fake.session.defaultSession, window: FakeWindow.all[0]! }
}

function expectWindow(): void {
  if (!FakeWindow.all.length) throw new Error('No window yet')
}
