import { transliterate } from 'transliteration'

/** The longest slug that slugSchema takes. */
const longest = 80

/**
 * The slug for a headline: its words in lower-case ASCII, joined by hyphens, cut between words at 80 characters.
 * Other scripts are transliterated, so that a Hindi or Arabic headline gives a name a person can read.
 * @param language BCP 47 tag of the headline: German writes its umlauts out (ü is ue)
 * @returns always a valid slug (slugSchema); `untitled` where the headline has no letter or digit
 */
export function slugOf(headline: string, language = ''): string {
  // Only the start can matter; a megabyte pasted as one line is not worth transliterating.
  const start = headline.slice(0, 400).normalize('NFC')
  const ascii = isAscii.test(start) ? start : transliterate(/^de\b/i.test(language) ? umlautsOut(start) : start, { unknown: '' })
  const words = ascii
    .toLowerCase()
    .replace(/['’`´]/g, '')
    // One number is one word, however its digits are grouped: 40,000 and 1,00,000 and 40.000.
    .replace(/(\d),(?=\d)|(\d)\.(?=\d{3}(?!\d))/g, '$1$2')
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const next = slug ? `${slug}-${word}` : word
    if (next.length > longest) break
    slug = next
  }
  return slug || words?.[0]?.slice(0, longest) || 'untitled'
}

const isAscii = /^[\x20-\x7e]*$/
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }
const umlautsOut = (text: string) => text.replace(/[äöüÄÖÜ]/g, (letter) => umlauts[letter] ?? letter)
