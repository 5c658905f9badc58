import type { CarriedPicture } from '../carried'
import type { Notes } from '../unit'
import { rangesOf } from './ranges'
import { attribute, isElement, isWithin, type Element } from './tree'
import type { WalkedPicture, WalkedUnit } from './walk'

/** Pixels: what a page itself draws smaller is a sign, a face beside a name, a counter. */
const least = 120

/**
 * The pictures of a page that are its article's: those whose box holds some of the text, or that stand between two
 * parts of it. Others are named and left out, and so is a second showing of the same.
 */
export function picturesOf(pictures: readonly WalkedPicture[], units: readonly WalkedUnit[], inside: readonly boolean[], notes: Notes): CarriedPicture[] {
  if (!pictures.length) return []
  const ranges = rangesOf(units)
  // The smallest element that holds all of the article.
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)]
  const whole = [...ranges.values()].findLast(({ from, to }) => from <= first && to > last)?.element ?? null
  const seen = new Set<string>()
  return pictures.flatMap(({ picture, image, hints }) => {
    const leave = (why: string) => {
      notes.drop(picture.alt ? `Picture “${picture.alt.slice(0, 120)}”` : 'Picture', why)
      return []
    }
    if (isSmall(image) || hints.has('byline')) return leave('it is too small to be one of the story')
    if (hints.has('chrome') || hints.has('related') || !isWithin(image, whole) || !isInside(image, picture.before)) return leave('it stands outside the article')
    if (seen.has(picture.src)) return leave('the page shows it twice')
    seen.add(picture.src)
    return [{ ...picture, page: true as const }]
  })

  function isInside(image: Element, before: number): boolean {
    for (let at = image.parentNode; at && isElement(at); at = at.parentNode) {
      const range = ranges.get(at)
      if (!range) continue
      const own = inside.slice(range.from, range.to)
      if (own.every((is) => !is)) return false
      if (own.every(Boolean)) return true
      // In a box of both, the parts next to it tell.
      return (before === 0 || inside[before - 1]!) && (before >= units.length || inside[before]!)
    }
    return false
  }
}

const isSmall = (image: Element): boolean => ['width', 'height'].some((side) => {
  const pixels = /^\s*(\d+)(?:px)?\s*$/.exec(attribute(image, side) ?? '')?.[1]
  return pixels !== undefined && Number(pixels) < (side === 'width' ? least : least / 2)
})
