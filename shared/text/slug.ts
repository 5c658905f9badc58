import { transliterate } from 'transliteration'

/** The longest slug that slugSchema takes. */
const longest = 80

/**
 * The slug for a headline: its words in lower-case ASCII, joined by hyphens, cut between words at 80 characters.
 * Other scripts are transliterated, so that a Hindi or Arabic headline gives a name a person can read.
 * @returns always a valid slug (slugSchema); `untitled` where the headline has no letter or digit
 */
export function slugOf(headline: string): string {
  // Only the start can matter; a megabyte pasted as one line is not worth transliterating.
  const words = transliterate(headline.slice(0, 400).normalize('NFC'), { unknown: '' })
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const next = slug ? `${slug}-${word}` : word
    if (next.length > longest) break
    slug = next
  }
  return slug || words?.[0]?.slice(0, longest) || 'untitled'
}
