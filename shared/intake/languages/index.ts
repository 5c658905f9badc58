import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { hi } from './hi'
import type { LanguageCues } from './types'

/** All cue words. Every language's are tried on every text: English furniture stands on pages in any language. */
export const languages: readonly LanguageCues[] = [en, hi, de, fr, es, ar]
