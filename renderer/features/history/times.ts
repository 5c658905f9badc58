/** The time of day as the screen's language writes it. */
export const clock = (at: string, language: string) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(Date.parse(at))

/** Day and time to the second. */
export const exactTime = (at: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(Date.parse(at))

/** Day and time in short. */
export const shortTime = (at: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at))

/**
 * A day as the head of a list: "today", "yesterday", "Monday 16 November", with the year when it is another.
 * @param at, now milliseconds since 1970
 */
export function dayName(at: number, now: number, language: string): string {
  const [day, today] = [new Date(at), new Date(now)]
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (day.toDateString() === today.toDateString()) return relative.format(0, 'day')
  if (day.toDateString() === yesterday.toDateString()) return relative.format(-1, 'day')
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at)
}
