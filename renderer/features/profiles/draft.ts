/** A profile as its JSON text is edited: by key in the form, as text on the JSON page. */
export type Draft = Record<string, unknown>

/** The object in a draft's text; null where it does not parse or is something else. */
export function draftOf(json: string): Draft | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : null
  } catch {
    return null
  }
}

export const textOf = (draft: Draft): string => `${JSON.stringify(draft, null, 2)}\n`

/** The value at a path of keys; undefined where there is none. */
export function valueAt(draft: Draft, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Draft)[key] : undefined), draft)
}

/** The draft with another value at a path; undefined takes the key away. All else stays as it was written. */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  const [key = '', ...rest] = path.split('.')
  if (rest.length) {
    const inner = draft[key]
    return { ...draft, [key]: withValue(typeof inner === 'object' && inner !== null ? (inner as Draft) : {}, rest.join('.'), value) }
  }
  if (value !== undefined) return { ...draft, [key]: value }
  const { [key]: _gone, ...others } = draft
  return others
}

/** A name that no profile has yet, for a copy of one. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? `${name}-copy` : `${name}-copy-${n}`
    if (!taken.includes(tried)) return tried
  }
}
