import { isElement, type Element } from './tree'
import type { WalkedUnit } from './walk'

const parentOf = (element: Element): Element | null => (element.parentNode && isElement(element.parentNode) ? element.parentNode : null)

/** Running text counts where it is long enough and no list of links. */
export const isRunning = ({ unit, linked }: WalkedUnit): boolean => unit.text.length >= 60 && linked <= unit.text.length * 0.5

/** Which units an element holds. They stand in the order of the page, so those of one element follow each other. */
export interface Range {
  element: Element
  /** From the unit with this place, to before that one. */
  from: number
  to: number
}

/** The elements of a page by the units in them, from the outermost inwards. */
export function rangesOf(units: readonly WalkedUnit[]): Map<Element, Range> {
  const found = new Map<Element, Range>()
  units.forEach(({ from }, i) => {
    const path: Element[] = []
    for (let at = from; at; at = parentOf(at)) {
      const known = found.get(at)
      if (known) known.to = i + 1
      else path.push(at)
    }
    for (const element of path.reverse()) found.set(element, { element, from: i, to: i + 1 })
  })
  return found
}
