import { z } from 'zod'

/** A BCP 47 language tag. */
export const languageSchema = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}, 'must be a language tag like en, en-IN or hi')
