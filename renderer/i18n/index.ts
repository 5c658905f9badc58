import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { ScreenLanguage } from '../../shared/screen-language'
import { english as phrases } from '../../shared/preflight/phrases/english'
import app from './en/app.json'
import cards from './en/cards.json'
import comfort from './en/comfort.json'
import deskRules from './en/deskRules.json'
import editor from './en/editor.json'
import find from './en/find.json'
import handoff from './en/handoff.json'
import intake from './en/intake.json'
import library from './en/library.json'
import outline from './en/outline.json'
import paste from './en/paste.json'
import pictures from './en/pictures.json'
import preflight from './en/preflight.json'
import problems from './en/problems.json'
import spelling from './en/spelling.json'
import style from './en/style.json'
import { numbers } from './numbers'

const resources = {
  en: {
    app,
    cards, comfort,
    deskRules,
    editor,
    find,
    handoff,
    intake,
    library,
    outline,
    paste,
    phrases,
    pictures,
    preflight,
    problems,
    spelling,
    style,
  },
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: (typeof resources)['en']
  }
}

/** The languages that the screen can be in, each whole. Names of languages are in their own language, so that a person finds theirs. */
export const screenLanguages = { en: 'English', hi: 'हिन्दी' } as const satisfies Record<ScreenLanguage, string>

/** Every word on the screen comes from here: `useTranslation('app')` for the shell, `useTranslation('editor')` for the story. */
export async function startTranslations(): Promise<void> {
  await i18next.use(initReactI18next).use(numbers).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(resources.en),
    defaultNS: 'app',
    resources,
    // React escapes what it shows; escaping twice would show "&amp;".
    interpolation: { escapeValue: false, alwaysFormat: true },
    initAsync: false,
  })
}

/** Shows the whole screen in a language, at once. The story's own language stands on its page and is untouched. */
export async function showLanguage(language: ScreenLanguage): Promise<void> {
  if (language === 'hi' && !i18next.hasResourceBundle('hi', 'app')) {
    const { hindi } = await import('./hi')
    for (const [namespace, strings] of Object.entries(hindi)) i18next.addResourceBundle('hi', namespace, strings)
  }
  if (i18next.language !== language) await i18next.changeLanguage(language)
  if (typeof document === 'undefined') return
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}

export { screenLanguage, type ScreenLanguage } from '../../shared/screen-language'
export { i18next }
