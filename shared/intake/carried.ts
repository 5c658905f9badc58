import type { Copy } from './copy'
import { withPictures, type Fetched } from './placed'
import type { IntakeResult, PlacedPicture } from './types'

/** A picture that copy carries in itself, as a Word document does. Plain data: its bytes travel beside it, in `PlacedPicture`. */
export interface CarriedPicture {
  /** It stands before the unit that has this place in the copy. */
  before: number
  /** Its name in the copy. */
  src: string
  alt: string
  /** True for one of a web page, which has many that are not the story's: a small one is none. */
  page?: true
  /** What became of its file, once somebody looked. */
  file?: Fetched
}

/**
 * Finds the places of the pictures that copy carries, with the words right below each. Those whose files were looked
 * for before stand in the body again, or are named again; the others wait in `pictures`.
 * @param result of this copy, its parts named
 */
export function placeCarried(result: IntakeResult, copy: Copy): IntakeResult {
  const { carried } = copy
  if (!carried?.length) return result
  const removed = [...result.removed]
  const places = new Map(result.body.map(({ id }, i) => [id, i]))
  const parts = new Map(result.report.classified.flatMap((part) => (part.part === undefined ? [] : [[part.part, part] as const])))
  const placeOf = (unit: number) => places.get(parts.get(String(unit))?.block ?? '')
  const pictures = carried.map(({ before, src, alt, page }, i): PlacedPicture => {
    const words = { caption: '', credit: '' }
    const aside: IntakeResult['removed'] = []
    let next = before
    // Of pictures side by side the last has the words below them.
    if (carried[i + 1]?.before !== before) {
      for (; next < copy.units.length; next++) {
        const kind = parts.get(String(next))?.kind
        const { raw, text } = copy.units[next]!
        const at = removed.findIndex((entry) => entry.text === raw)
        if ((kind !== 'caption' && kind !== 'credit') || words[kind] || at < 0) break
        words[kind] = text
        aside.push(...removed.splice(at, 1))
      }
    }
    let at: number | undefined
    while (next < copy.units.length && (at = placeOf(next)) === undefined) next++
    // In the middle of a list it stands behind it.
    if (at !== undefined && placeOf(before - 1) === at) at++
    return { at: at ?? result.body.length, src, alt, decorative: false, ...(page ? { page } : {}), ...words, ...(aside.length ? { aside } : {}) }
  })
  const found = { ...result, removed, pictures }
  const files = new Map(carried.flatMap(({ src, file }) => (file ? [[src, file] as const] : [])))
  return files.size ? withPictures(found, files) : found
}

/** Gives the pictures of a result their bytes. @param files by their names in the copy */
export function withFiles(result: IntakeResult, files: ReadonlyMap<string, Uint8Array>): IntakeResult {
  for (const picture of result.pictures ?? []) {
    const bytes = picture.src === null ? undefined : files.get(picture.src)
    if (bytes) picture.bytes = bytes
  }
  return result
}

/** The bytes that a result's pictures have, for one that is made anew of its copy. */
export const filesOf = ({ pictures = [] }: IntakeResult): Map<string, Uint8Array> => new Map(pictures.flatMap(({ src, bytes }) => (src !== null && bytes ? [[src, bytes] as const] : [])))
