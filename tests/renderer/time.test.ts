import { describe, expect, it } from 'vitest'
import { relativeTime } from '../../renderer/ui/time'

// Local times, so that "yesterday" is the reader's own.
const at = (day: number, hour: number, minute = 0, year = 2026, month = 10) => new Date(year, month, day, hour, minute)
const now = at(22, 15, 30).getTime()

describe('the time of a change', () => {
  it.each([
    ['a moment ago', at(22, 15, 30), 'now'],
    ['a clock ahead of ours', at(22, 16, 0), 'now'],
    ['minutes', at(22, 15, 25), '5m ago'],
    ['hours', at(22, 12, 10), '3h ago'],
    ['last evening, though less than a day ago', at(21, 23, 0), 'yesterday'],
    ['minutes across midnight are minutes', at(22, 15, 0), '30m ago'],
    ['this week', at(18, 9), 'Wed'],
    ['this year', at(3, 9), 'Nov 3'],
    ['another year', at(3, 9, 0, 2024), 'Nov 3, 2024'],
  ])('%s', (_name, then, expected) => {
    expect(relativeTime(then.toISOString(), now, 'en')).toBe(expected)
  })

  it('is nothing for no time', () => {
    expect(relativeTime('soon', now, 'en')).toBe('')
  })
})
