import type { BlockOf } from '../blocks'
import { publishHref } from '../text/html'
import type { Ratio } from './profile'
import type { Handoff, PictureFile } from './types'

/** How wide each shape is cut at most, in pixels: what search engines and social networks ask for. */
const cropWidth = 1200

/** What a picture's files hang on in a story: which picture, and around which point it is cut. */
export function pictureKey({ media, focal }: Pick<BlockOf<'image'>, 'media' | 'focal'>): string {
  return focal ? `${media}@${focal.x},${focal.y}` : media
}

/** The widths that a picture gets: those of the profile, and its own where it is smaller. Never enlarged. */
export function widthsFor(own: number, wanted: readonly number[]): number[] {
  return [...new Set(wanted.map((width) => Math.min(width, own)))]
}

export interface Cut {
  /** Of the picture as it is seen, in its pixels. */
  left: number
  top: number
  width: number
  height: number
  /** What the cut is scaled to, never larger than it is. */
  to: { width: number; height: number }
}

/**
 * The largest part of a picture in a shape, with the focal point as near to its middle as the edges allow.
 * @param size the picture as it is seen, in pixels
 */
export function cut(size: { width: number; height: number }, ratio: Ratio, focal: { x: number; y: number } = { x: 0.5, y: 0.5 }): Cut {
  const [across, down] = ratio.split(':').map(Number) as [number, number]
  const width = Math.max(1, Math.min(size.width, Math.round((size.height * across) / down)))
  const height = Math.max(1, Math.min(size.height, Math.round((size.width * down) / across)))
  const start = (whole: number, part: number, at: number) => Math.min(whole - part, Math.max(0, Math.round(whole * at - part / 2)))
  const toWidth = Math.min(width, cropWidth)
  return {
    left: start(size.width, width, focal.x),
    top: start(size.height, height, focal.y),
    width,
    height,
    to: { width: toWidth, height: Math.min(height, Math.max(1, Math.round((toWidth * down) / across))) },
  }
}

/** The full address of a file of the bundle; null where the profile does not say where bundles are published. */
export function pictureAddress({ place }: Handoff, { src }: Pick<PictureFile, 'src'>): string | null {
  return place ? publishHref(new URL(src, place).href) : publishHref(src)
}
