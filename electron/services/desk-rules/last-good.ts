import { dirname } from 'node:path'
import type { Disk } from '../disk'

/**
 * A file of a desk as it was when it could last be read, kept in Galley's own folder. It only helps: where it cannot be
 * kept, nothing is lost.
 * @param limit the largest file that is read, in bytes
 */
export const lastGood = (disk: Disk, file: string, limit: number) => ({
  async read(): Promise<string | null> {
    const bytes = await disk.readWhole(file, limit)
    return bytes.ok ? new TextDecoder().decode(bytes.value) : null
  },
  async write(text: string): Promise<void> {
    await disk.files.mkdir(dirname(file), { recursive: true }).catch(() => undefined)
    await disk.writeAtomic(file, new TextEncoder().encode(text))
  },
})
