import { wordCount } from './features'
import type { Unit } from './unit'

const dots = /\s*(?:\.{2,}|…\.+|\.\s?\.\s?\.+|…{2,}|…$)[.…\s]*$/u
const longTail = /(?:\.{4,}|(?<!\.)\.\.|…[.…]+)$/u

/** A headline without a tail of dots, and whether it had one that no writer meant ("General......"). */
export function withoutTail(text: string): { text: string; tailed: boolean } {
  if (!longTail.test(text)) return { text, tailed: false }
  return { text: text.replace(dots, ''), tailed: true }
}

const compare = (text: string) => text.replace(dots, '').toLowerCase().replace(/[‘’`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/[–—]/g, '-')

export interface Doubled {
  /** The unit that carries the headline, and its text. */
  keep: number
  text: string
  /** Units that say the same again, with the reason for taking them out. */
  drop: { at: number; reason: string }[]
  brand?: string
}

/** Two variants of one headline, where one begins as the other does; null where they are different texts. */
function relate(glued: string, plain: string): { brand: string } | null {
  const a = compare(glued)
  const b = compare(plain)
  if (a.length < 12 || b.length < 12) return a === b && a.length >= 8 ? { brand: '' } : null
  if (a === b || (b.startsWith(a) && wordCount(a) >= 3)) return { brand: '' }
  // The name of the publication in front, glued or not: what follows it is how the other variant begins.
  for (let at = 2; at <= Math.min(45, a.length - 12); at++) {
    const rest = a.slice(at).trimStart()
    if (!b.startsWith(rest) && !(rest.startsWith(b) && rest.length - b.length < 3)) continue
    if (rest.length < Math.min(b.length, a.length) * 0.5 || wordCount(rest) < 3) continue
    const brand = glued.slice(0, at).replace(/[\s:|–—-]+$/u, '')
    // A cut inside a word of the same letters is no name in front of a headline but chance.
    return wordCount(brand) <= 5 && /^[\p{L}\p{N}]/u.test(brand) && /\p{L}/u.test(brand) ? { brand } : null
  }
  // The name behind: "Headline - HomeWorld News".
  if (a.startsWith(b)) {
    const rest = glued.slice(b.length)
    const brand = /^\s*[-–—|:•]\s*(.{2,40})$/u.exec(rest)?.[1]
    if (brand && wordCount(brand) <= 5) return { brand: brand.trim() }
  }
  return null
}

/**
 * Finds a headline that stands twice near the top: once with the publication's name before or behind it, or cut
 * and dotted, and once in full. It is known by the repetition alone.
 * @param units the units of the copy; only the first few are looked at
 * @param isProse tells running text, which may stand twice without being a headline
 * @returns null where no headline is repeated
 */
export function doubledHeadline(units: readonly Unit[], isProse: (at: number) => boolean): Doubled | null {
  const near = Math.min(units.length, 6)
  for (let i = 0; i < near; i++) {
    for (let j = i + 1; j < Math.min(near + 2, units.length, i + 4); j++) {
      const first = units[i]!.text
      const second = units[j]!.text
      if (first.length > 320 || second.length > 320 || isProse(i) || isProse(j)) continue
      const forward = relate(first, second)
      const backward = forward ? null : relate(second, first)
      const found = forward ?? backward
      if (!found) continue
      // The plain variant is the headline; of two plain ones the fuller, and the one whose tail is not cut.
      let keep = forward ? j : i
      if (!found.brand) {
        const [one, two] = [withoutTail(first), withoutTail(second)]
        keep = one.tailed !== two.tailed ? (one.tailed ? j : i) : two.text.length > one.text.length ? j : i
      }
      const other = keep === i ? j : i
      const how = [found.brand ? `with the name “${found.brand}”` : '', withoutTail(units[other]!.text).tailed ? 'cut and dotted' : ''].filter(Boolean)
      const drop = [{ at: other, reason: `The headline stands twice: here ${how.join(', ') || 'again'}` }]
      return { keep, text: withoutTail(units[keep]!.text).text, drop, ...(found.brand ? { brand: found.brand } : {}) }
    }
  }
  return null
}
