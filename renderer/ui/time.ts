const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// Making a format takes a hundred times what formatting does, and a list of stories asks for one per row.
const relatives = new Map<string, Intl.RelativeTimeFormat>()
function relativeOf(language: string): Intl.RelativeTimeFormat {
  let found = relatives.get(language)
  if (!found) relatives.set(language, (found = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' })))
  return found
}

const dates = new Map<string, Intl.DateTimeFormat>()
function dateOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join()}`
  let found = dates.get(key)
  if (!found) dates.set(key, (found = new Intl.DateTimeFormat(language, options)))
  return found
}

/**
 * How long ago, as a list shows it: "now", "5 min", "3 h", "yesterday", "Mon", "12 Nov", "12 Nov 2024".
 * @param then RFC 3339 time
 * @param now milliseconds since 1970
 * @param language of the screen
 */
export function relativeTime(then: string, now: number, language: string): string {
  const at = Date.parse(then)
  const ago = now - at
  if (!Number.isFinite(ago)) return ''
  const short = relativeOf(language)
  // A clock that is ahead of ours is no reason to speak of the future.
  if (ago < minute) return short.format(0, 'second')
  if (ago < hour) return short.format(-Math.floor(ago / minute), 'minute')
  const days = midnights(at, now)
  if (days === 0) return short.format(-Math.floor(ago / hour), 'hour')
  if (days === 1) return short.format(-1, 'day')
  if (ago < 6 * day) return dateOf(language, { weekday: 'short' }).format(at)
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return dateOf(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
}

function midnights(at: number, now: number): number {
  const dayOf = (time: number) => {
    const date = new Date(time)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day
  }
  return dayOf(now) - dayOf(at)
}
