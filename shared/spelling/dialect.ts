/** The kinds of English that Galley can look through by itself. */
export type Dialect = 'american' | 'british' | 'australian' | 'canadian' | 'indian'

const byRegion: Record<string, Dialect> = { US: 'american', CA: 'canadian', AU: 'australian', NZ: 'australian', IN: 'indian', PK: 'indian', BD: 'indian', LK: 'indian', NP: 'indian', PH: 'american' }

/**
 * The English of a text by its language tag; null for other languages. Where the tag names no region it is the English
 * that the person's system is set to, else American, as the CLDR takes "en" to be. English of a region without a
 * dialect of its own is spelled the British way.
 * @param language BCP 47 tag
 * @param wanted tags of the system, the best first, like `navigator.languages`
 */
export function dialectOf(language: string, wanted: readonly string[] = []): Dialect | null {
  const locale = localeOf(language)
  if (locale?.language !== 'en') return null
  const region = locale.region ?? wanted.map(localeOf).find((one) => one?.language === 'en' && one.region)?.region
  return region ? (byRegion[region] ?? 'british') : 'american'
}

const locales = new Map<string, Intl.Locale | null>()

/** A tag read once: every block of a story asks for its own. */
function localeOf(tag: string): Intl.Locale | null {
  let locale = locales.get(tag)
  if (locale === undefined) {
    try {
      locale = new Intl.Locale(tag)
    } catch {
      locale = null
    }
    // Tags are few; those of a file made by hand may be many.
    if (locales.size > 500) locales.clear()
    locales.set(tag, locale)
  }
  return locale
}
