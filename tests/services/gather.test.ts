import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gather } from '../../electron/events'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a burst is told at once and once more when it is over, and one that goes on at every pause', () => {
  const act = vi.fn()
  const told = gather(act, 100)
  for (let n = 0; n < 50; n++) told.call()
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(2)
  for (let n = 0; n < 50; n++) {
    told.call()
    vi.advanceTimersByTime(10)
  }
  expect(act).toHaveBeenCalledTimes(8)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(8)
})
