import { plain, slice, type Span, type Text } from '../../text/spans'
import { sameJson } from '../../text/same'
import { hunks, type Hunk } from './sequence'
import type { Part, TextPart } from './types'
import { wordsOf } from './words'

/** What differs between two texts word by word, in a form to read: words that stand alone between two changes go with them. */
export function wordParts(before: string, after: string, language: string): Part[] {
  const out: Part[] = []
  const add = (op: Part['op'], text: string) => {
    if (text) out.push({ op, text })
  }
  let at = 0
  for (const { start, end, from, to } of changesOf(before, after, language)) {
    add('same', before.slice(at, start))
    add('removed', before.slice(start, end))
    add('added', after.slice(from, to))
    at = end
  }
  add('same', before.slice(at))
  return out
}

/** The same for texts with marks. */
export function textParts(before: Text, after: Text, language: string): TextPart[] {
  const out: TextPart[] = []
  const [old, now] = [plain(before), plain(after)]
  const add = (op: 'added' | 'removed', text: Text) => {
    if (text.length) out.push({ op, text })
  }
  let [left, right] = [0, 0]
  for (const { start, end, from, to } of [...changesOf(old, now, language), { start: old.length, end: old.length, from: now.length, to: now.length }]) {
    out.push(...styles(slice(before, left, start), slice(after, right, from)))
    add('removed', slice(before, start, end))
    add('added', slice(after, from, to))
    left = end
    right = to
  }
  return out
}

/** Two texts of the same words, cut where their marks begin or cease to agree. */
function styles(before: Text, after: Text): TextPart[] {
  const out: TextPart[] = []
  const length = plain(before).length
  const cuts = [...new Set([...ends(before), ...ends(after)])].sort((a, b) => a - b)
  let at = 0
  for (const cut of cuts.filter((cut) => cut <= length)) {
    const [old, now] = [slice(before, at, cut), slice(after, at, cut)]
    at = cut
    const op = sameJson(old, now) ? 'same' : 'restyled'
    const last = out.at(-1)
    if (last?.op === 'same' && op === 'same') last.text = join(last.text, now)
    else if (last?.op === 'restyled' && op === 'restyled') Object.assign(last, { before: join(last.before, old), after: join(last.after, now) })
    else if (op === 'same') out.push({ op, text: now })
    else out.push({ op: 'restyled', before: old, after: now })
  }
  return out
}

/** Where each span of a text ends, in UTF-16 code units. */
export function ends(text: Text): number[] {
  let at = 0
  return text.map((span) => (at += span.text.length))
}

/** One text behind another; where both have the same marks, their spans become one. */
export function join(a: Text, b: Text): Text {
  const [last, first] = [a.at(-1), b[0]]
  if (!last || !first || !sameMarks(last, first)) return [...a, ...b]
  return [...a.slice(0, -1), { ...last, text: last.text + first.text }, ...b.slice(1)]
}

const sameMarks = (a: Span, b: Span) => sameJson({ ...a, text: '' }, { ...b, text: '' })

/** Hunks of two plain texts with offsets in UTF-16 code units, made readable. */
function changesOf(before: string, after: string, language: string): Hunk[] {
  if (before === after) return []
  const [old, now] = wordsOf([before, after] as const, language)
  const [oldAt, nowAt] = [offsets(old), offsets(now)]
  const exact = hunks(old, now).map(({ start, end, from, to }) => ({ start: oldAt[start]!, end: oldAt[end]!, from: nowAt[from]!, to: nowAt[to]! }))
  const out: Hunk[] = []
  for (const hunk of exact) {
    out.push({ ...hunk })
    // A join may make the gap before it look small in turn.
    while (out.length > 1 && isNoise(before, out.at(-2)!, out.at(-1)!)) {
      const last = out.pop()!
      Object.assign(out.at(-1)!, { end: last.end, to: last.to })
    }
  }
  return out
}

const size = ({ start, end, from, to }: Hunk) => Math.max(end - start, to - from)

/** True for what two changes share between them when it is shorter than both: two rewordings with "the" in common are one. */
function isNoise(before: string, first: Hunk, second: Hunk): boolean {
  const between = before.slice(first.end, second.start)
  const shared = between.trim()
  if (!shared) return !between.includes('\n')
  // Half of it: a long word in the middle of two short changes still tells where one is.
  return shared.length * 2 <= Math.min(size(first), size(second))
}

function offsets(words: readonly string[]): number[] {
  const out = [0]
  let at = 0
  for (const word of words) out.push((at += word.length))
  return out
}
