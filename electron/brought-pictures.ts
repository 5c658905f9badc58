import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { withPictures, type Fetched, type IntakeResult } from '../shared/intake'
import { pictureBytes, picturesOfStory } from '../shared/limits'
import { done, type Outcome } from '../shared/outcome'
import type { Disk } from './services/disk'
import type { Media } from './services/pictures/media'

/** Pixels of width below which a picture of a web page is a sign, a face beside a name, a counter; half of that in height. */
const least = 120

export interface Bringing {
  /** The result with its pictures where they stood. */
  result: IntakeResult
  /** Puts their files into the folder of the story that is being made. */
  place(folder: string): Promise<Outcome<unknown>>
}

/**
 * Brings the pictures that lie beside a page that is imported, as those of a handoff do. Each is checked as any picture
 * is; one that is not there, or is none, is left out and the report says why.
 * @param beside the folder of the page; null where only the page was given. A zip or a document has its pictures in it.
 */
export async function bringPictures({ disk, media }: { disk: Disk; media: Pick<Media, 'check' | 'place'> }, result: IntakeResult, beside: string | null): Promise<Bringing> {
  const sources = new Map<string, { path: string } | { bytes: Uint8Array }>()
  const fetched = new Map<string, Fetched>()
  const ofPage = new Set((result.pictures ?? []).flatMap(({ src, page }) => (src !== null && page ? [src] : [])))
  const wanted = new Map((result.pictures ?? []).flatMap(({ src, bytes }) => (src === null ? [] : [[src, bytes] as const])))
  for (const [src, bytes] of wanted) {
    const read: Read = bytes ? { bytes } : beside === null ? { why: 'its file lies beside the page, and only the page was given' } : fetched.size >= picturesOfStory ? { why: `a story takes ${picturesOfStory} pictures at most` } : await fileBeside(disk, beside, src)
    if ('why' in read) {
      fetched.set(src, read)
      continue
    }
    const checked = await media.check(read.bytes)
    if (checked.ok && ofPage.has(src) && (checked.value.size.width < least || checked.value.size.height < least / 2)) {
      fetched.set(src, { why: 'it is too small to be one of the story' })
      continue
    }
    fetched.set(src, checked.ok ? checked.value : { why: checked.problem.message })
    if (checked.ok) sources.set(checked.value.media, read.path === undefined ? { bytes: read.bytes } : { path: read.path })
  }
  return {
    result: withPictures(result, fetched),
    async place(folder) {
      // Read once more: the bytes of many pictures would fill the memory.
      for (const [name, source] of sources) {
        const bytes = 'bytes' in source ? done(source.bytes) : await disk.readWhole(source.path, pictureBytes)
        const placed = bytes.ok ? await media.place(folder, name, bytes.value) : bytes
        if (!placed.ok) return placed
      }
      return done(undefined)
    },
  }
}

type Read = { path?: string; bytes: Uint8Array } | { why: string }

/** A file in the folder of the page or below it; no link leads out of it. */
async function fileBeside(disk: Disk, folder: string, src: string): Promise<Read> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, src))])
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return { why: 'its address leads out of the folder of the page' }
    const bytes = await disk.readWhole(path, pictureBytes)
    return bytes.ok ? { path, bytes: bytes.value } : { why: bytes.problem.message }
  } catch {
    return { why: 'its file is not beside the page' }
  }
}
