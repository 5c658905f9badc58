/** One place where a pattern fits. Offsets are UTF-16 code units of the text; never an empty stretch. */
export interface Match {
  start: number
  end: number
  /** What the groups of a regular expression took; the whole match is the first. */
  groups: readonly (string | undefined)[]
  named: Readonly<Record<string, string | undefined>>
}

/** Every match in a text, in order, none over another. The pattern is one of `compile`. */
export function findAll(text: string, pattern: RegExp): Match[] {
  const found: Match[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole] = match
    if (whole) found.push({ start: match.index, end: match.index + whole.length, groups: [...match], named: { ...match.groups } })
  }
  return found
}

/**
 * What stands in the place of a match. For a regular expression `$1` to `$99`, `$<name>`, `$&` (all of it)
 * and `$$` (a dollar) are filled in, and `\n` and `\t` are a line break and a tab; else the text is taken as it is.
 */
export function expand(template: string, match: Match, regex: boolean): string {
  if (!regex) return template
  return template.replace(/\$(?:(\$)|(&)|(\d\d?)|<([^>]*)>)|\\([nt\\])/g, (all: string, dollar?: string, whole?: string, digits?: string, name?: string, slash?: string) => {
    if (dollar) return '$'
    if (whole) return match.groups[0] ?? ''
    if (slash) return slash === 'n' ? '\n' : slash === 't' ? '\t' : '\\'
    if (name !== undefined) return name in match.named ? (match.named[name] ?? '') : all
    // "$12" is group 12 where there are as many, else group 1 and a 2.
    const two = Number(digits)
    if (two > 0 && two < match.groups.length) return match.groups[two] ?? ''
    const one = Number(digits![0])
    return one > 0 && one < match.groups.length ? (match.groups[one] ?? '') + digits!.slice(1) : all
  })
}
