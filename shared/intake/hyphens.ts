import { languages } from './languages'

/** Ends of words that stand alone as no word: what they are cut from goes on. */
const ending = /^(?:[a-z]{0,2}(?:tion|tions|sion|sions|ment|ments|ness|ings?|ed|ers?|ors?|ly|ally|able|ible|ity|ities|ances?|ences?|ous|ive|ists?|ism|ures?|ful|less|ship|ships|hood|wards?|ary|ery|ory|ial|ical|ized|ised|izes|ises|ates?|ated|ating|fied|ies))$/

/**
 * Whether the hyphen at the end of a line belongs to the word. It goes only where something shows that it was put
 * there to break the line.
 * @param left letters before the hyphen, `right` those that begin the next line
 * @param words all words of the text in lower case, those with hyphens as they are
 * @param often true where the whole text is hyphenated, as columns of print are
 */
export function hyphenStays(left: string, right: string, words: ReadonlySet<string>, often: boolean, language: string | null): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()]
  if (words.has(`${a}-${b}`)) return true
  if (words.has(a + b)) return false
  const keeps = languages.find(({ tag }) => tag === language)?.hyphens
  if (keeps && (keeps.after.includes(a) || keeps.before.includes(b))) return true
  if (/^\p{Lu}+$/u.test(left) && left.length > 1) return true
  // Where compounds are written in one word, or both parts with capitals, the rest was broken by the line.
  if (keeps?.closed || often) return false
  // Both halves are words that the text knows: a compound; neither is: a broken word.
  const known = Number(words.has(a) || a.length === 1) + Number(words.has(b))
  if (known === 2) return true
  return !(ending.test(b) && !words.has(b)) && !(a.length <= 3 && known === 0)
}
