import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'This account may not read it.',
  EPERM: 'This account may not read it.',
}

/**
 * A file that a person named: on the command line, or opened with Galley. Reads no more than an import may have.
 * @param path absolute, or relative to the working folder
 */
export async function readGiven(path: string): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  try {
    // Looked at before it is opened: opening a pipe waits for whoever writes into it.
    const kind = await stat(path)
    if (!kind.isFile()) return failed('unreadable', kind.isDirectory() ? 'It is a folder and not a file.' : 'It is not a file.')
    if (kind.size > importLimit) return failed('too-large', `It is larger than ${importLimit / 1024 / 1024} MB, the most that Galley imports.`)
    return done({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (!code) throw error
    return failed('unreadable', reasons[code] ?? `It cannot be read (${code}).`)
  }
}
