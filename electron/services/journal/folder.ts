import { dirname } from 'node:path'
import { done, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { openFile } from './open'

export type MakeFolder = () => Promise<Outcome<undefined>>

/**
 * Makes a folder, and what is above it, so that a power cut does not take the new folders with all
 * that is in them. What it could not sync it syncs the next time, when the folder is there already.
 */
export function createFolder(disk: Disk, folder: string): MakeFolder {
  // A run before this one may have made it and died before its name was durable.
  const unsynced = new Set([dirname(folder)])
  return async () => {
    try {
      const first = await disk.files.mkdir(folder, { recursive: true })
      if (first !== undefined) {
        for (let made = folder; made.length >= first.length; made = dirname(made)) unsynced.add(dirname(made))
      }
      for (const parent of unsynced) {
        await syncFolder(disk, parent)
        unsynced.delete(parent)
      }
      return done(undefined)
    } catch (error) {
      return disk.explain(error, `Could not make the folder “${folder}”`)
    }
  }
}

/** @throws what the system raises, but not where folders cannot be synced at all, as on Windows */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await openFile(disk, folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(disk.codeOf(error) ?? '')) throw error
  }
}
