/** The languages that the screen can be in. */
export type ScreenLanguage = 'en' | 'hi'

/**
 * The language of the screen for a choice and what the system asks for.
 * @param wanted tags of the system, the best first, like `navigator.languages`
 */
export function screenLanguage(choice: ScreenLanguage | 'system', wanted: readonly string[]): ScreenLanguage {
  if (choice !== 'system') return choice
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'en' || language === 'hi') return language
  }
  return 'en'
}
