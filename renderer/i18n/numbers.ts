import type { FormatterModule } from 'i18next'

const formats = new Map<string, Intl.NumberFormat>()

function inLanguage(language: string): Intl.NumberFormat {
  let format = formats.get(language)
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)))
  return format
}

/** A number as the language of the screen writes it. */
export const numberText = (value: number, language: string): string => inLanguage(language).format(value)

/** Writes every number that goes into a string as the language of the screen does ("1,23,456" in Hindi), so no string has to ask for it. “plain” is for years and what else has no separators. */
export const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language) => (typeof value !== 'number' ? (value as string) : format === 'plain' ? String(value) : inLanguage(language ?? 'en').format(value)),
}
