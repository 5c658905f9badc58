/** A word, a number as written, or one mark; offsets in UTF-16 code units of the passage. */
export interface Token {
  kind: 'word' | 'number' | 'mark'
  text: string
  /** Lower case, curly apostrophes made straight, a possessive 's taken off. */
  low: string
  start: number
  end: number
  /** Sentences counted from 0 within the passage. */
  sentence: number
  /** White space (or the start of the text) stands before it. */
  spaced: boolean
}

// A run of digits with grouping marks inside; spaces group only where exactly three digits follow (French, German, Nordic copy).
const pattern = /(?<number>\p{Nd}+(?:[.,٫٬'’\u00a0\u202f]\p{Nd}+)*)|(?<word>\p{L}[\p{L}\p{M}\u200c\u200d]*(?:['’][\p{L}\p{M}]+)*)|(?<mark>[^\s\p{L}\p{Nd}])|(?<line>\n)/gu
const abbreviations = new Set('mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr sen rep gov st no rs jr sr inc ltd co corp vs etc approx jan feb mar apr jun jul aug sep sept oct nov dec mt ft hon rev pres u.s a.m p.m shri smt messrs km kg bn mn insp supt det d.c'.split(' '))
const closing = new Set(['"', '”', '’', "'", '»', ')', ']', '“'])

/** Splits a text into tokens and tells its sentences apart. Linear; never throws. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let pending = false
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const raw = match[0]
    const { number, word, line } = match.groups as { number?: string; word?: string; line?: string }
    if (line !== undefined) {
      pending = true
      last = start + 1
      continue
    }
    const spaced = start > last || start === 0 || /\s/.test(text[start - 1]!)
    const opens = !closing.has(raw) || (spaced && (raw === '“' || raw === '"'))
    if (pending && opens) {
      sentence++
      pending = false
    }
    let low = word ? raw.toLowerCase().replace(/’/g, "'") : raw
    if (word && low.endsWith("'s")) low = low.slice(0, -2)
    tokens.push({ kind: number ? 'number' : word ? 'word' : 'mark', text: raw, low, start, end: start + raw.length, sentence, spaced })
    last = start + raw.length
    if (/^[.!?…।؟。]$/u.test(raw)) pending = endsSentence(text, tokens, last)
  }
  return tokens
}

/** True where a full stop ends a sentence: not after an initial or an abbreviation, not inside a number or address. */
function endsSentence(text: string, tokens: Token[], at: number): boolean {
  const mark = tokens.at(-1)!
  if (!/^[\s"'”’»)\]]|^$/.test(text.slice(at, at + 1))) return false
  if (mark.text !== '.') return true
  const before = tokens.at(-2)
  if (!before || before.end !== mark.start) return true
  if (abbreviations.has(before.low)) return false
  return !(before.kind === 'word' && before.text.length === 1 && /\p{Lu}/u.test(before.text))
}
