import { dirname } from 'node:path'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, session } from 'electron'
import { done, failed, type Outcome } from '../../shared/outcome'
import { denyDownloads, denyPermissions } from './session'

/* PDFs by Electron itself: a page in a window that nobody sees, that runs no script and reads nothing but its own folder. */

const printing = new WeakSet<BrowserWindow>()

/** The windows of the app that a person sees. */
export const screens = (): BrowserWindow[] => BrowserWindow.getAllWindows().filter((window) => !printing.has(window))

let before: Promise<unknown> = Promise.resolve()

/** The page says on what paper. */
const options = { preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }

export const pdfPrinter = {
  room: async (): Promise<string> => tmpdir(),
  /** One page after the other: a batch opens no hundred windows. */
  print(page: string, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const turn = before.then(() => printOne(page, signal))
    before = turn.catch(() => undefined)
    return turn
  },
}

async function printOne(page: string, signal: AbortSignal | undefined): Promise<Outcome<Uint8Array>> {
  if (signal?.aborted) return failed('cancelled', 'The export was stopped. Nothing was written.')
  // In memory alone, and not the session of the screen.
  const own = session.fromPartition('pdf')
  denyPermissions(own)
  denyDownloads(own)
  const folder = `${pathToFileURL(dirname(page)).href}/`
  own.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !details.url.startsWith(folder) }))
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, javascript: false, spellcheck: false, devTools: false } })
  printing.add(window)
  try {
    await window.loadFile(page)
    const bytes = await window.webContents.printToPDF(options)
    return signal?.aborted ? failed('cancelled', 'The export was stopped. Nothing was written.') : done(bytes)
  } catch (error) {
    return failed('io', `No PDF could be made of the page (${error instanceof Error ? error.message : String(error)}). Try again, or print the page and choose “Save as PDF”.`)
  } finally {
    window.destroy()
  }
}
