import { headlineLimits } from '../../shared/article/headlines'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { applyPatch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { waive } from '../../shared/preflight'
import { createChecker } from '../../renderer/features/preflight/checker'
import { fixed } from '../../renderer/features/preflight/fix'
import type { Answered, Asked } from '../../renderer/features/preflight/protocol'
import { createChecks } from '../../renderer/features/preflight/store'
import { walk } from '../../renderer/features/preflight/walk'
import type { Thread } from '../../renderer/kept-thread'
import type { StorySession } from '../../renderer/session/types'
import { story } from '../services/places'

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] })
const first: Article = story('1 lakh soldiers killed', {
  standfirst: 'A claim and a count.',
  bylines: [{ name: 'Anna Lenz' }],
  body: [p('a', 'More than a million soldiers have been killed, the general claims.'), p('b', 'The  ministry had no comment on Tuesday.'), ...Array.from({ length: 200 }, (_, n) => p(`n${n}`, `Paragraph ${n} speaks of the weather by the river and of nothing else.`))],
})

/** A session of which only the text and its changes matter, and a thread that a test can break. */
function open(article = first) {
  let text = article
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const session = {
    article: () => text,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as StorySession
  const answers: Answered[] = []
  let breaks = 0
  let starts = 0
  const start = (answer: (answered: Answered) => void, broken: () => void): Thread<Asked> => {
    starts++
    const check = createChecker()
    return {
      ask(asked: Asked) {
        if (breaks > 0) {
          breaks--
          return void setTimeout(broken, 1)
        }
        // As through a real thread: a copy, and later.
        const answered = check(structuredClone(asked))
        answers.push(answered)
        setTimeout(() => answer(answered), 5)
      },
      stop: () => undefined,
    }
  }
  const checks = createChecks(session, start)
  checks.begin()
  const change = (next: Article) => {
    text = next
    tell()
  }
  return {
    checks,
    answers,
    starts: () => starts,
    breakNext: (times = 1) => (breaks = times),
    text: () => text,
    change,
    put: (block: Block) => change(applyPatch(text, { body: [{ op: 'put', block }] })!),
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') })
  return () => vi.useRealTimers()
})

describe('preflight while one writes', () => {
  test('says what contradicts the headline after a pause, and hears only of what changed from then on', async () => {
    const { checks, answers, put } = open()
    await pass(600)
    const { open: found, state, counts } = checks.current()
    expect(state).toBe('fresh')
    expect(found.map(({ check }) => check)).toContain('headline-figure')
    expect(counts.block).toBeGreaterThan(0)
    put(p('n7', 'Paragraph 7 speaks of the  weather.'))
    expect(checks.current().state).toBe('fresh')
    await pass(600)
    // One text is looked at for itself; the other two hundred are known.
    expect(answers.at(-1)!.visited).toBe(1)
    expect(checks.current().open.map(({ check }) => check)).toContain('spaces')
  })

  test('a key is waited out: ten of them are one look', async () => {
    const { answers, put } = open()
    await pass(600)
    const before = answers.length
    for (let n = 0; n < 10; n++) {
      put(p('n3', 'x'.repeat(n + 1)))
      await pass(100)
    }
    await pass(600)
    expect(answers.length - before).toBe(1)
  })

  test('a waiver takes a finding out at once, says who and why, and lapses with its words', async () => {
    const { checks, change, text } = open()
    await pass(600)
    const finding = checks.current().open.find(({ check }) => check === 'headline-figure')!
    change({ ...text(), waivers: [waive(finding, 'The agency stands by it', 'Anna')] })
    checks.refresh()
    await pass(50)
    expect(checks.current().open).not.toContainEqual(finding)
    expect(checks.current().waived[0]).toMatchObject({ waiver: { by: 'Anna', reason: 'The agency stands by it' } })
    change({ ...text(), body: [p('a', 'More than two million soldiers have been killed, the general claims.'), ...text().body.slice(1)] })
    await pass(600)
    expect(checks.current().waived).toEqual([])
    expect(checks.current().lapsed).toHaveLength(1)
    expect(checks.current().open.map(({ check }) => check)).toContain('headline-figure')
  })

  test('a thread that breaks is started anew; one that breaks again and again is said to have stopped, and can be asked again', async () => {
    const { checks, starts, breakNext } = open()
    breakNext()
    await pass(2000)
    expect([checks.current().state, starts()]).toEqual(['fresh', 2])
    const other = open()
    other.breakNext(3)
    await pass(5000)
    expect(other.checks.current().state).toBe('failed')
    other.checks.refresh()
    await pass(1000)
    expect(other.checks.current().state).toBe('fresh')
  })

  test('the keyboard goes round what should be looked at, and passes over what is only good to know', async () => {
    const { checks } = open()
    await pass(600)
    const weighty = checks.current().open.filter(({ level }) => level !== 'info')
    const seen = weighty.map(() => walk.step(checks, 1))
    expect(seen).toEqual(weighty)
    expect(walk.step(checks, 1)).toBe(weighty[0])
    expect(walk.step(checks, -1)).toBe(weighty.at(-1))
  })
})

describe('a fix', () => {
  const spaced = story('The  dam holds', { body: [p('a', 'Two  spaces  here.'), { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'One' }] }, { id: 'j', text: [{ text: 'Two  again', bold: true }] }] }] })
  const found = createChecker()({ turn: 1, now: '2026-11-22T10:00:00Z', desk: { levels: {}, headlines: headlineLimits, style: [], rules: { furniture: [], agencies: [] } }, kind: 'story', article: spaced }).report!.findings.filter(({ check }) => check === 'spaces')

  test('puts the suggestion in its place, in head, text and lists, and keeps marks and ids', () => {
    const change = fixed(spaced, found)!
    expect(change.head).toMatchObject({ headline: { main: 'The dam holds' } })
    expect(change.body).toEqual([p('a', 'Two spaces here.'), { id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'One' }] }, { id: 'j', text: [{ text: 'Two again', bold: true }] }] }])
  })

  test('is not made where the words have changed', () => {
    expect(fixed({ ...spaced, headline: { main: 'Dam' }, body: [p('a', 'Other words.')] }, found)).toBe(null)
  })
})
