import { place, type Finding, type Place, type PlainText } from '../check'

const most = 4

/** A stretch and what it becomes. */
interface Hit {
  start: number
  end: number
  to: string
}
type Say = (at: Place, suggestion: string, hits: number) => Finding

/**
 * One finding for each stretch that a pattern hits; where there are many in one text, one for all of them together.
 * @param by what a stretch becomes; the stretch itself where it is right as it is
 * @param word true to take the whole word around a hit: an invisible character alone cannot be shown
 */
export function mend(text: PlainText, pattern: RegExp, by: (found: string, at: number) => string, say: Say, word = false): Finding[] {
  // Nearly every text is clean, and this runs for each of a batch: nothing is made before there is something to mend.
  pattern.lastIndex = 0
  let match = pattern.exec(text.text)
  if (!match) return []
  const hits: Hit[] = []
  for (; match; match = pattern.exec(text.text)) {
    const to = by(match[0], match.index)
    if (to !== match[0]) hits.push({ start: match.index, end: match.index + match[0].length, to })
  }
  return mendHits(text, hits, say, word)
}

/** As `mend`, for stretches that no pattern finds, in their order. */
export function mendHits(text: PlainText, hits: readonly Hit[], say: Say, word = false): Finding[] {
  if (!hits.length) return []
  const mended = (from: number, to: number) => {
    let out = ''
    let at = from
    for (const hit of hits) {
      if (hit.start < from || hit.end > to) continue
      out += text.text.slice(at, hit.start) + hit.to
      at = hit.end
    }
    return out + text.text.slice(at, to)
  }
  const around = ({ start, end }: { start: number; end: number }) => {
    if (!word) return { start, end }
    let [from, to] = [start, end]
    while (from > 0 && start - from < 40 && !/\s/.test(text.text[from - 1]!)) from--
    while (to < text.text.length && to - end < 40 && !/\s/.test(text.text[to]!)) to++
    return { start: from, end: to }
  }
  const spans: { start: number; end: number; hits: number }[] = []
  for (const hit of hits) {
    const span = around(hit)
    const last = spans.at(-1)
    if (last && span.start <= last.end) {
      last.end = Math.max(last.end, span.end)
      last.hits++
    } else spans.push({ ...span, hits: 1 })
  }
  const shown = spans.length > most ? [{ start: spans[0]!.start, end: spans.at(-1)!.end, hits: hits.length }] : spans
  return shown.map((span) => say(place(text, span.start, span.end), mended(span.start, span.end), span.hits))
}
