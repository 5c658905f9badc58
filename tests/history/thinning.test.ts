import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { superfluous, type Thinnable } from '../../electron/services/history/thinning'
import { versionReasons, type VersionReason } from '../../shared/article/versions'

const now = new Date('2026-11-22T18:00:00+05:30')
const roomy = { bytes: Infinity, count: Infinity }

/** "09:15 pause", "2026-11-20 09:15 export", "09:15 pause =Lawyer": in the order in which they were kept. */
const versions = (lines: string[], size = 1): Thinnable[] =>
  lines.map((line, at) => {
    const [, day = '2026-11-22', time, why, name] = /^(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d) ([a-z-]+)(?: =(.+))?$/.exec(line)!
    return { id: line, counter: at + 1, at: `${day}T${time}:00.000+05:30`, why: why as VersionReason, ...(name ? { name } : {}), size }
  })

describe('which versions may go', () => {
  const cases: [name: string, kept: string[], gone: string[]][] = [
    ['none of the last hour', ['17:01 pause', '17:02 pause', '17:59 pause'], []],
    ['of the last day all but the last of each hour', ['15:10 pause', '15:50 pause', '16:05 pause', '16:06 pause', '17:30 pause'], ['15:10 pause', '16:05 pause']],
    ['of older days all but the last', ['2026-11-20 09:00 pause', '2026-11-20 17:00 pause', '2026-11-21 08:00 pause', '2026-11-21 09:00 pause', '17:30 pause'], ['2026-11-20 09:00 pause', '2026-11-21 08:00 pause']],
    ['none that is worth more', ['2026-11-01 09:00 export', '2026-11-01 10:00 before-restore', '2026-11-01 11:00 pause =Lawyer', '2026-11-01 12:00 pause', '2026-11-01 13:00 pause', '17:30 pause'], ['2026-11-01 12:00 pause']],
    ['none whose time has not come: a clock was ahead', ['23:00 pause', '23:01 pause', '17:30 pause'], []],
    ['the day is the writer’s own, across midnight of UTC', ['2026-11-20 04:00 pause', '2026-11-20 07:00 pause', '17:30 pause'], ['2026-11-20 04:00 pause']],
    ['a clock that went back: the later kept is the last of its day', ['2026-11-20 17:00 pause', '2026-11-20 09:00 pause', '17:30 pause'], ['2026-11-20 17:00 pause']],
    ['not the only one', ['2026-01-01 00:00 pause'], []],
    ['none of none', [], []],
  ]
  it.each(cases)('%s', (_, kept, gone) => {
    expect(superfluous(versions(kept), now, roomy).sort()).toEqual(gone)
  })

  it('beyond the bounds, the dearest last and the oldest first', () => {
    const all = ['2026-11-01 09:00 named =Lawyer', '2026-11-02 09:00 export', '2026-11-03 09:00 before-restore', '2026-11-04 09:00 pause', '2026-11-05 09:00 pause', '16:00 pause', '17:30 pause']
    const left = (count: number) => {
      const gone = new Set(superfluous(versions(all), now, { bytes: Infinity, count }))
      return all.filter((line) => !gone.has(line)).map((line) => line.replace(/ \d\d:\d\d/, ''))
    }
    expect(left(6)).not.toContain('16:00 pause')
    expect(left(4)).toEqual(['2026-11-01 named =Lawyer', '2026-11-02 export', '2026-11-03 before-restore', '17:30 pause'])
    expect(left(3)).toEqual(['2026-11-01 named =Lawyer', '2026-11-02 export', '17:30 pause'])
    expect(left(2)).toEqual(['2026-11-01 named =Lawyer', '17:30 pause'])
    expect(left(0)).toEqual(['17:30 pause'])
    expect(superfluous(versions(all, 100), now, { bytes: 450, count: Infinity })).toHaveLength(3)
  })

  it('any history: never the newest, never what is worth more nor the last of a day while there is room, and thinning twice is thinning once', () => {
    const any = fc.array(fc.record({ day: fc.integer({ min: 1, max: 22 }), hour: fc.nat(23), minute: fc.nat(59), why: fc.constantFrom(...versionReasons) }), { maxLength: 60 })
    fc.assert(fc.property(any, fc.nat(40), (entries, count) => {
      const pad = (n: number) => String(n).padStart(2, '0')
      const all = entries.map(({ day, hour, minute, why }, at): Thinnable => ({ id: `${at}`, counter: at + 1, at: `2026-11-${pad(day)}T${pad(hour)}:${pad(minute)}:00+05:30`, why, size: 10 }))
      const gone = new Set(superfluous(all, now, roomy))
      for (const version of all) {
        const isLast = !all.some((other) => other.counter > version.counter && other.at.slice(0, 10) === version.at.slice(0, 10))
        if (isLast || !['open', 'pause', 'status', 'restore', 'merge', 'repair'].includes(version.why)) expect(gone).not.toContain(version.id)
      }
      const left = all.filter(({ id }) => !gone.has(id))
      expect(superfluous(left, now, roomy)).toEqual([])
      const tight = superfluous(all, now, { bytes: Infinity, count })
      expect(all.length - tight.length).toBeLessThanOrEqual(Math.max(count, 1))
      if (all.length) expect(tight).not.toContain(`${all.length - 1}`)
    }))
  })
})
