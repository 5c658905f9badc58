const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

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
  const short = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' })
  // A clock that is ahead of ours is no reason to speak of the future.
  if (ago < minute) return short.format(0, 'second')
  if (ago < hour) return short.format(-Math.floor(ago / minute), 'minute')
  const days = midnights(at, now)
  if (days === 0) return short.format(-Math.floor(ago / hour), 'hour')
  if (days === 1) return short.format(-1, 'day')
  if (ago < 6 * day) return new Intl.DateTimeFormat(language, { weekday: 'short' }).format(at)
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
}

function midnights(at: number, now: number): number {
  const dayOf = (time: number) => {
    const date = new Date(time)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day
  }
  return dayOf(now) - dayOf(at)
}
