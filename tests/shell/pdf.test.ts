import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import type { ownFiles } from '../../electron/ipc/files'
import type { PdfPrinter } from '../../electron/services/exporting/targets/pdf'
import { services, startDesktop } from './desktop'
import { fake, FakeWindow } from './fake-electron'

vi.mock('electron', async () => (await import('./fake-electron')).fake)
vi.mock('electron-store', async () => ({ default: (await import('./desktop')).Store }))
vi.mock('../../electron/compose', async () => ({ dataFolder: () => process.env['GALLEY_DATA'], compose: (await import('./desktop')).composed }))
vi.mock('../../electron/ipc/files', async (original) => {
  const real = await original<{ ownFiles: typeof ownFiles }>()
  return { ownFiles: async () => (await import('./desktop')).screenFiles(real.ownFiles) }
})

const page = join(import.meta.dirname, 'page.html')

/** The desktop's own way to a PDF, as the services get it, and what it opens. */
async function printer() {
  const { window: screen } = await startDesktop()
  const opened: FakeWindow[] = []
  fake.app.on('web-contents-created', () => queueMicrotask(() => opened.push(...FakeWindow.all.filter((one) => one !== screen && !opened.includes(one)))))
  return { screen, opened, printer: (services.face as { printer: PdfPrinter }).printer }
}

describe('a PDF by the desktop', () => {
  it('is printed in a window that nobody sees, that runs nothing, and that is gone afterwards', async () => {
    const { screen, opened, printer: own } = await printer()
    const printed = await own.print(page)
    expect(printed.ok && Buffer.from(printed.value).toString()).toBe('%PDF-1.7 of the page')
    const [window] = opened
    expect(window?.options['show']).toBe(false)
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    expect(window?.options.webPreferences['preload']).toBeUndefined()
    expect(window?.loadFile).toHaveBeenCalledExactlyOnceWith(page)
    // Tags are what a screen reader reads of a PDF.
    expect(window?.webContents.printToPDF.mock.calls[0]![0]).toMatchObject({ generateTaggedPDF: true })
    expect(FakeWindow.all).toEqual([screen])
  })

  it('reads nothing but the page’s own folder, and asks no network', async () => {
    const { printer: own } = await printer()
    await own.print(page)
    const [{ value: session }] = fake.session.fromPartition.mock.results as unknown as [{ value: typeof fake.session.defaultSession }]
    const [[decide]] = session.webRequest.onBeforeRequest.mock.calls as unknown as [[(details: { url: string }, answer: (given: { cancel: boolean }) => void) => void]]
    const goes = (url: string) => {
      const answer = vi.fn()
      decide({ url }, answer)
      return !answer.mock.calls[0]![0].cancel
    }
    const folder = pathToFileURL(import.meta.dirname).href
    expect([`${folder}/page.html`, `${folder}/media/a.jpg`].map(goes)).toEqual([true, true])
    expect(['https://example.org/', 'file:///etc/passwd', `${folder}-of-others/a.jpg`, 'http://127.0.0.1/'].map(goes)).toEqual([false, false, false, false])
  })

  it('does not take the window for the app’s: a file that is opened meanwhile goes to the screen', async () => {
    const { screen, printer: own } = await printer()
    let arrive: () => void = () => {}
    const waits = new Promise<void>((resolve) => (arrive = resolve))
    fake.app.once('web-contents-created', (_event: unknown, contents: FakeWindow['webContents']) => contents.printToPDF.mockImplementation(() => waits.then(() => Buffer.from('%PDF-'))))
    const printing = own.print(page)
    await vi.waitFor(() => expect(FakeWindow.all).toHaveLength(2))
    FakeWindow.all.reverse()
    fake.app.emit('second-instance', {}, ['galley'], '/', { file: null })
    await vi.waitFor(() => expect(screen.focus).toHaveBeenCalled())
    arrive()
    await printing
  })

  it('says in words why there is none, and leaves no window behind', async () => {
    const { screen, printer: own } = await printer()
    fake.app.once('web-contents-created', (_event: unknown, contents: FakeWindow['webContents']) => contents.printToPDF.mockRejectedValue(new Error('Printing failed')))
    const printed = await own.print(page)
    expect(printed).toMatchObject({ ok: false, problem: { code: 'io' } })
    expect(!printed.ok && printed.problem.message).toContain('Printing failed')
    expect(FakeWindow.all).toEqual([screen])
    expect((await own.print(page, AbortSignal.abort())).ok).toBe(false)
  })
})
