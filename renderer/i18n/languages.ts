/** Languages offered first: those of the desks that we know of. Any other tag can be typed. */
export const commonLanguages = [
  'en', 'en-GB', 'en-IN', 'en-US', 'ar', 'bn', 'de', 'es', 'fa', 'fr', 'gu', 'he', 'hi', 'id', 'it', 'ja', 'kn', 'ko', 'ml', 'mr',
  'ne', 'nl', 'pa', 'pl', 'pt-BR', 'ru', 'sw', 'ta', 'te', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
] as const

/** The one right spelling of a language tag ("EN-in" is "en-IN"), or null for what is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null
  } catch {
    return null
  }
}

/** The name of a language for a person, in the language of the screen; the tag itself where it has none. */
export function languageName(tag: string, screen: string): string {
  try {
    return new Intl.DisplayNames(screen, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
