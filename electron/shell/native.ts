import { BrowserWindow, dialog, shell } from 'electron'
import { shellWords } from './words'

/* What the desktop does for the services that a browser window cannot. */

/** The system's dialog for a folder: its path, or null when the person cancelled. */
export async function chooseFolder(): Promise<string | null> {
  const { folder: words } = shellWords()
  const options = { title: words.title, buttonLabel: words.choose, properties: ['openDirectory' as const, 'createDirectory' as const, 'dontAddToRecent' as const] }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Shows a folder's place in the file manager. It is never opened itself: a folder may be a program on some systems. */
export async function reveal(path: string): Promise<void> {
  shell.showItemInFolder(path)
}
