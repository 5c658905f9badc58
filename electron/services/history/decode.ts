import { windowsCharacters } from '../../../shared/intake/clean'

/** The text of a file of JSON, whatever encoding another program gave it; `guessed` where it was not UTF-8. */
export function decode(bytes: Uint8Array): { text: string; guessed: boolean } {
  const as = (encoding: string, fatal: boolean) => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes)
    } catch {
      return null
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as('utf-16le', false) ?? '', guessed: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as('utf-16be', false) ?? '', guessed: true }
  // A story begins with "{": a zero beside it is half of a sign of UTF-16.
  if (bytes[1] === 0) return { text: as('utf-16le', false) ?? '', guessed: true }
  if (bytes[0] === 0) return { text: as('utf-16be', false) ?? '', guessed: true }
  const text = as('utf-8', true)
  if (text !== null) return { text, guessed: false }
  // A file that was cut off in the middle of a sign is still UTF-8.
  const loose = withoutEnd(withoutEnd(as('utf-8', false) ?? '', '\0'), '\ufffd')
  const lost = loose.match(/\ufffd/g)?.length ?? 0
  if (!lost) return { text: loose, guessed: false }
  // Many signs that are right and few that are not: UTF-8 with faults. Else every accent is of another encoding.
  const right = loose.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return { text: right > lost ? loose : windowsCharacters(as('windows-1252', false) ?? loose), guessed: true }
}

/** A text without one sign, repeated at its end. By hand: a pattern would try at each of millions of zeros. */
export function withoutEnd(text: string, sign: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === sign) end--
  return text.slice(0, end)
}
