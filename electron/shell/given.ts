import { isAbsolute, resolve } from 'node:path'
import { app } from 'electron'

/* Files that a person opens with Galley: named when it starts, when it starts again, or by the system. */

/**
 * The file that a command line names.
 * @param args what stands after the program (and after the app's folder, where Electron is started with one)
 */
export function fileIn(args: readonly string[], folder: string): string | null {
  const name = args.find((arg) => arg !== '' && !arg.startsWith('-'))
  if (name === undefined) return null
  return isAbsolute(name) ? name : resolve(folder, name)
}

/** This program's own arguments. */
export const ownArguments = (argv: readonly string[], packaged: boolean): string[] => argv.slice(packaged ? 1 : 2)

/**
 * Makes this the only Galley: a second one hands its file over and ends.
 * @param open is told each file; null when Galley was only started again
 * @returns false in the second one, which has nothing more to do
 */
export function onlyInstance(argv: readonly string[], folder: string, open: (file: string | null) => void): boolean {
  // By what we hand over and not by its arguments: Chromium adds to those and changes their order.
  const file = fileIn(ownArguments(argv, app.isPackaged), folder)
  if (!app.requestSingleInstanceLock({ file })) return false
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const given = (handed as { file?: unknown } | null)?.file
    open(typeof given === 'string' && isAbsolute(given) ? given : null)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  if (file) open(file)
  return true
}
