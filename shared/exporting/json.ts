/**
 * JSON whose bytes hang on the value alone: keys sorted, two spaces, a line end at the end.
 * Absent values (undefined, null, '', [], {}) are left out: what is unknown is not said.
 */
export const stableJson = (value: unknown): string => JSON.stringify(sorted(value) ?? {}, null, 2) + '\n'

function sorted(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map(sorted).filter((item) => item !== undefined)
    return items.length ? items : undefined
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const kept = sorted(item)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return entries.length ? Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined
}

const unit = (char: string) => Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

/**
 * JSON for a script element: with these escapes no text in it can end the element or open a comment,
 * and no character stands raw that HTML forbids. Parsed, it is the same value.
 */
export const scriptSafe = (json: string): string => json.replace(/[<>&\u2028\u2029\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, unit)
