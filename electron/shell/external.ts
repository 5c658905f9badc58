import { dialog, shell, type BrowserWindow } from 'electron'
import { filled, shellWords } from './words'

const schemes = new Set(['http:', 'https:', 'mailto:'])
const shown = 300

/** What the dialog says of an address; null for one that is never opened. */
export function wordsFor(address: string): { href: string; message: string; detail: string } | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, href, pathname } = new URL(address)
  if (!schemes.has(protocol)) return null
  const { outside } = shellWords()
  const message = protocol === 'mailto:' ? filled(outside.write, pathname.slice(0, shown)) : filled(outside.open, host.slice(0, shown))
  // As URL writes it: a look-alike host stands there in its ASCII form.
  return { href, message, detail: href.length > shown ? `${href.slice(0, shown)}…` : href }
}

let asking = false

/** Opens an address outside Galley when the person says so. One question at a time: a page cannot pile them up. */
export async function askAndOpen(address: string, window: BrowserWindow | null): Promise<void> {
  const words = wordsFor(address)
  if (!words || asking) return
  asking = true
  try {
    const { outside } = shellWords()
    const question = { type: 'question', message: words.message, detail: words.detail, buttons: [outside.do, outside.cancel], defaultId: 1, cancelId: 1, noLink: true } as const
    const { response } = await (window ? dialog.showMessageBox(window, { ...question, buttons: [...question.buttons] }) : dialog.showMessageBox({ ...question, buttons: [...question.buttons] }))
    if (response === 0) await shell.openExternal(words.href)
  } finally {
    asking = false
  }
}
