import type { FormatterModule } from 'i18next'
import { numberText } from '../../shared/text/number-text'

/** Writes every number that goes into a string as the language of the screen does ("1,23,456" in Hindi), so no string has to ask for it. “plain” is for years and what else has no separators. */
export const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language) => (typeof value !== 'number' ? (value as string) : format === 'plain' ? String(value) : numberText(value, language ?? 'en')),
}
