import { attribute, isElement, isText, type Element } from './tree'

/** Some part is not as Galley writes it: the page is somebody else's. */
export class NotOurs extends Error {}

/** Every attribute that the exporter writes; a browser's clipboard adds others. */
export const written = [
  'lang', 'dir', 'class', 'id', 'role', 'aria-labelledby', 'aria-hidden', 'href', 'rel', 'datetime', 'scope',
  'src', 'alt', 'width', 'height', 'srcset', 'sizes', 'type', 'loading', 'decoding',
]

export const hasOnly = (element: Element, names: readonly string[]) => element.attrs.every(({ name }) => names.includes(name))
export const classOf = (element: Element) => attribute(element, 'class') ?? ''

/** The elements in a part that holds no text of its own. */
export function partsOf(element: Element): Element[] {
  const out: Element[] = []
  for (const child of element.childNodes) {
    if (isElement(child)) out.push(child)
    else if (!isText(child) || child.value.trim()) throw new NotOurs()
  }
  return out
}

/** The two elements that a part holds, and nothing else. */
export function pairOf(part: Element, first: string, second: string): [Element, Element] {
  const [a, b, other] = partsOf(part)
  if (a?.tagName !== first || b?.tagName !== second || other) throw new NotOurs()
  return [a, b]
}

/** A part that has no class name. */
export function bare(part: Element): Element {
  if (classOf(part)) throw new NotOurs()
  return part
}

/** The language of a part that is in another one than its story. */
export function langOf(part: Element): { lang?: string } {
  const lang = attribute(part, 'lang')
  if (lang === undefined) return {}
  if (!isLanguage(lang)) throw new NotOurs()
  return { lang }
}

export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
