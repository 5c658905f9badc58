type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (fields: Fields, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined)

/**
 * True for two values of JSON with the same content, whatever the order of keys.
 * A key that holds `undefined` is one that is not there, as JSON writes it.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, at) => sameJson(value, b[at]))
  if (!isRecord(a) || !isRecord(b)) return false
  return Object.keys(a).every((key) => sameJson(a[key], own(b, key))) && Object.keys(b).every((key) => b[key] === undefined || own(a, key) !== undefined)
}
