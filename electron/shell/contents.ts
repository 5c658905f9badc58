import { BrowserWindow, type WebContents } from 'electron'
import type { Log } from '../ipc/router'
import { isPreview, isStart } from './address'
import { askAndOpen } from './external'

/**
 * Keeps a page where it is: it goes nowhere, opens nothing and embeds nothing. A link that the person
 * follows is offered to their own browser. For every contents that Electron makes, whoever asked for it.
 */
export function lockContents(contents: WebContents, log: Log): void {
  const ask = (address: string) => {
    askAndOpen(address, BrowserWindow.fromWebContents(contents)).catch((error: unknown) => log('An address could not be opened', error))
  }
  contents.on('will-navigate', (event) => {
    if (isStart(event.url)) return
    event.preventDefault()
    ask(event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame ? isStart(event.url) : isPreview(event.url))) event.preventDefault()
  })
  // The app's own files never redirect.
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    ask(url)
    return { action: 'deny' }
  })
}
