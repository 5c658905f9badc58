import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/*
 * As much of Electron as the shell uses, remembering what it was told. A test fires the events that
 * Electron would, and looks at what the shell made of them.
 */

export class FakeContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://galley', parent: null }
  windowOpen: ((details: { url: string }) => { action: string }) | null = null
  readonly send = vi.fn()
  readonly reload = vi.fn()
  readonly replaceMisspelling = vi.fn()
  readonly printToPDF = vi.fn(async (_options: object) => Buffer.from('%PDF-1.7 of the page'))
  readonly isDestroyed = () => false
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpen = handler
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static getAllWindows = () => [...FakeWindow.all]
  static getFocusedWindow = () => FakeWindow.all[0] ?? null
  static fromWebContents = (contents: unknown) => FakeWindow.all.find((window) => window.webContents === contents) ?? null
  readonly webContents = new FakeContents()
  readonly loadURL = vi.fn(async () => {})
  readonly loadFile = vi.fn(async (_path: string) => {})
  readonly show = vi.fn()
  readonly focus = vi.fn()
  readonly maximize = vi.fn()
  readonly restore = vi.fn()
  readonly isMinimized = () => true
  readonly isMaximized = () => true
  readonly isDestroyed = () => !FakeWindow.all.includes(this)
  readonly getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 })
  readonly destroy = vi.fn(() => this.leave())
  constructor(readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>) {
    super()
    FakeWindow.all.push(this)
    fake.app.emit('web-contents-created', {}, this.webContents)
  }
  leave() {
    FakeWindow.all = FakeWindow.all.filter((window) => window !== this)
  }
}

const makeSession = () =>
  Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    protocol: { handle: vi.fn() },
  })

const make = () => ({
  app: Object.assign(new EventEmitter(), {
    isPackaged: true,
    whenReady: async () => {},
    requestSingleInstanceLock: vi.fn((_handed: unknown) => true),
    setPath: vi.fn(),
    enableSandbox: vi.fn(),
    commandLine: { appendSwitch: vi.fn() },
    quit: vi.fn(),
    getVersion: () => '1.2.3',
    getPreferredSystemLanguages: (): string[] => ['en-GB'],
  }),
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: { defaultSession: makeSession(), fromPartition: vi.fn((_name: string) => makeSession()) },
  ipcMain: { handle: vi.fn() },
  dialog: {
    showMessageBox: vi.fn(async (..._args: unknown[]) => ({ response: 1 })),
    showMessageBoxSync: vi.fn((..._args: unknown[]) => 0),
    showOpenDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: false, filePaths: ['/home/reporter/handoff'] })),
    showErrorBox: vi.fn(),
  },
  shell: { openExternal: vi.fn(async () => {}), showItemInFolder: vi.fn() },
  Menu: { buildFromTemplate: vi.fn((template: unknown[]) => Object.assign(template, { popup: vi.fn() })), setApplicationMenu: vi.fn() },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  nativeTheme: { shouldUseDarkColors: false },
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: Object.assign(new EventEmitter(), { invoke: vi.fn(async (..._args: unknown[]): Promise<unknown> => ({ ok: true, output: 'given' })) }),
  BrowserWindow: FakeWindow,
})

/** The module as the shell sees it; `renew` gives the next test one that knows nothing. */
export const fake = make()
export function renew(): void {
  FakeWindow.all = []
  Object.assign(fake, make())
}
