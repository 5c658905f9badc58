import type { FileHandle } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Disk } from '../disk'

/** Milliseconds; about 1.3 s in all. */
const waits = [10, 20, 40, 80, 160, 320, 640]

/** Opens a file, and waits for moments when this machine has too many files open. */
export async function openFile(disk: Disk, path: string, flags: string): Promise<FileHandle> {
  for (const pause of waits) {
    try {
      return await disk.files.open(path, flags)
    } catch (error) {
      if (!['EMFILE', 'ENFILE'].includes(disk.codeOf(error) ?? '')) throw error
      await wait(pause)
    }
  }
  return disk.files.open(path, flags)
}
