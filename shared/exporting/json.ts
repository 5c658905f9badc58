/**
 * JSON whose bytes hang on the value alone: keys sorted, two spaces, a line end at the end.
 * Absent values (undefined, null, '', [], {}) are left out: what is unknown is not said.
 */
export const stableJson = (value: unknown): string => `${written(value, '\n') || '{}'}\n`

/**
 * The same with one more key at the top: `key` holds what `seal` makes of the text without it. Each part is written once.
 * @param value an object without that key
 */
export function sealedJson(value: Readonly<Record<string, unknown>>, key: string, seal: (text: string) => string): string {
  const lines = linesOf(value, '\n')
  const whole = () => (lines.length ? `{${lines.map(([, line]) => line).join(',')}\n}\n` : '{}\n')
  lines.push([key, `\n  ${JSON.stringify(key)}: ${JSON.stringify(seal(whole()))}`])
  lines.sort(byKey)
  return whole()
}

/** A value as JSON, written in one walk; '' for one that is absent. @param line the line end with the indentation around it */
function written(value: unknown, line: string): string {
  if (typeof value === 'string') return value && JSON.stringify(value)
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  const inner = `${line}  `
  if (!Array.isArray(value)) {
    const lines = linesOf(value, line)
    let out = ''
    for (const [, text] of lines) out += out ? `,${text}` : text
    return out && `{${out}${line}}`
  }
  let out = ''
  for (const item of value) {
    const text = written(item, inner)
    if (text) out += out ? `,${inner}${text}` : inner + text
  }
  return out && `[${out}${line}]`
}

/** The lines of an object by their keys, in order: whole numbers first, as JavaScript keeps them in any object that is read back. */
function linesOf(value: object, line: string): [key: string, line: string][] {
  const lines: [string, string][] = []
  for (const [key, item] of Object.entries(value)) {
    const text = written(item, `${line}  `)
    if (text) lines.push([key, `${line}  ${JSON.stringify(key)}: ${text}`])
  }
  return lines.sort(byKey)
}

/** True for a key that JavaScript keeps before all others, by its value (ECMA-262, "array index"). */
const isIndex = (key: string) => /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1

function byKey([a]: [string, string], [b]: [string, string]): number {
  // Few keys begin with a digit.
  if (a < ':' || b < ':') {
    const [x, y] = [isIndex(a), isIndex(b)]
    if (x || y) return x && y ? Number(a) - Number(b) : x ? -1 : 1
  }
  return a < b ? -1 : 1
}

const unit = (char: string) => Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

/**
 * JSON for a script element: with these escapes no text in it can end the element or open a comment,
 * and no character stands raw that HTML forbids. Parsed, it is the same value.
 */
export const scriptSafe = (json: string): string => json.replace(/[<>&\u2028\u2029\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, unit)
