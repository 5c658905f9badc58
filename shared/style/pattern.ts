/*
 * The patterns of house style: words as an editor writes them, with three signs. There is no way to
 * write one that takes more than one pass over a text, so no desk's rule can freeze another's typing.
 */

/** A piece of a pattern. */
type Piece = { kind: 'text'; text: string } | { kind: 'number' } | { kind: 'one-of'; words: string[] } | { kind: 'maybe'; text: string }

const most = 200

function pieces(pattern: string): Piece[] | string {
  const found: Piece[] = []
  let text = ''
  const flush = () => {
    if (text) found.push({ kind: 'text', text })
    text = ''
  }
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!
    if (sign === '#') {
      flush()
      found.push({ kind: 'number' })
    } else if (sign === '(' || sign === '[') {
      const close = sign === '(' ? ')' : ']'
      const end = pattern.indexOf(close, at)
      if (end < 0) return `has a “${sign}” without its “${close}”`
      const inside = pattern.slice(at + 1, end)
      if (/[()[\]#]/.test(inside)) return `has signs inside “${sign}${close}”: only words can stand there`
      flush()
      if (sign === '[') found.push({ kind: 'maybe', text: inside })
      else {
        const words = inside.split('|')
        if (words.some((word) => !word.trim())) return 'has an empty choice in “( )”: what may be missing stands in “[ ]”'
        if (words.length > most) return `has more than ${most} choices in “( )”`
        found.push({ kind: 'one-of', words })
      }
      at = end
    } else if (sign === ')' || sign === ']') return `has a “${sign}” without its beginning`
    else if (sign === '|') return 'has a “|” outside “( )”'
    else text += sign
  }
  flush()
  if (!found.some((piece) => piece.kind !== 'maybe' && (piece.kind !== 'text' || /[\p{L}\p{N}\p{S}\p{P}]/u.test(piece.text)))) return 'finds nothing: it needs a word or a sign'
  return found
}

/** What is wrong with a pattern, to go after “pattern”; null where it is right. */
export function patternFault(pattern: string): string | null {
  const found = pieces(pattern)
  return typeof found === 'string' ? found : null
}

const literal = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`[\s\u00a0]{1,3}`)
    .replace(/['’]/g, "['’]")
    .replace(/["“”]/g, '["“”]')

export interface Compiled {
  regex: RegExp
  /** Lower-case words one of which every hit begins with; null where it may begin with anything. */
  first: string[] | null
}

const wordOf = (text: string): string | null => /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? null

/** A pattern as what finds it: whole words, of one pass over the text. @throws where `patternFault` says something */
export function compile(pattern: string, matchCase: boolean): Compiled {
  const found = pieces(pattern)
  if (typeof found === 'string') throw new Error(`A pattern that ${found}`)
  const source = found
    .map((piece) => {
      if (piece.kind === 'text') return literal(piece.text)
      if (piece.kind === 'number') return String.raw`(\d[\d.,]{0,20}\d|\d)`
      if (piece.kind === 'maybe') return `(${literal(piece.text)})?`
      return `(${piece.words.toSorted((a, b) => b.length - a.length).map(literal).join('|')})`
    })
    .join('')
  const edge = (at: 0 | -1) => {
    const piece = found.at(at)!
    const texts = piece.kind === 'one-of' ? piece.words : piece.kind === 'number' ? ['0'] : [piece.text]
    return texts.some((text) => /[\p{L}\p{M}\p{N}]/u.test(at === 0 ? (text[0] ?? '') : (text.at(-1) ?? '')))
  }
  const before = edge(0) ? String.raw`(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{N}][’'.-])` : ''
  const after = edge(-1) ? String.raw`(?![\p{L}\p{M}\p{N}]|[’'-][\p{L}\p{N}])` : ''
  const head = found[0]!
  const starts = head.kind === 'text' ? [wordOf(head.text)] : head.kind === 'one-of' ? head.words.map(wordOf) : [null]
  // "U" of "U(S|K)" is no word of the text.
  const whole = head.kind !== 'text' || found.length === 1 || !/^[\p{L}\p{M}\p{N}]+$/u.test(head.text)
  return { regex: new RegExp(`${before}${source}${after}`, matchCase ? 'gu' : 'giu'), first: whole && starts.every((one) => one !== null) ? (starts as string[]) : null }
}
