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

/** JSON for a script element: with these escapes no text in it can end the element or open a comment. */
export const scriptSafe = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
