import type { VersionRow } from '../../../shared/article/versions-schema'

/** The versions of one day, the latest first. */
export interface Day {
  /** The first version's time in milliseconds since 1970; null for damaged versions alone. */
  at: number | null
  rows: VersionRow[]
}

const dayOf = (time: number) => new Date(time).toDateString()

/** Versions by the days of this machine, in the order given; a damaged one, whose time is not known, stays where it stands. */
export function byDay(rows: readonly VersionRow[]): Day[] {
  const days: Day[] = []
  for (const row of rows) {
    const at = row.kind === 'version' ? Date.parse(row.version.at) : null
    const last = days.at(-1)
    if (last && (at === null || last.at === null || dayOf(last.at) === dayOf(at))) {
      last.rows.push(row)
      last.at ??= at
    } else days.push({ at, rows: [row] })
  }
  return days
}
