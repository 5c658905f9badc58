/** Languages whose month names datelines and time stamps are read in; the platform knows the names. */
const tags = ['en', 'en-GB', 'hi', 'de', 'de-AT', 'fr', 'es', 'pt', 'it', 'nl', 'ar-EG', 'ar-MA', 'ar-LB', 'ru', 'uk', 'pl', 'tr', 'sv', 'mr', 'bn', 'ur', 'fa-u-ca-gregory']

/** Spellings that copy uses and the platform does not give. */
const variants: readonly (readonly string[])[] = [
  ['jan', 'जनवरी', 'janv', 'ene'], ['feb', 'फ़रवरी', 'फरवरी', 'févr', 'fev', 'feber'], ['mar', 'मार्च', 'mär', 'märz', 'mrz'], ['apr', 'अप्रैल', 'abr', 'avr'],
  ['may', 'mai', 'मई'], ['jun', 'जून', 'juin'], ['jul', 'जुलाई', 'juil'], ['aug', 'अगस्त', 'août', 'aout', 'ago'],
  ['sep', 'sept', 'set', 'सितंबर', 'सितम्बर', 'setiembre'], ['oct', 'okt', 'अक्टूबर', 'अक्तूबर', 'أكتوبر'], ['nov', 'नवंबर', 'नवम्बर'], ['dec', 'dez', 'dic', 'déc', 'दिसंबर', 'दिसम्बर'],
]

const ascii = /^[A-Za-z0-9]*$/
const keyOf = (name: string) => (ascii.test(name) ? name.toLowerCase() : name.normalize('NFC').toLowerCase().replace(/[.॰।\u200c\u200d]/g, '').trim())

let known: Map<string, number> | undefined

function months(): Map<string, number> {
  if (known) return known
  known = new Map()
  variants.forEach((names, month) => names.forEach((name) => known!.set(keyOf(name), month)))
  for (const tag of tags) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it, as a date has it: some languages inflect the month then.
      const format = new Intl.DateTimeFormat(tag, { month: style, day: 'numeric', timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2000, month, 15)).find((part) => part.type === 'month')?.value
        if (name && !/^\p{Nd}+$/u.test(name) && !known.has(keyOf(name))) known.set(keyOf(name), month)
      }
    }
  }
  return known
}

/**
 * The month that a name or abbreviation means, in any language of the table above.
 * @returns 0 for January to 11; -1 for a word that is no month
 */
export function monthOf(name: string): number {
  return months().get(keyOf(name)) ?? -1
}

const asciiNumber = /^[0-9.]*$/

/** The number that decimal digits of any script stand for. */
export function numberOf(digits: string): number {
  if (asciiNumber.test(digits)) return Number(digits)
  // Every script's decimal digits are ten code points in a row, and the zero is at a known place: U+0030, U+0660, U+06F0, U+0966 …
  return Number(digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!
    let zero = code
    while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  }))
}
