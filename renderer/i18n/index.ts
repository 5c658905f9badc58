import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import app from './en/app.json'
import editor from './en/editor.json'
import find from './en/find.json'
import handoff from './en/handoff.json'
import library from './en/library.json'
import outline from './en/outline.json'
import preflight from './en/preflight.json'

const resources = { en: { app, editor, find, handoff, library, outline, preflight } }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: (typeof resources)['en']
  }
}

/** Every word on the screen comes from here: `useTranslation('app')` for the shell, `useTranslation('editor')` for the story. */
export async function startTranslations(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(resources.en),
    defaultNS: 'app',
    resources,
    // React escapes what it shows; escaping twice would show "&amp;".
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export { i18next }
