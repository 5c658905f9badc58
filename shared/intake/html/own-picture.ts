import type { PlacedPicture } from '../types'
import { classOf, hasOnly, NotOurs, partsOf } from './own-parts'
import { attribute, isElement, textOf, type Element } from './tree'

/** A path that leads to a file beside the page or below it, and nowhere else. */
const beside = /^(?:[A-Za-z0-9_][\w.-]{0,200}\/){0,8}[A-Za-z0-9_][\w.-]{0,200}$/

/**
 * A picture of a handoff. Its `src` is the largest file that it has in the type that all browsers show; without an
 * address beside the page (a content system put its own there) nobody can bring it.
 * @param credit the class name of whose picture it is
 */
export function pictureOf(figure: Element, credit: string): Omit<PlacedPicture, 'at'> {
  const [shown, caption, other] = partsOf(figure)
  if (!shown || other || (caption && caption.tagName !== 'figcaption')) throw new NotOurs()
  const inside = shown.tagName === 'picture' ? partsOf(shown) : [shown]
  const img = inside.pop()
  if (img?.tagName !== 'img' || !inside.every(({ tagName }) => tagName === 'source')) throw new NotOurs()
  const src = attribute(img, 'src') ?? ''
  const alt = attribute(img, 'alt')
  if (!src || alt === undefined) throw new NotOurs()
  return { src: beside.test(src) ? src : null, alt, decorative: alt === '', ...(caption ? wordsOf(caption, credit) : { caption: '', credit: '' }) }
}

/** The words below a picture: its caption, and behind it, in an element of its own, whose it is. */
function wordsOf(part: Element, credit: string): { caption: string; credit: string } {
  const whose = part.childNodes.filter(isElement)
  const [only] = whose
  if (whose.length > 1 || (only && (only.tagName !== 'span' || classOf(only) !== credit || !hasOnly(only, ['class']) || part.childNodes.at(-1) !== only))) throw new NotOurs()
  const said = only ? textOf(only) : ''
  const all = textOf(part)
  return { caption: all.slice(0, all.length - said.length).trim(), credit: said.trim() }
}
