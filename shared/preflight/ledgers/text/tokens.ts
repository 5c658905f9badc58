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
const pattern = /(\p{Nd}+(?:[.,٫٬'’\u00a0\u202f]\p{Nd}+)*)|(\p{L}[\p{L}\p{M}\u200c\u200d]*(?:['’][\p{L}\p{M}]+)*)|[^\s\p{L}\p{Nd}]/uy
const abbreviations = new Set('mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr sen rep gov st no rs jr sr inc ltd co corp vs etc approx jan feb mar apr jun jul aug sep sept oct nov dec mt ft hon rev pres u.s a.m p.m shri smt messrs km kg bn mn insp supt det d.c'.split(' '))
const closing = new Set(['"', '”', '’', "'", '»', ')', ']', '“'])
const sentenceMarks = new Set(['.', '!', '?', '…', '।', '؟', '。'])

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isSpace = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d)

/** The kind of the token that begins at an offset, and where it ends; null where none begins. */
function tokenAt(text: string, at: number): { kind: Token['kind']; end: number } | null {
  const code = text.charCodeAt(at)
  // Nearly all copy in Latin letters is told by a look at the characters; where a mark or another script goes on, the pattern decides.
  if (code < 0x80) {
    if (isSpace(code)) return null
    let end = at + 1
    if (isLetter(code)) while (isLetter(text.charCodeAt(end))) end++
    else if (isDigit(code)) while (isDigit(text.charCodeAt(end))) end++
    else return { kind: 'mark', end }
    const next = end < text.length ? text.charCodeAt(end) : 0x20
    if (next < 0x80 && next !== 0x27 && (isLetter(code) || (next !== 0x2e && next !== 0x2c))) return { kind: isLetter(code) ? 'word' : 'number', end }
  }
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { kind: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark', end: at + match[0].length }
}

/** Splits a text into tokens and tells its sentences apart. Linear; never throws. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let pending = false
  let last = 0
  for (let start = 0; start < text.length; ) {
    const found = tokenAt(text, start)
    if (!found) {
      if (text[start] === '\n') {
        pending = true
        last = start + 1
      }
      start++
      continue
    }
    const { kind, end } = found
    const raw = text.slice(start, end)
    const spaced = start > last || start === 0 || text[start - 1] === '\n'
    const opens = !closing.has(raw) || (spaced && (raw === '“' || raw === '"'))
    if (pending && opens) {
      sentence++
      pending = false
    }
    let low = raw
    if (kind === 'word') {
      low = raw.toLowerCase()
      if (low.includes('’')) low = low.replaceAll('’', "'")
      if (low.endsWith("'s")) low = low.slice(0, -2)
    }
    tokens.push({ kind, text: raw, low, start, end, sentence, spaced })
    last = end
    start = end
    if (sentenceMarks.has(raw)) pending = endsSentence(text, tokens, last)
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
