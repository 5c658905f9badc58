import { attribute, type Element } from './tree'
import { cueKey } from '../cues'
import { isRunning } from './ranges'
import type { WalkedUnit } from './walk'

const parentOf = (element: Element): Element | null => (element.parentNode && 'tagName' in element.parentNode ? element.parentNode : null)

/** Running text that counts for finding the article: long enough, and not a list of links. */
function weight(walked: WalkedUnit): number {
  return walked.unit.hints.has('chrome') || !isRunning(walked) ? 0 : walked.unit.text.length
}

/**
 * Which units of a page belong to its article: those in the smallest element that holds most of the running text,
 * and the heading part above it.
 * @param titles what the page's own metadata calls it: a line that says the same is its heading, wherever it stands
 * @returns one flag a unit; all true where the page has no running text to go by
 */
export function articleUnits(units: readonly WalkedUnit[], titles: readonly string[] = []): boolean[] {
  const mass = new Map<Element, number>()
  const pieces = new Map<Element, number>()
  let all = 0
  let root: Element | null = null
  for (const walked of units) {
    const points = weight(walked)
    if (!points) continue
    all += points
    for (let at = walked.from; at; at = parentOf(at)) {
      mass.set(at, (mass.get(at) ?? 0) + points)
      pieces.set(at, (pieces.get(at) ?? 0) + 1)
      root = at
    }
  }
  if (!all || !root) return units.map(() => true)
  let region: Element = root
  for (;;) {
    const inner: Element | undefined = region.childNodes.find((child): child is Element => 'tagName' in child && (mass.get(child) ?? 0) > all * 0.7)
    // One paragraph that outweighs the rest is not an article of its own.
    if (!inner || /^(?:p|li|h[1-6]|blockquote|pre)$/.test(inner.tagName) || (inner.tagName === 'td' && pieces.get(inner)! < 2)) break
    region = inner
  }
  // What else the article's own element holds, such as its corrections, belongs to it.
  for (let at: Element | null = region; at; at = parentOf(at)) if (at.tagName === 'article' || /articleBody/.test(attribute(at, 'itemprop') ?? '')) {
    region = at
    break
  }
  const inside = units.map(({ from }) => {
    for (let at = from; at; at = parentOf(at)) if (at === region) return true
    return false
  })
  const first = inside.indexOf(true)
  if (first > 0 && !units.some(({ unit }, i) => inside[i] && unit.tag === 'h1')) {
    const known = new Set(titles.map(cueKey))
    const isHeading: ((unit: WalkedUnit['unit']) => boolean)[] = [({ tag }) => tag === 'h1', ({ text }) => known.has(cueKey(text)), ({ tag, hints }) => (tag === 'h2' || tag === 'h3') && hints.has('headline')]
    const heading = Math.max(...isHeading.map((is, rank) => (isHeading.slice(0, rank).some((better) => units.slice(0, first).some(({ unit }) => better(unit))) ? -1 : units.findLastIndex(({ unit }, i) => i < first && is(unit)))))
    if (heading >= 0) {
      for (let i = heading; i < first; i++) inside[i] = true
      // The line right above the headline may be its kicker.
      if (heading > 0 && units[heading - 1]!.unit.hints.has('kicker')) inside[heading - 1] = true
    }
  }
  return inside
}
