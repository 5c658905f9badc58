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

/** The name that is being typed at the end of a byline, and where it begins, in UTF-16 code units. */
export function typedName(text: string, language: string): { start: number; name: string } {
  const word = joiner(language)
  const parts = /[;؛；]/.test(text) ? [...text.matchAll(/[;؛；\n]\s*/g)] : [...text.matchAll(/[,،、，\n]\s*|\s(?:and|&)\s+|^\s*by\s+/gi)]
  let start = Math.max(0, ...parts.map((match) => match.index + match[0].length))
  const joined = text.lastIndexOf(word)
  if (!/[;؛；]/.test(text) && joined >= 0) start = Math.max(start, joined + word.length)
  return { start, name: text.slice(start) }
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()

/**
 * Earlier authors that a typed name may become: those of whom a word begins with it, or its words in their order.
 * @param typed at least two letters of it
 * @param taken the bylines that stand there already
 */
export function suggestAuthors(typed: string, authors: readonly Byline[], taken: readonly Byline[], most = 6): Byline[] {
  // A vowel sign of an Indic or Arabic word is a mark too: what is folded away is only compared with what is folded alike.
  const wanted = folded(typed).trim().split(/\s+/)
  if ([...typed.trim()].length < 2) return []
  const standing = new Set(taken.map(({ name }) => name))
  const fits = ({ name }: Byline) => {
    const words = folded(name).split(/[\s-]+/)
    let at = 0
    for (const part of wanted) {
      const found = words.findIndex((word, index) => index >= at && word.startsWith(part))
      if (found < 0) return false
      at = found + 1
    }
    return true
  }
  return authors.filter((author) => author.name !== typed && !standing.has(author.name) && fits(author)).slice(0, most)
}
