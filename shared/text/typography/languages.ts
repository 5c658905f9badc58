/*
 * How languages set quotation marks, dashes and spaces, from their own style guides: the Duden for
 * German, the Imprimerie nationale for French, CLDR's delimiters for the others.
 */

export interface Rules {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
  /** What two hyphens become; where it is spaced, a hyphen between two spaces becomes it too. */
  dash: '–' | '—'
  spaced: boolean
  /** Spaces that stand before a sign and inside guillemets. */
  french: boolean
  /** Words that an apostrophe begins; only where it is another sign than the opening mark. */
  elided: readonly string[]
}

const curly = ['“', '”'] as const
const inner = ['‘', '’'] as const
const low = ['„', '“'] as const
const lowInner = ['‚', '‘'] as const
const guillemets = ['«', '»'] as const

const plain: Rules = { double: curly, single: inner, dash: '–', spaced: true, french: false, elided: [] }
const english: Rules = { ...plain, elided: ['tis', 'twas', 'twere', 'twill', 'em', 'til', 'cause', 'bout', 'round'] }

/** By tag, the longest that fits first. */
const table: Readonly<Record<string, Rules>> = {
  en: english,
  'en-us': { ...english, dash: '—', spaced: false },
  'en-ca': { ...english, dash: '—', spaced: false },
  de: { ...plain, double: low, single: lowInner },
  'de-ch': { ...plain, double: guillemets, single: ['‹', '›'] },
  fr: { ...plain, double: guillemets, french: true },
  'fr-ch': { ...plain, double: guillemets },
  es: { ...plain, dash: '—', spaced: false },
  pt: plain,
  it: plain,
  nl: { ...plain, elided: ['s', 't', 'n', 'm'] },
  pl: { ...plain, double: ['„', '”'], single: ['‚', '’'] },
  cs: { ...plain, double: low, single: lowInner },
  sk: { ...plain, double: low, single: lowInner },
  hr: { ...plain, double: ['„', '”'] },
  hu: { ...plain, double: ['„', '”'], single: ['»', '«'] },
  ro: { ...plain, double: ['„', '”'], single: guillemets },
  bg: { ...plain, double: low, dash: '—' },
  ru: { ...plain, double: guillemets, single: low, dash: '—' },
  uk: { ...plain, double: guillemets, single: low, dash: '—' },
  el: { ...plain, double: guillemets },
  sv: { ...plain, double: ['”', '”'], single: ['’', '’'] },
  fi: { ...plain, double: ['”', '”'], single: ['’', '’'] },
  da: plain,
  nb: { ...plain, double: guillemets },
  nn: { ...plain, double: guillemets },
  no: { ...plain, double: guillemets },
  ar: plain,
  fa: { ...plain, double: guillemets },
  ur: plain,
  hi: plain,
  zh: { ...plain, dash: '—', spaced: false },
  ja: { ...plain, double: ['「', '」'], single: ['『', '』'], dash: '—', spaced: false },
}

/** The rules of a language; those of English for one that the table does not know. @param language BCP 47 tag */
export function rulesOf(language: string): Rules {
  const tag = language.toLowerCase()
  for (let end = tag.length; end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const rules = table[tag.slice(0, end)]
    if (rules) return rules
  }
  return english
}

/** Units and the like that stay with their number; a line does not part them (SI brochure 5.4.3 and newsroom use). */
export const units: ReadonlySet<string> = new Set(
  'mm cm m km ft mi kg g mg t lb oz ml l ha kW kWh MW GW GWh TWh Hz MHz GHz km/h kmph mph °C °F % € £ ₹ $ lakh crore thousand million billion trillion mn bn trn am pm a.m. p.m. px GB MB TB Uhr Mio. Mrd. Millionen Milliarden millions milliards लाख करोड़ हज़ार अरब किमी किग्रा रुपये مليون مليار ألف كم كلم'.split(' '),
)
/** What stays with the number behind it. */
export const beforeNumber: ReadonlySet<string> = new Set('No. Nos. § §§ p. pp. Art. Nr. S. Abs. n° N° №'.split(' '))
