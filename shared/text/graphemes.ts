const segmenters = new Map<string, Intl.Segmenter>()

/** Letters as a reader counts them, in any script. */
export function graphemes(text: string, language: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'grapheme' })))
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}
