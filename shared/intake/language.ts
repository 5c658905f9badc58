import { languages } from './languages'

const scripts: readonly [string, RegExp][] = [
  ['latin', /\p{Script=Latin}/gu], ['arabic', /\p{Script=Arabic}/gu], ['devanagari', /\p{Script=Devanagari}/gu], ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['han', /\p{Script=Han}/gu], ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ['ko', /\p{Script=Hangul}/gu], ['bn', /\p{Script=Bengali}/gu], ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu], ['gu', /\p{Script=Gujarati}/gu], ['pa', /\p{Script=Gurmukhi}/gu], ['kn', /\p{Script=Kannada}/gu], ['ml', /\p{Script=Malayalam}/gu],
  ['he', /\p{Script=Hebrew}/gu], ['el', /\p{Script=Greek}/gu], ['th', /\p{Script=Thai}/gu],
]

/** Frequent words of languages that have no cue file, so that their copy is not taken for a neighbour's. */
const others: Record<string, string> = {
  pt: 'o a os as de da do das dos em no na nos nas um uma que é não com para por se mais foi ao pelo pela ele ela são também',
  it: 'il lo la i gli le di del della dei delle che è un una per con non si in nel nella da sono ha come anche più al alla ma',
  nl: 'de het een van en in is dat op te zijn voor met niet aan er om ook als bij maar door over heeft hij zij werd naar uit',
  sv: 'och att det som en på är av för med den till inte har de ett om var jag men', pl: 'w i na z nie się do że to jest o jak po za od przez są dla ale', tr: 've bir bu için ile da de olarak çok daha olan gibi sonra kadar',
  mr: 'आहे आणि आहेत या व होते केली असे झाली मध्ये त्यांनी तर होता', ne: 'छ र भएको छन् हो गरेको भने पनि लागि थियो', uk: 'і та у що на не до за є як від це про', bg: 'на и в за се да от са е че ще по',
  ru: 'и в не на что с по как это из к от за для у но', fa: 'و در به از که این را با است برای آن یک', ur: 'کے کی میں اور سے ہے نے کو کا پر کہ ہیں',
}
const rivals: Record<string, string[]> = { latin: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'tr'], devanagari: ['hi', 'mr', 'ne'], cyrillic: ['ru', 'uk', 'bg'], arabic: ['ar', 'fa', 'ur'] }

/** The languages in which a word is frequent. */
const tagsOf = new Map<string, string[]>()
for (const [tag, list] of [...Object.entries(others), ...languages.map(({ tag, stopWords }) => [tag, stopWords] as const)]) {
  for (const word of new Set(list.split(' '))) {
    const tags = tagsOf.get(word)
    if (tags) tags.push(tag)
    else tagsOf.set(word, [tag])
  }
}

const none: readonly string[] = []

/** How many Latin letters a text has; those of ASCII are told by a look at their code. */
function latinLetters(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters++
    } else {
      const whole = text.codePointAt(at)!
      if (whole > 0xffff) at++
      if (/\p{Script=Latin}/u.test(String.fromCodePoint(whole))) letters++
    }
  }
  return letters
}

/** Any letter of a script but Latin. */
const beyondLatin = /[\u0370-\u1dff\u2c80-\ud7ff\uf900-\uffef]/
const onlyLatin = new Map([['latin', 0]])

/**
 * The language of a text, by its script and its most frequent words.
 * @returns a BCP 47 tag, or null where the text is too short or too mixed to tell
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000)
  const counts = beyondLatin.test(sample) ? new Map(scripts.map(([name, pattern]) => [name, sample.match(pattern)?.length ?? 0])) : onlyLatin.set('latin', latinLetters(sample))
  const letters = Array.from(counts.values()).reduce((sum, n) => sum + n, 0)
  if (letters < 12) return null
  const kana = counts.get('kana') ?? 0
  if (kana > 0 && kana + counts.get('han')! > letters * 0.5) return 'ja'
  const [script, most] = Array.from(counts).reduce((a, b) => (b[1] > a[1] ? b : a))
  if (most < letters * 0.5) return null
  if (script === 'han') return 'zh'
  const tags = rivals[script]
  if (!tags) return script
  const found = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const hits = new Map(tags.map((tag) => [tag, 0]))
  for (const word of found) {
    for (const tag of tagsOf.get(word) ?? none) {
      const known = hits.get(tag)
      if (known !== undefined) hits.set(tag, known + 1)
    }
  }
  const scores: (readonly [string, number])[] = [...hits].sort((a, b) => b[1] - a[1])
  const [first, second] = scores as [readonly [string, number], readonly [string, number]]
  return first[1] >= Math.max(2, found.length * 0.08) && first[1] >= second[1] * 1.25 ? first[0] : null
}
