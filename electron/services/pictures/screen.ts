import { picturePixels } from '../../../shared/limits'
import { loadSharp } from './engine'
import { sniff, type Kind } from './kind'
import { toldBy, type Told } from './metadata'
import { Refused, tooLarge } from './refusals'

/** The longest edge of what the screen shows, in pixels: a column of text on a sharp display, or a page of the preview. */
const longestEdge = 1600

/** A picture as the screen shows it, and what its file says of itself. */
export interface Screened {
  kind: Kind
  /** WebP, upright, in sRGB, without metadata. */
  bytes: Uint8Array
  /** Of the original as it is seen, in pixels. */
  size: { width: number; height: number }
  told: Told
}

/**
 * Makes the picture that the screen shows, off the main thread, and so finds out whether the file can be read at all:
 * every pixel is decoded, at the scale that is needed, so a hundred megapixels take no more memory than a few.
 * @throws Refused, or the decoder's error, for `wordsFor`
 */
export async function screened(bytes: Uint8Array): Promise<Screened> {
  const found = sniff(bytes)
  if ('refused' in found) throw new Refused(found.refused)
  const sharp = await loadSharp()
  const open = () => sharp(bytes, { limitInputPixels: picturePixels, sequentialRead: true, failOn: 'error' }).timeout({ seconds: 120 })
  const meta = await open().metadata()
  const size = { width: meta.autoOrient.width, height: meta.autoOrient.height }
  if (size.width * size.height > picturePixels) throw new Refused(tooLarge)
  const shown = await open()
    .autoOrient()
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 82, effort: 2 })
    .toBuffer()
  return { kind: found.kind, bytes: shown, size, told: toldBy(meta) }
}
