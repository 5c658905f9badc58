import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** What the log may weigh before it is put aside, in bytes; one older file is kept. */
const limit = 1024 * 1024

/**
 * The log of what went wrong inside Galley: bugs and crashes, for whoever is asked for help. A file
 * that cannot be written is let go: the log is never the reason that something else fails.
 * @param folder the app's data folder; the file in it is galley.log
 */
export function createLog(folder: string): (message: string, detail: unknown) => void {
  const file = join(folder, 'galley.log')
  return (message, detail) => {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, join(folder, 'galley.old.log'))
      appendFileSync(file, `${new Date().toISOString()} ${message}: ${inspect(detail, { depth: 4, maxStringLength: 2000 })}\n`, { mode: 0o600 })
    } catch {
      // See above.
    }
  }
}
