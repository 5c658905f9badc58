import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Log } from '../ipc/router'
import { startAddress } from './address'
import { placeFrom, smallest, type Place } from './bounds'
import { shellWords } from './words'

export interface WindowOptions {
  /** Absolute path of the built preload. */
  preload: string
  store: { get(key: string): unknown; set(key: string, value: unknown): void }
  /** Developer tools, for a checkout and not for a package. */
  developing: boolean
  log: Log
}

const storeKey = 'window'

/** A page that dies more often than this within a minute is not loaded again unasked. */
const deathsAllowed = 3

/**
 * Opens the window of the app.
 * @param route becomes the address's hash, such as "/story/x"
 */
export function openWindow({ preload, store, developing, log }: WindowOptions, route?: string): BrowserWindow {
  const { maximized, ...place } = placeFrom(
    store.get(storeKey),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1a1a' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: developing,
      // Elsewhere Chromium fetches its dictionaries from the network; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())

  window.on('close', () => {
    const kept: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      store.set(storeKey, kept)
    } catch (error) {
      log('The place of the window could not be kept', error)
    }
  })
  window.webContents.on('will-prevent-unload', (event) => {
    const { unsaved } = shellWords()
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: unsaved.message,
      detail: unsaved.detail,
      buttons: [unsaved.back, unsaved.close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Preventing the event ignores the page's objection.
    if (answer === 1) event.preventDefault()
  })
  reloadAfterCrash(window, log)
  void window.loadURL(route ? `${startAddress}#${route}` : startAddress)
  return window
}

function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let deaths: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('The window’s page ended unexpectedly', { reason, exitCode })
    const now = Date.now()
    deaths = [...deaths.filter((time) => now - time < 60_000), now]
    if (deaths.length <= deathsAllowed) return window.webContents.reload()
    const { failing } = shellWords()
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: failing.message,
      detail: failing.detail,
      buttons: [failing.again, failing.close],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    deaths = []
    if (answer === 0) window.webContents.reload()
    else window.destroy()
  })
}
