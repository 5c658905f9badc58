import { ends, join } from '../diff/parts'
import { wordsOf } from '../diff/words'
import { plain, slice, type Span, type Text } from '../../text/spans'
import { chunks } from './chunks'
import { clash, three, type Clash } from './three'

/**
 * Merges one text word by word. Marks merge too, where the words under them are the same on both sides.
 * @returns clash where both sides changed the same words, or words that touch, differently
 */
export function mergeText(base: Text, mine: Text, theirs: Text, language: string): Text | Clash {
  const whole = three(base, mine, theirs)
  if (whole !== clash) return whole
  const words = wordsOf([plain(base), plain(mine), plain(theirs)] as const, language)
  const [b, m, t] = [cutter(base, words[0]), cutter(mine, words[1]), cutter(theirs, words[2])]
  let out: Text = []
  for (const chunk of chunks(...words)) {
    const merged = mergeRun(b(chunk.base), m(chunk.mine), t(chunk.theirs))
    if (merged === clash) return clash
    out = join(out, merged)
  }
  return out
}

/** The same for a text without marks. */
export function mergeWords(base: string, mine: string, theirs: string, language: string): string | Clash {
  const merged = mergeText([{ text: base }], [{ text: mine }], [{ text: theirs }], language)
  return merged === clash ? clash : plain(merged)
}

/** The part of a text between two words. */
function cutter(text: Text, words: readonly string[]) {
  const at = [0]
  for (const word of words) at.push(at.at(-1)! + word.length)
  return ([start, end]: readonly [number, number]) => slice(text, at[start]!, at[end]!)
}

function mergeRun(base: Text, mine: Text, theirs: Text): Text | Clash {
  const whole = three(base, mine, theirs)
  if (whole !== clash) return whole
  const words = plain(base)
  return plain(mine) === words && plain(theirs) === words ? mergeMarks(base, mine, theirs) : clash
}

/** Three texts of the same words. */
function mergeMarks(base: Text, mine: Text, theirs: Text): Text | Clash {
  let out: Text = []
  let at = 0
  for (const cut of [...new Set([...ends(base), ...ends(mine), ...ends(theirs)])].sort((a, b) => a - b)) {
    // Cut where any of them changes, so each is one span here.
    const [b, m, t] = [base, mine, theirs].map((text) => slice(text, at, cut)[0] as Record<string, unknown> | undefined)
    at = cut
    if (!b || !m || !t) continue
    const span: Record<string, unknown> = {}
    for (const key of new Set([...Object.keys(m), ...Object.keys(t)])) {
      const value = three(b[key], m[key], t[key])
      if (value === clash) return clash
      if (value !== undefined) span[key] = value
    }
    out = join(out, [span as Span])
  }
  return out
}
