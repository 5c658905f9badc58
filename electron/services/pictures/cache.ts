import { join } from 'node:path'
import type { Disk } from '../disk'

/** What the screen shows of a picture, as it is kept: made from the bytes of one file, which the tag names. */
export interface Shown {
  /** WebP. */
  bytes: Uint8Array
  /** Of the original as it is seen, in pixels. */
  size: { width: number; height: number }
  /** Stands for exactly these bytes. */
  tag: string
}

/** How many are kept: about 200 MB. */
const most = 1000
const largest = 8 * 1024 * 1024
const ending = '.shown'

/** Pictures for the screen in Galley's own data folder: one file each, a line of JSON and the bytes. What cannot be kept is made again. */
export function createCache(disk: Disk, folder: string) {
  let tidied: Promise<void> | null = null
  const path = (tag: string) => join(folder, tag + ending)

  /** Takes the oldest away, once a run. */
  async function tidy(): Promise<void> {
    const names = (await disk.files.readdir(folder)).filter((name) => name.endsWith(ending))
    if (names.length <= most) return
    const aged = await Promise.all(names.map(async (name) => ({ name, at: (await disk.files.lstat(join(folder, name))).mtimeMs })))
    aged.sort((a, b) => a.at - b.at)
    for (const { name } of aged.slice(0, names.length - most)) await disk.files.rm(join(folder, name), { force: true })
  }

  return {
    async read(tag: string): Promise<Shown | null> {
      const read = await disk.readWhole(path(tag), largest)
      if (!read.ok) return null
      const line = read.value.indexOf(0x0a)
      try {
        const { width, height } = JSON.parse(new TextDecoder().decode(read.value.subarray(0, Math.max(line, 0)))) as { width: number; height: number }
        return width > 0 && height > 0 ? { bytes: read.value.subarray(line + 1), size: { width, height }, tag } : null
      } catch {
        return null
      }
    },
    async write({ tag, size, bytes }: Shown): Promise<void> {
      await disk.files.mkdir(folder, { recursive: true }).catch(() => undefined)
      await disk.writeAtomic(path(tag), Buffer.concat([Buffer.from(`${JSON.stringify(size)}\n`), bytes]))
      tidied ??= tidy().catch(() => undefined)
      await tidied
    },
  }
}
