/** Marks that a reader leaves out when typing; vowel signs of Indic scripts are letters and stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g
/** Letters that Unicode does not take apart, as people without that key type them. */
const letters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ς: 'σ', '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-' }
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
const plainAscii = /^[\x20-\x7e\n]*$/

/** A text as search compares it: without case, accents and typographic quotes, in any script. */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase()
  // By way of upper case, "ß" meets "ss" and the two Greek sigmas each other.
  return text.normalize('NFKD').toUpperCase().toLowerCase().replace(marks, '').replace(special, (letter) => letters[letter]!)
}

/** The words of a query, folded: a story is found when it has each of them somewhere. */
export const queryWords = (query: string): string[] => fold(query).split(/\s+/u).filter(Boolean)
