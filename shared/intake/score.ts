import type { Facts, Feature } from './features'
import type { PartKind } from './types'
import { base, confidenceOf, weights, type ScoredKind } from './weights'

/** What a unit is taken for. */
export interface Verdict {
  kind: PartKind
  confidence: number
  reason: string
}

const kinds = Object.keys(weights) as ScoredKind[]
const place = Object.fromEntries(kinds.map((kind, at) => [kind, at])) as Record<ScoredKind, number>
const start = Float64Array.from(kinds, (kind) => base[kind])
/** The weights by feature: a line has few of all that there are. */
const worth = new Map<Feature, [kind: number, weight: number][]>()
for (const [at, kind] of kinds.entries()) {
  for (const [feature, weight] of weights[kind]) {
    const known = worth.get(feature)
    if (known) known.push([at, weight])
    else worth.set(feature, [[at, weight]])
  }
}

/**
 * The best kind for a unit by the weights, with how sure it is and why in words.
 * @param only the kinds to choose from; all when left out
 */
export function judge({ has }: Facts, only: readonly ScoredKind[] = kinds): Verdict {
  let best: ScoredKind = 'paragraph'
  let top = -Infinity
  let second = -Infinity
  const sums = start.slice()
  for (const feature of has) {
    const found = worth.get(feature)
    if (found) for (const [at, weight] of found) sums[at]! += weight
  }
  for (const kind of only) {
    const sum = sums[place[kind]]!
    if (sum > top) {
      second = top
      top = sum
      best = kind
    } else if (sum > second) second = sum
  }
  const reasons = weights[best].filter(([feature, weight, words]) => weight > 0 && words && has.has(feature)).sort((a, b) => b[1] - a[1])
  const words = [...new Set(reasons.map(([, , text]) => text!))].slice(0, 2)
  return { kind: best, confidence: confidenceOf(top - Math.max(second, -2)), reason: words.length ? capital(words.join(', ')) : 'Nothing speaks against running text' }
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
