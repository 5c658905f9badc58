import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepThread } from '../../renderer/kept-thread'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Threads that answer when the test says so. */
function threads() {
  const made: { ended: boolean; asked: string[]; answer(words: string): void; break(): void }[] = []
  const start = keepThread<string, string>(
    () => {
      const target = new EventTarget()
      const one = {
        ended: false,
        asked: [] as string[],
        answer: (words: string) => void target.dispatchEvent(new MessageEvent('message', { data: words })),
        break: () => void target.dispatchEvent(new Event('error')),
      }
      made.push(one)
      return Object.assign(target, { postMessage: (asked: string) => void one.asked.push(asked), terminate: () => void (one.ended = true) }) as unknown as Worker
    },
    (asked) => asked !== 'by the way',
  )
  /** A story that asks. */
  const story = () => {
    const heard: string[] = []
    let breaks = 0
    const thread = start(
      (words) => void heard.push(words),
      () => void breaks++,
    )
    return { ...thread, heard, breaks: () => breaks }
  }
  return { made, story }
}

test('the next story asks the thread that the story before has let go, and hears nothing that was said to that one', () => {
  const { made, story } = threads()
  const first = story()
  first.ask('by the way')
  first.ask('one')
  made[0]!.answer('first')
  first.stop()
  const second = story()
  second.ask('two')
  made[0]!.answer('second')
  expect([made.length, made[0]!.ended]).toEqual([1, false])
  expect([first.heard, second.heard]).toEqual([['first'], ['second']])
})

test('a thread that is let go at work is kept once it has answered, and nobody hears the answer', () => {
  const { made, story } = threads()
  const first = story()
  first.ask('one')
  first.stop()
  made[0]!.answer('late')
  vi.advanceTimersByTime(1000)
  const second = story()
  expect([made.length, made[0]!.ended, first.heard, second.heard]).toEqual([1, false, [], []])
})

test('a story that asks while that thread is still at work has another one, and of the two one is kept', () => {
  const { made, story } = threads()
  const first = story()
  first.ask('one')
  first.stop()
  const second = story()
  second.stop()
  made[0]!.answer('late')
  expect([made.length, made[0]!.ended, made[1]!.ended]).toEqual([2, true, false])
})

test('a thread that takes too long over what nobody waits for is ended', () => {
  const { made, story } = threads()
  const first = story()
  first.ask('one')
  first.stop()
  vi.advanceTimersByTime(1000)
  expect(made[0]!.ended).toBe(true)
  story()
  expect(made.length).toBe(2)
})

test('a thread that broke is not kept, whether somebody asks it or it is let go', () => {
  const { made, story } = threads()
  const first = story()
  made[0]!.break()
  first.stop()
  const second = story()
  second.ask('two')
  second.stop()
  made[1]!.break()
  expect([first.breaks(), second.breaks()]).toEqual([1, 0])
  expect(made.map(({ ended }) => ended)).toEqual([true, true])
  story()
  expect(made.length).toBe(3)
})

test('a thread that broke is not kept for an answer that comes all the same', () => {
  const { made, story } = threads()
  const first = story()
  first.ask('one')
  made[0]!.break()
  made[0]!.answer('late')
  story()
  expect([made.length, first.heard]).toEqual([2, []])
})

test('a thread that nobody asks for is ended after a while, and not under the story that asks it', () => {
  const { made, story } = threads()
  story().stop()
  vi.advanceTimersByTime(50_000)
  const second = story()
  vi.advanceTimersByTime(50_000)
  expect([made.length, made[0]!.ended]).toEqual([1, false])
  second.stop()
  vi.advanceTimersByTime(70_000)
  expect(made[0]!.ended).toBe(true)
  story()
  expect(made.length).toBe(2)
})
