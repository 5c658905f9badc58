const formats = new Map<string, Intl.NumberFormat>()

/** A number as a language writes it: "1,23,456" in Hindi. One format is kept for each language: making one costs more than a hundred numbers. */
export function numberText(value: number, language: string): string {
  let format = formats.get(language)
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)))
  return format.format(value)
}
