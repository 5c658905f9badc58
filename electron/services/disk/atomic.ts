import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { done, type Outcome } from '../../../shared/outcome'
import { codeOf, explain } from './explain'
import type { Files } from './files'
import { crowded, held, retry, type Sleep } from './retry'
import { tempName } from './temp'

/**
 * Replaces a file as a whole, or not at all: a reader, a crash or a power cut finds the old bytes or
 * the new ones. When it gives `ok`, the new bytes are on the disk and not only in its cache.
 * @param mayReplace asked last, when the new bytes are already safe beside the old: a problem of its
 *   own leaves the old file alone
 * @param isLasting false for what need not outlive a power cut: the file may then be empty after one, and nothing is waited for
 * @returns `no-space`, `read-only`, `denied`, `gone` or `io` in words; the old file is then whole
 *   (only when the very last step fails, the fsync of the folder, may it already be the new one)
 */
export async function writeAtomic(
  { files, wait }: { files: Files; wait: Sleep },
  path: string,
  bytes: Uint8Array,
  mayReplace: () => Promise<Outcome<unknown>> = async () => done(undefined),
  isLasting = true,
): Promise<Outcome<undefined>> {
  const folder = dirname(path)
  const temp = join(folder, tempName(basename(path)))
  try {
    await writeWhole(files, wait, temp, bytes, await modeOf(files, path), isLasting)
    const may = await mayReplace()
    if (!may.ok) {
      await files.rm(temp, { force: true })
      return may
    }
    await retry(held, wait, () => files.rename(temp, path))
  } catch (error) {
    await files.rm(temp, { force: true }).catch(() => undefined)
    return explain(error, `Could not save “${path}”`)
  }
  return isLasting ? syncFolder({ files, wait }, folder) : done(undefined)
}

/**
 * Makes a new file with these bytes, safe on the disk.
 * @returns `name-taken` where there is one already; what a failed write left is for the caller to remove with its folder
 */
export async function writeNew({ files, wait }: { files: Files; wait: Sleep }, path: string, bytes: Uint8Array): Promise<Outcome<undefined>> {
  try {
    await writeWhole(files, wait, path, bytes, null, true)
    return done(undefined)
  } catch (error) {
    return explain(error, `Could not write “${basename(path)}”`)
  }
}

async function writeWhole(files: Files, wait: Sleep, path: string, bytes: Uint8Array, mode: number | null, isLasting: boolean): Promise<void> {
  const handle = await retry(crowded, wait, () => files.open(path, 'wx'))
  try {
    await writeAll(handle, bytes)
    const { size } = await handle.stat()
    if (size !== bytes.length) throw Object.assign(new Error('the file is shorter than what was written'), { code: 'ENOSPC' })
    if (mode !== null) await handle.chmod(mode).catch(() => undefined)
    if (isLasting) await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The system may take fewer bytes than it is given, on a nearly full disk for instance, and call that success. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/** A file that a whole desk may read stays one that the desk may read; null for a file that is not there yet. */
async function modeOf(files: Files, path: string): Promise<number | null> {
  try {
    return (await files.lstat(path)).mode & 0o777
  } catch {
    return null
  }
}

/**
 * Makes the names in a folder durable: a renamed file is not, until its folder is.
 * Windows has no such call and refuses it; some network folders do too.
 */
export async function syncFolder({ files, wait }: { files: Files; wait: Sleep }, folder: string): Promise<Outcome<undefined>> {
  try {
    const handle = await retry(crowded, wait, () => files.open(folder, 'r'))
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error) ?? '')) return done(undefined)
    return explain(error, `Could not make sure that “${folder}” is on the disk`)
  }
  return done(undefined)
}
