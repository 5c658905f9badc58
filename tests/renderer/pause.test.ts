import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPause } from '../../shared/pause'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('runs once, so long after the last beginning, with one timer all the while', () => {
  const run = vi.fn()
  const pause = createPause(run)
  for (let n = 0; n < 50; n++) {
    pause.begin(200)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(30)
  }
  vi.advanceTimersByTime(169)
  expect(run).not.toHaveBeenCalled()
  expect(pause.waits()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(1)
  expect(pause.waits()).toBe(false)
})

test('an earlier time is kept, and none after it was stopped', () => {
  const run = vi.fn()
  const pause = createPause(run)
  pause.begin(1000)
  pause.begin(10)
  vi.advanceTimersByTime(10)
  expect(run).toHaveBeenCalledTimes(1)
  pause.begin(10)
  pause.stop()
  vi.advanceTimersByTime(2000)
  expect(run).toHaveBeenCalledTimes(1)
})

test('what runs may begin the next', () => {
  let runs = 0
  const pause = createPause(() => {
    if (++runs < 3) pause.begin(50)
  })
  pause.begin(50)
  vi.advanceTimersByTime(149)
  expect(runs).toBe(2)
  vi.advanceTimersByTime(1)
  expect(runs).toBe(3)
})
