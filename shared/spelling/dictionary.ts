/*
 * The newsroom dictionary: a plain list of words that are right here, one a line, that any editor can open and any
 * sync service can carry. Lines that begin with # are comments, and stay.
 */

/** The file's name in the library. */
export const dictionaryName = 'dictionary.txt'

/** Words that may stand in it at most: more is no list of names but a language. */
export const dictionaryLimit = 50_000
export const wordLimit = 80

/** The form in which words are compared: one kind of apostrophe, composed letters, no soft hyphens. */
export const spelled = (word: string): string => word.normalize('NFC').replace(/[\u2018\u02BC\uFF07]/g, '’').replaceAll("'", '’').replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').trim()

/** A line as a word of the dictionary: null for a comment, an empty line and what is no word. */
function wordOf(line: string): string | null {
  // Lists of other programs have a count or flags behind a word: "Kherson/S", "Kherson<tab>12".
  const word = spelled(line.split(/[\t/;,]/)[0] ?? '').replace(/\s+/g, ' ')
  return word && !word.startsWith('#') && word.length <= wordLimit && /\p{L}/u.test(word) ? word : null
}

/** The words of a dictionary's text, each once, in the order of the file. */
export function dictionaryWords(text: string): string[] {
  const words = new Set<string>()
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/)) {
    const word = wordOf(line)
    if (word) words.add(word)
    if (words.size >= dictionaryLimit) break
  }
  return [...words]
}

/**
 * The text of a dictionary with words added and removed; every other line stays as it is, comments too.
 * @returns the same text where nothing changes
 */
export function editDictionary(text: string, { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] }): string {
  const gone = new Set(remove.map(spelled))
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/)
  const kept = lines.filter((line) => {
    const word = wordOf(line)
    return word === null || !gone.has(word)
  })
  const there = new Set(dictionaryWords(kept.join('\n')))
  const fresh = new Set(add.map((word) => wordOf(word)).filter((word) => word !== null && !there.has(word) && !gone.has(word)))
  if (kept.length === lines.length && !fresh.size) return text
  while (kept.at(-1) === '') kept.pop()
  return [...kept, ...fresh, ''].join('\n')
}
