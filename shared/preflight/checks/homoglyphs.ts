import { textCheck } from '../check'
import { mend } from '../text/mend'
import { phrase } from '../phrases/phrase'

/** Letters of other scripts that look like Latin ones, and the ones they look like. */
const pairs: readonly [string, string][] = [
  // Cyrillic
  ...[...'асеорхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅ'].map((letter, i): [string, string] => [letter, 'aceopxyijshdqwABEKMHOPCTXIJS'[i]!]),
  // Greek
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, i): [string, string] => [letter, 'ABEZHIKMNOPTYXo'[i]!]),
]
const toLatin = new Map(pairs)
const toCyrillic = new Map(pairs.filter(([letter]) => /\p{Script=Cyrillic}/u.test(letter)).map(([letter, latin]) => [latin, letter]))

const words = /[\p{L}\p{M}]+/gu
const latinLetter = /\p{Script=Latin}/u
const otherLetter = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A word in one script where it mixes two only by look-alikes; itself where it does not, or means to. */
function plainWord(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu) ?? []
  const other = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []
  if (!latin.length || !other.length) return word
  if (other.length <= latin.length && other.every((letter) => toLatin.has(letter))) return word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => toLatin.get(letter)!)
  if (latin.length < other.length && latin.every((letter) => toCyrillic.has(letter)) && other.every((letter) => /\p{Script=Cyrillic}/u.test(letter))) return word.replace(/\p{Script=Latin}/gu, (letter) => toCyrillic.get(letter)!)
  return word
}

export const homoglyphs = textCheck(
  { id: 'homoglyphs', level: 'warn' },
  (text, say) => !otherLetter.test(text.text) || !latinLetter.test(text.text) ? [] : mend(text, words, plainWord, (at, suggestion) => say(phrase('homoglyphs.word', { word: at.text.slice(0, 60) }), at, { suggestion })),
)
