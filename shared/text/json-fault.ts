/** Where a text stops being JSON. */
export interface JsonFault {
  /** Counted from 1, in lines and in UTF-16 code units of the line. */
  line: number
  column: number
  /** True when the text simply ends too early, as a file does that was cut off. */
  cut: boolean
}

const literals = ['true', 'false', 'null']
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Finds the first place where a text is not JSON. JSON.parse names it only for some faults, and each
 * engine in its own words.
 * @returns null where the text is JSON
 */
export function jsonFault(text: string): JsonFault | null {
  let at = 0
  const open: ('{' | '[')[] = []
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const space = () => {
    while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
  }
  const fault = (): JsonFault => {
    const before = text.slice(0, at)
    const start = before.lastIndexOf('\n') + 1
    return { line: before.split('\n').length, column: at - start + 1, cut: at >= text.length }
  }
  /** Leaves `at` where the string goes wrong. */
  const string = (): boolean => {
    if (text[at] !== '"') return false
    at++
    for (;;) {
      const code = text.charCodeAt(at)
      if (at >= text.length || code < 0x20) return false
      if (code === 0x22) {
        at++
        return true
      }
      if (code === 0x5c) {
        if (!match(escape)) {
          if (text.length - at < 6 && /^\\(u[0-9a-fA-F]*)?$/.test(text.slice(at))) at = text.length
          return false
        }
      } else at++
    }
  }
  const key = (): boolean => {
    if (!string()) return false
    space()
    if (text[at] !== ':') return false
    at++
    space()
    return true
  }
  space()
  let wantValue = true
  for (;;) {
    if (wantValue) {
      const first = text[at]
      if (first === '{' || first === '[') {
        at++
        space()
        if (text[at] === (first === '{' ? '}' : ']')) at++
        else {
          open.push(first)
          if (first === '{' && !key()) return fault()
          continue
        }
      } else if (first === '"') {
        if (!string()) return fault()
      } else if (!match(number)) {
        const literal = literals.find((word) => text.startsWith(word, at))
        if (!literal) {
          if (literals.some((word) => word.startsWith(text.slice(at))) || text.slice(at) === '-') at = text.length
          return fault()
        }
        at += literal.length
      }
      wantValue = false
      // A number cut off in its fraction or exponent: what stands before it was a number by itself.
      if (/^(?:\.|[eE][+-]?)$/.test(text.slice(at, at + 3)) && text.length - at < 3) {
        at = text.length
        return fault()
      }
    }
    space()
    const inside = open.at(-1)
    if (!inside) return at < text.length ? fault() : null
    if (text[at] === ',') {
      at++
      space()
      if (inside === '{' && !key()) return fault()
      wantValue = true
    } else if (text[at] === (inside === '{' ? '}' : ']')) {
      at++
      open.pop()
    } else return fault()
  }
}

/**
 * True for JSON whose lists and objects stand more than `limit` deep in each other: reading or writing
 * it again could exhaust the stack.
 * @param bytes UTF-8
 */
export function deeperThan(limit: number, bytes: Uint8Array): boolean {
  let depth = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0x22) i = endOfString(bytes, i)
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > limit) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}

/**
 * The index of the quote that ends a string, by a search of the engine's own: a story is mostly what stands in strings.
 * @param start the index of the quote that begins it
 * @returns the length where none ends it
 */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(0x22, start + 1); end >= 0; end = bytes.indexOf(0x22, end + 1)) {
    let backslashes = 0
    while (bytes[end - 1 - backslashes] === 0x5c) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return bytes.length
}
