import { blockTexts, type Block } from '../blocks'
import type { Article } from './types'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) segmenters.set(language, (found = new Intl.Segmenter(language, { granularity: 'word' })))
  return found
}

// Western and Central European letters and the punctuation that a desk sets; as escapes, since half of it is not seen.
const latin = /^[\x20-\x7e\n\t\u00a0-\u00a9\u00ab\u00ae-\u00b6\u00b8\u00b9\u00bb-\u017f\u2009\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033\u2039\u203a\u20ac]$/
const [other, parts, letter, joins] = [0, 1, 2, 3]
/** What a character does in a word of Latin letters: it is of one, holds one together, or parts two; `other` asks for the language's own rules. */
const kinds = Uint8Array.from({ length: 0x20ad }, (_, code) => {
  const char = String.fromCharCode(code)
  if (!latin.test(char)) return other
  if (/[A-Za-z0-9\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/.test(char)) return letter
  return /['’.,:_-]/.test(char) ? joins : parts
})

/** @see countWords; words in Latin letters, with what holds them together: "D’Souza’s", "well-known", "7,683.91". A dash or an ellipsis parts words. -1 for other scripts. */
export function latinWords(text: string): number {
  let words = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < kinds.length ? kinds[code] : other
    if (kind === letter) {
      if (!inWord) words++
      inWord = true
    } else if (kind === parts) inWord = false
    else if (kind === other) return -1
  }
  return words
}

/**
 * Words in a text of any script.
 * @param language BCP 47 tag: decides how scripts without spaces are split
 */
export function countWords(text: string, language: string): number {
  // The common case by hand, with one rule whatever the quotation marks: Intl.Segmenter takes about 200 times as long.
  const quick = latinWords(text)
  if (quick >= 0) return quick
  let words = 0
  for (const segment of segmenter(language).segment(text)) if (segment.isWordLike) words++
  return words
}

/** Words in one block; held text counts nothing. */
export function blockWords(block: Block, language: string): number {
  let words = 0
  for (const text of blockTexts(block)) words += countWords(text, language)
  return words
}

/** Words in the body: what a desk means by the length of a story. */
export function storyWords(article: Pick<Article, 'body' | 'language'>): number {
  let words = 0
  for (const block of article.body) words += blockWords(block, article.language)
  return words
}

/** Minutes to read, at least 1 for any text. 238 words a minute: Brysbaert's mean over 190 studies (2019). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 238))
}

const rtl = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction of a language's script, for `dir`. */
export function direction(language: string): 'ltr' | 'rtl' {
  try {
    return rtl.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
