import { plain, tidy, trim, type Span, type Text } from '../../text/spans'
import { cleanCharacters } from '../clean'
import type { Notes } from '../unit'

/** Spans with clean characters and single spaces, also where a space stands on both sides of a mark's edge. */
export function cleanSpans(buffer: readonly Span[], notes: Notes): Text {
  const out: Span[] = []
  let spaced = true
  for (const piece of buffer) {
    let text = ''
    for (const part of cleanCharacters(piece.text, notes).split(/(\s+)/u)) {
      if (!part) continue
      const space = /^\s/u.test(part)
      if (space && spaced) continue
      text += space ? (/^[\u00a0\u202f]$/.test(part) ? part : ' ') : part
      spaced = space
    }
    if (text) out.push({ ...piece, text })
  }
  const joined = tidy(out)
  const all = plain(joined)
  // No-break spaces stay where typography needs them, as in plain text; offsets do not move.
  let at = 0
  const fixed = joined.map((piece) => {
    const start = at
    at += piece.text.length
    return { ...piece, text: piece.text.replace(/[\u00a0\u202f]/g, (found, i: number) => (keepsBreak(all[start + i - 1], all[start + i + 1]) ? found : ' ')) }
  })
  return trim(tidy(fixed))
}

function keepsBreak(before = '', after = ''): boolean {
  return /[?!:;»›%€$£]/.test(after) || /[«‹]/.test(before) || (/\d/.test(before) && /\d/.test(after))
}
