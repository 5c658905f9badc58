import { constants } from 'node:fs'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { explain } from './explain'
import type { Files } from './files'
import { crowded, retry, type Sleep } from './retry'

/**
 * All bytes of a plain file; a link is not followed.
 * @param limit bytes
 * @returns `too-large` above the limit; `gone` when it is not there; `denied`, `io` and so on in words
 */
export async function readWhole({ files, wait }: { files: Files; wait: Sleep }, path: string, limit: number): Promise<Outcome<Uint8Array>> {
  try {
    const stat = await files.lstat(path)
    if (stat.isSymbolicLink()) return failed('unreadable', `“${path}” is a link, and Galley does not follow links out of a library.`)
    if (!stat.isFile()) return failed('unreadable', `“${path}” is not a file.`)
    const handle = await retry(crowded, wait, () => files.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)))
    try {
      const { size } = await handle.stat()
      if (size > limit) return failed('too-large', `“${path}” has ${megabytes(size)}; Galley takes at most ${megabytes(limit)}.`)
      return done(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return explain(error, `Could not read “${path}”`)
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) ? 1 : 0)} MB`
