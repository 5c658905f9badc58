import { numberOf } from '../../../text/months'
import { byWord } from '../../../text/table'

// Maps, as every word of a story is asked for: no word is taken for what each object has (“constructor”).
const small = new Map<string, number>()
const teach = (words: string, from: number, step = 1) => words.split(' ').forEach((word, i) => small.set(word, from + i * step))
teach('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 0)
teach('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
teach('एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस', 1)
teach('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 2)
teach('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 13)
teach('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2)
teach('dos tres cuatro cinco seis siete ocho nueve diez once doce', 2)
teach('trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco', 13)
teach('одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать', 11)
teach('двух трёх четырёх пяти шести семи восьми девяти десяти', 2)
teach('два три четыре пять шесть семь восемь девять десять', 2)
for (const [word, value] of Object.entries({ पाँच: 5, छः: 6, छ: 6, पचास: 50, vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50, двое: 2, трое: 3, четверо: 4, пятеро: 5, двадцать: 20, тридцать: 30, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, treinta: 30, cuarenta: 40, cincuenta: 50, сорок: 40, пятьдесят: 50 })) small.set(word, value)
// Arabic agrees with what it counts, and says the teens and tens in two words or one ("ستة عشر", "خمسة وعشرون").
teach('ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة', 3)
teach('ثلاث أربع خمس ست سبع ثماني تسع عشر', 3)
teach('عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون', 20, 10)
teach('عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين', 20, 10)
// German says the units first, in one word: "dreiundzwanzig".
for (const [i, unit] of 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ').entries()) teach('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ').map((ten) => `${unit}und${ten}`).join(' '), 21 + i, 10)

/** Words that are a number in one language and an everyday word in another count only in their own. */
const ownLanguage = new Map<string, string>(Object.entries({ elf: 'de', acht: 'de', six: 'en fr', once: 'es', seize: 'fr', dix: 'fr', dos: 'es', vier: 'de', sept: 'fr', onze: 'fr', cinq: 'fr', दो: 'hi mr', 'एक': 'x', one: 'en' }))

/** The value of a word for a number below a hundred, in the languages that intake reads. */
export function smallNumber(word: string, language: string): number | undefined {
  const value = small.get(word)
  if (value === undefined) return undefined
  const only = ownLanguage.get(word)
  return only !== undefined && !only.split(' ').includes(language) ? undefined : value
}

/** Scale words: what the number before them is multiplied by. Letters ("m", "k") count only where they touch or follow digits. */
export const scales: ReadonlyMap<string, number> = new Map(Object.entries({
  hundred: 100, thousand: 1e3, lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5, crore: 1e7, crores: 1e7, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, trillion: 1e12,
  dozen: 12, score: 20, mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, trn: 1e12, tn: 1e12,
  सौ: 100, हज़ार: 1e3, हजार: 1e3, लाख: 1e5, करोड़: 1e7, करोड: 1e7, अरब: 1e9,
  tausend: 1e3, mio: 1e6, millionen: 1e6, mrd: 1e9, milliarde: 1e9, milliarden: 1e9,
  mille: 1e3, millier: 1e3, milliers: 1e3, milliard: 1e9, milliards: 1e9, mil: 1e3, millones: 1e6, millón: 1e6,
  тысяч: 1e3, тысячи: 1e3, тысяча: 1e3, миллион: 1e6, миллиона: 1e6, миллионов: 1e6, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9,
  ألف: 1e3, آلاف: 1e3, مليون: 1e6, ملايين: 1e6, مليار: 1e9, مليارات: 1e9,
}))
export const scaleLetters = byWord<number>({ k: 1e3, m: 1e6, b: 1e9, cr: 1e7 })

/** Plurals that stand for a number themselves: "dozens of homes". From and up to (not with). */
export const vague: ReadonlyMap<string, readonly [number, number]> = new Map(Object.entries<readonly [number, number]>({
  dozens: [24, 120], scores: [40, 200], hundreds: [200, 1e3], thousands: [2e3, 1e5], lakhs: [2e5, 1e7], crores: [2e7, 1e9], millions: [2e6, 1e9], billions: [2e9, 1e12],
  दर्जनों: [24, 120], सैकड़ों: [200, 1e3], हज़ारों: [2e3, 1e5], हजारों: [2e3, 1e5], лакх: [2e5, 1e7], dutzende: [24, 120], hunderte: [200, 1e3], tausende: [2e3, 1e5], десятки: [20, 100], сотни: [200, 1e3],
}))

export const fractions = byWord<number>({ half: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4, fifth: 1 / 5, fifths: 1 / 5, tenth: 1 / 10, tenths: 1 / 10, sixth: 1 / 6, eighth: 1 / 8 })
export const fractionMarks: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 0.2, '⅛': 0.125 }

const plainDigits = /^[0-9]+$/
const dotGroups = /[._]/
const commaGroups = /[,_]/

const decimalComma = new Set(['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'uk', 'pl', 'sv', 'da', 'nb', 'no', 'fi', 'cs', 'tr', 'id', 'bg', 'el', 'ro', 'hu'])

/**
 * The value of digits as written, grouping read by the story's language.
 * @returns undefined where dots and commas make no number (an IP address, a section mark)
 */
export function digitsValue(text: string, language: string): { value: number; decimals: number } | undefined {
  // Most figures are plain digits.
  if (plainDigits.test(text)) return { value: Number(text), decimals: 0 }
  const plain = text.replace(/٬/g, ',').replace(/٫/g, '.').replace(/[\u00a0\u202f'’]/g, '_')
  const continental = decimalComma.has(language) && !text.includes('٫')
  const [group, point] = continental ? ['.', ','] : [',', '.']
  const parts = plain.split(point)
  const whole = parts[0]!
  const groups = whole.split(group === '.' ? dotGroups : commaGroups)
  const length = (part: string) => Array.from(part).length
  // Western 1,234,567 and Indian 12,34,567 alike: a last group of three, those between of two or three.
  const grouped = groups.length === 1 || (length(groups.at(-1)!) === 3 && length(groups[0]!) <= 3 && groups.slice(1, -1).every((part) => length(part) === 3 || length(part) === 2))
  if (parts.length === 1 && grouped) return { value: numberOf(groups.join('')), decimals: 0 }
  if (parts.length === 2 && grouped && !/[,._]/.test(parts[1]!)) return { value: numberOf(`${groups.join('')}.${parts[1]!}`), decimals: length(parts[1]!) }
  // Copy in another language's grouping: 1.234.567 in English, 1,234 in German.
  const other = plain.split(/[.,_]/)
  if (other.length > 2 && other.slice(1).every((part) => length(part) === 3) && length(other[0]!) <= 3) return { value: numberOf(other.join('')), decimals: 0 }
  return undefined
}
