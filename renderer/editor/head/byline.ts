import type { Byline } from '../../../shared/article/types'

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** The word between two names in a language; a semicolon where it does not stand between spaces. */
function joiner(language: string): string {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(['a', 'b'])
  const between = parts.find((part) => part.type === 'literal')?.value ?? ''
  return /^\s.+\s$/.test(between) ? between : '; '
}

/** "Ana Silva", "Ana Silva and Jo Park", "Ana Silva, Jo Park and Li Wei"; with semicolons where a name would be split. */
export function bylineText(bylines: readonly Byline[], language: string): string {
  const names = bylines.map((byline) => byline.name)
  const word = joiner(language)
  const listed = names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${word}${names.at(-1)}`
  const again = splitNames(listed, language)
  return again.length === names.length && again.every((name, at) => name === names[at]) ? listed : names.join('; ') + (names.length === 1 ? ';' : '')
}

function splitNames(text: string, language: string): string[] {
  const typed = text.replace(/^\s*by\s+/i, '')
  const word = joiner(language)
  const parts = /[;؛；]/.test(typed) ? typed.split(/[;؛；\n]/) : typed.split(/[,،、，\n]|\s(?:and|&)\s/i).flatMap((part) => part.split(word))
  const names: string[] = []
  for (const part of parts.map((name) => name.trim().replace(/\s+/g, ' '))) {
    if (!part) continue
    if (suffix.test(part) && names.length) names[names.length - 1] += `, ${part}`
    else names.push(part)
  }
  return names
}

/**
 * Reads a byline as it is typed: names between "and", "&", commas or semicolons; with a semicolon anywhere, only those part.
 * @param before the bylines so far: a name that stays keeps its role, address and unknown keys
 */
export function parseBylines(text: string, before: readonly Byline[], language: string): Byline[] {
  const known = [...before]
  const names = splitNames(text, language)
  const bylines = names.map((name) => {
    const at = known.findIndex((byline) => byline.name === name)
    return at < 0 ? null : known.splice(at, 1)[0]!
  })
  // A name that is being corrected keeps what belongs to it, where it stands in the same place.
  return names.map((name, at) => {
    const same = bylines[at]
    if (same) return same
    const corrected = names.length === before.length ? before[at] : undefined
    return corrected && known.includes(corrected) ? { ...corrected, name } : { name }
  })
}
