import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { importLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'It is a folder and not a file.',
  EACCES: 'This account may not read it.',
  EPERM: 'This account may not read it.',
}

/**
 * A file that a person named: on the command line, or opened with Galley. Reads no more than an import may have.
 * @param path absolute, or relative to the working folder
 */
export async function readGiven(path: string): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  try {
    const handle = await open(path)
    try {
      const stat = await handle.stat()
      // A pipe or a device has no end that could be waited for.
      if (!stat.isFile()) return failed('unreadable', stat.isDirectory() ? 'It is a folder and not a file.' : 'It is not a file.')
      if (stat.size > importLimit) return failed('too-large', `It is larger than ${importLimit / 1024 / 1024} MB, the most that Galley imports.`)
      return done({ name: basename(path), bytes: new Uint8Array(await handle.readFile()) })
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (!code) throw error
    return failed('unreadable', reasons[code] ?? `It cannot be read (${code}).`)
  }
}
