import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ownFiles } from '../../electron/ipc/files'
import { appPolicy, previewPolicy } from '../../electron/ipc/policy'
import { services, startDesktop, storyId } from './desktop'
import { fake, FakeContents, type FakeWindow } from './fake-electron'

/* One test for each point of the hardening list, on the app as main.ts puts it together. */

vi.mock('electron', async () => (await import('./fake-electron')).fake)
vi.mock('electron-store', async () => ({ default: (await import('./desktop')).Store }))
vi.mock('../../electron/compose', async () => ({ dataFolder: () => process.env['GALLEY_DATA'], compose: (await import('./desktop')).composed }))
vi.mock('../../electron/ipc/files', async (original) => {
  const real = await original<{ ownFiles: typeof ownFiles }>()
  return { ownFiles: async () => (await import('./desktop')).screenFiles(real.ownFiles) }
})

type Desktop = Awaited<ReturnType<typeof startDesktop>>
let desktop: Desktop
beforeEach(async () => {
  desktop = await startDesktop()
})

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const fire = (contents: FakeContents, name: string, details: object) => {
  const event = { ...details, preventDefault: vi.fn() }
  contents.emit(name, event)
  return event.preventDefault.mock.calls.length > 0
}

describe('the page', () => {
  it.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['safeDialogs', true],
    ['devTools', false],
  ])('has %s %s', (name, value) => {
    expect(desktop.window.options.webPreferences[name]).toBe(value)
  })

  it('is sandboxed even where a window forgets to say so', () => {
    expect(desktop.app.enableSandbox).toHaveBeenCalled()
  })

  it('is the app’s own, from its own scheme', () => {
    expect(desktop.window.loadURL).toHaveBeenCalledWith('app://galley/index.html')
    const [[schemes]] = desktop.protocol.registerSchemesAsPrivileged.mock.calls as [[{ scheme: string; privileges: object }[]]]
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  })

  it('checks spelling only where that needs no network', () => {
    expect(desktop.window.options.webPreferences['spellcheck']).toBe(process.platform === 'darwin')
  })
})

describe('the app protocol', () => {
  const ask = async (url: string, method = 'GET', headers = new Headers()) => {
    const [[scheme, handler]] = desktop.defaultSession.protocol.handle.mock.calls as [[string, (request: Pick<Request, 'url' | 'method' | 'headers'>) => Promise<Response>]]
    expect(scheme).toBe('app')
    return handler({ url, method, headers })
  }

  it.each([
    ['app://galley/', 200, appPolicy],
    ['app://galley/index.html?x#y', 200, appPolicy],
    ['app://galley/preview.html', 200, previewPolicy],
    ['app://galley/assets/main-abc.js', 200, appPolicy],
    ['app://galley/nothing', 404, appPolicy],
    ['app://galley/../secret.txt', 404, appPolicy],
    ['app://galley/%2e%2e/secret.txt', 404, appPolicy],
    ['app://galley/..%2fsecret.txt', 404, appPolicy],
    ['app://galley/link.txt', 404, appPolicy],
    ['app://galley/up/secret.txt', 404, appPolicy],
    ['app://galley//etc/passwd', 404, appPolicy],
    ['app://elsewhere/index.html', 404, appPolicy],
    ['app://galley.evil/index.html', 404, appPolicy],
    ['app://galley@evil/index.html', 404, appPolicy],
  ])('answers %s with %i and its policy', async (url, status, policy) => {
    const response = await ask(url)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toBe(policy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).not.toContain('SECRET')
  })

  it('gives a picture by the ids of its story and itself, as one type and never as anything else', async () => {
    const response = await ask(`app://galley/media/${storyId}/0123456789abcdef.jpg`)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'image/webp', 'WEBP'])
    expect(response.headers.get('content-security-policy')).toBe(appPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const again = await ask(`app://galley/media/${storyId}/0123456789abcdef.jpg`, 'GET', new Headers({ 'If-None-Match': response.headers.get('etag')! }))
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each([
    `${storyId}/fedcba9876543210.jpg`,
    '00000000-0000-4000-8000-000000000000/0123456789abcdef.jpg',
    `${storyId}/../${storyId}/0123456789abcdef.jpg`,
    `${storyId}/%2e%2e%2fstory.json`,
    `${storyId}/story.json`,
    `${storyId}/0123456789abcdef.jpg/`,
    `${storyId}/0123456789ABCDEF.jpg`,
    `../library/0123456789abcdef.jpg`,
    storyId,
    '',
  ])('has no picture at /media/%s', async (path) => {
    const response = await ask(`app://galley/media/${path}`)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('SECRET')
    for (const [story, media] of services.showMedia.mock.calls) expect([story, media].join('/')).toMatch(/^[0-9a-f-]{36}\/[0-9a-f]{16}\.[a-z]+$/)
  })

  it.each(['POST', 'PUT', 'DELETE'])('does not take %s', async (method) => {
    expect((await ask('app://galley/', method)).status).toBe(405)
  })
})

describe('permissions', () => {
  const permissions = ['media', 'geolocation', 'notifications', 'midi', 'pointerLock', 'fullscreen', 'openExternal', 'clipboard-read', 'display-capture', 'fileSystem', 'hid', 'serial', 'usb', 'unknown']
  it.each(permissions)('deny %s, asked for or looked up', (permission) => {
    const granted = vi.fn()
    desktop.defaultSession.setPermissionRequestHandler.mock.calls[0]![0]({}, permission, granted, {})
    expect(granted).toHaveBeenCalledExactlyOnceWith(false)
    expect(desktop.defaultSession.setPermissionCheckHandler.mock.calls[0]![0](null, permission, 'app://galley', {})).toBe(false)
  })

  it.each(['hid', 'serial', 'usb'])('deny every %s device', (deviceType) => {
    expect(desktop.defaultSession.setDevicePermissionHandler.mock.calls[0]![0]({ deviceType, origin: 'app://galley', device: {} })).toBe(false)
  })

  it('deny the screen and the pairing of devices', () => {
    const [streams, paired] = [vi.fn(), vi.fn()]
    desktop.defaultSession.setDisplayMediaRequestHandler.mock.calls[0]![0]({}, streams)
    desktop.defaultSession.setBluetoothPairingHandler.mock.calls[0]![0]({}, paired)
    expect(streams).toHaveBeenCalledExactlyOnceWith(null)
    expect(paired).toHaveBeenCalledExactlyOnceWith({ confirmed: false })
  })
})

const elsewhere = ['https://news.example/', 'http://127.0.0.1:8080/', 'file:///etc/passwd', 'file:///home/reporter/dropped.html', 'javascript:alert(1)', 'data:text/html,<script>1</script>', 'blob:https://news.example/1', 'app://elsewhere/index.html', 'app://galley/preview.html', 'app://galley.evil/', 'about:blank', 'chrome://settings']

describe('the page goes nowhere', () => {
  it.each(elsewhere)('not to %s, by a link, a drop or a redirect', async (url) => {
    const { webContents } = desktop.window
    expect(fire(webContents, 'will-navigate', { url })).toBe(true)
    expect(fire(webContents, 'will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(fire(webContents, 'will-redirect', { url })).toBe(true)
    await settle()
  })

  it.each(elsewhere.filter((url) => url !== 'app://galley/preview.html'))('and a frame inside it not to %s', (url) => {
    expect(fire(desktop.window.webContents, 'will-frame-navigate', { url, isMainFrame: false })).toBe(true)
  })

  it('but it can be loaded again, and the preview can be shown', () => {
    const { webContents } = desktop.window
    expect(fire(webContents, 'will-navigate', { url: 'app://galley/index.html#/story/1' })).toBe(false)
    expect(fire(webContents, 'will-frame-navigate', { url: 'app://galley/index.html', isMainFrame: true })).toBe(false)
    expect(fire(webContents, 'will-frame-navigate', { url: 'app://galley/preview.html', isMainFrame: false })).toBe(false)
  })

  it('opens no window, whoever asks', () => {
    const anyOther = new FakeContents()
    fake.app.emit('web-contents-created', {}, anyOther)
    for (const contents of [desktop.window.webContents, anyOther]) expect(contents.windowOpen?.({ url: 'app://galley/index.html' })).toEqual({ action: 'deny' })
  })

  it('embeds no webview', () => {
    expect(fire(desktop.window.webContents, 'will-attach-webview', {})).toBe(true)
  })
})

describe('addresses outside', () => {
  const follow = async (url: string, response: number) => {
    fake.dialog.showMessageBox.mockResolvedValueOnce({ response })
    desktop.window.webContents.windowOpen?.({ url })
    await settle()
  }

  it.each([
    ['https://news.example/a?b=c', 'Open news.example in your browser?'],
    ['http://news.example:8080/', 'Open news.example:8080 in your browser?'],
    ['mailto:desk@news.example', 'Write to desk@news.example with your mail program?'],
    ['https://news.example@evil.example/', 'Open evil.example in your browser?'],
    ['https://аpple.example/', 'Open xn--pple-43d.example in your browser?'],
  ])('%s is opened after asking', async (url, message) => {
    await follow(url, 0)
    expect(fake.dialog.showMessageBox.mock.calls[0]![1]).toMatchObject({ message, detail: new URL(url).href, cancelId: 1, defaultId: 1 })
    expect(fake.shell.openExternal).toHaveBeenCalledExactlyOnceWith(new URL(url).href)
  })

  it('stays closed when the person says no', async () => {
    await follow('https://news.example/', 1)
    expect(fake.shell.openExternal).not.toHaveBeenCalled()
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'tel:112', 'smb://host/share', 'ms-msdt:/id', 'vscode://x', 'app://galley/', 'https://', 'nonsense', ''])('%j is not even asked about', async (url) => {
    await follow(url, 0)
    expect(fake.dialog.showMessageBox).not.toHaveBeenCalled()
    expect(fake.shell.openExternal).not.toHaveBeenCalled()
  })

  it('asks once at a time', async () => {
    let answer = (_: { response: number }) => {}
    fake.dialog.showMessageBox.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    for (let at = 0; at < 5; at++) desktop.window.webContents.windowOpen?.({ url: `https://news.example/${at}` })
    expect(fake.dialog.showMessageBox).toHaveBeenCalledOnce()
    answer({ response: 1 })
    await settle()
  })
})

describe('the network', () => {
  const cancelled = (url: string) => {
    const decided = vi.fn()
    desktop.defaultSession.webRequest.onBeforeRequest.mock.calls[0]!.at(-1)({ url }, decided)
    return (decided.mock.calls[0]![0] as { cancel: boolean }).cancel
  }
  it.each(['https://news.example/pixel.gif', 'http://127.0.0.1/', 'ws://news.example/', 'wss://news.example/', 'file:///etc/passwd', 'ftp://news.example/', 'app://elsewhere/', 'chrome-extension://x/', 'devtools://devtools/x'])('is closed to %s', (url) => {
    expect(cancelled(url)).toBe(true)
  })
  it.each(['app://galley/index.html', 'app://galley/assets/main-abc.js', 'blob:app://galley/1', 'data:image/png;base64,AA'])('lets %s through', (url) => {
    expect(cancelled(url)).toBe(false)
  })
  it('is watched without a filter that could miss a scheme', () => {
    expect(desktop.defaultSession.webRequest.onBeforeRequest.mock.calls[0]).toHaveLength(1)
  })
  it.each(['disable-background-networking', 'disable-breakpad', 'disable-component-update', 'disable-domain-reliability', 'no-pings'])('is not used by Chromium itself: %s', (name) => {
    expect(desktop.app.commandLine.appendSwitch).toHaveBeenCalledWith(name)
  })
  it('has no downloads', () => {
    const event = { preventDefault: vi.fn() }
    desktop.defaultSession.emit('will-download', event, {})
    expect(event.preventDefault).toHaveBeenCalled()
  })
})

describe('calls', () => {
  const handle = () => desktop.ipcMain.handle.mock.calls.find(([channel]) => channel === 'galley.call')![1] as (event: unknown, ...args: unknown[]) => Promise<unknown>
  const own = (window: FakeWindow) => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame })

  it('are answered for the page of our window', async () => {
    expect(await handle()(own(desktop.window), 'folders.reveal', { id: 'x' })).toEqual({ ok: true, output: { ok: true, value: {} } })
    expect(await handle()(own(desktop.window), 'folders.reveal', { path: '/etc' })).toMatchObject({ ok: false, error: expect.stringContaining('input.') })
  })

  it('are taken on one channel only', () => {
    expect(desktop.ipcMain.handle).toHaveBeenCalledOnce()
  })

  it.each([
    ['a frame inside the page', (window: FakeWindow) => ({ sender: window.webContents, senderFrame: { origin: 'app://galley', parent: window.webContents.mainFrame } })],
    ['a frame that is gone', (window: FakeWindow) => ({ sender: window.webContents, senderFrame: null })],
    ['a page of a foreign origin', (window: FakeWindow) => ({ sender: { ...window.webContents, mainFrame: window.webContents.mainFrame }, senderFrame: window.webContents.mainFrame })],
    ['another page of our origin', () => ((contents) => ({ sender: contents, senderFrame: contents.mainFrame }))(new FakeContents())],
    ...['https://news.example', 'null', 'file://', 'app://elsewhere', 'app://galley.evil', ''].map(
      (origin) =>
        [`our window at ${origin || 'no origin'}`, (window: FakeWindow) => (Object.assign(window.webContents.mainFrame, { origin }), own(window))] as const,
    ),
  ] as [string, (window: FakeWindow) => unknown][])('are refused to %s', async (_who, event) => {
    await expect(handle()(event(desktop.window), 'folders.reveal', { id: 'x' })).rejects.toThrow('Refused')
  })
})
