import { dirname } from 'node:path'
import { done, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/** Makes a folder, and what is above it, so that a power cut does not take the new folders with all that is in them. */
export async function makeFolder(disk: Disk, folder: string): Promise<Outcome<undefined>> {
  try {
    const first = await disk.files.mkdir(folder, { recursive: true })
    if (first === undefined) return done(undefined)
    for (let made = folder; ; made = dirname(made)) {
      await syncFolder(disk, dirname(made))
      if (made === first || made === dirname(made)) return done(undefined)
    }
  } catch (error) {
    return disk.explain(error, `Could not make the folder “${folder}”`)
  }
}

/** @throws what the system raises, but not where folders cannot be synced at all, as on Windows */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.files.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(disk.codeOf(error) ?? '')) throw error
  }
}
