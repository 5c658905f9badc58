/** RFC 3339 in the local time of this machine: "2026-11-22T09:30:00.000+05:30". */
export function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset()
  const pad = (n: number) => String(n).padStart(2, '0')
  const wall = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
  return `${wall}${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
}
