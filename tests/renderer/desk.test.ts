import { describe, expect, it } from 'vitest'
import { createDesk, type Opened } from '../../renderer/app/desk'
import type { StorySession } from '../../renderer/session/types'
import { createArticle } from '../../shared/article/create'
import { done, failed, type Outcome } from '../../shared/outcome'

const one = '0192f000-0000-7000-8000-000000000001'
const two = '0192f000-0000-7000-8000-000000000002'
const three = '0192f000-0000-7000-8000-000000000003'

type Answer = Outcome<Opened>

const opened = (id: string): Opened => ({ article: createArticle({ id }), revision: 'r', recovered: false, writer: null })

/** A desk over stories that open when told to, with sessions that save or fail. */
function setUp(saving = { saves: true }) {
  const waiting = new Map<string, (answer: Answer) => void>()
  const closed: string[] = []
  const asked: string[] = []
  const desk = createDesk(
    (id) => {
      asked.push(id)
      return new Promise((resolve) => waiting.set(id, resolve))
    },
    ({ article }) => ({ id: article.id, flush: async () => saving.saves, close: () => closed.push(article.id) }) as unknown as StorySession,
  )
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const answer = async (id: string, outcome: Answer = done(opened(id))) => {
    await settle()
    waiting.get(id)?.(outcome)
    await settle()
  }
  const shown = () => {
    const now = desk.current()
    return now.kind === 'open' ? now.session.id : now.kind
  }
  return { desk, answer, shown, closed, asked, settle }
}

describe('the desk', () => {
  it('shows a story, and another in its place once it is saved', async () => {
    const { desk, answer, shown, closed } = setUp()
    void desk.show(one)
    expect(shown()).toBe('opening')
    await answer(one)
    expect(shown()).toBe(one)
    void desk.show(two)
    await answer(two)
    expect(shown()).toBe(two)
    expect(closed).toEqual([one])
  })

  it('shows the story asked for last, whichever is read first', async () => {
    const { desk, answer, shown } = setUp()
    void desk.show(one)
    void desk.show(two)
    await answer(two)
    await answer(one)
    expect(shown()).toBe(two)
  })

  it('tells why a story cannot be opened', async () => {
    const { desk, answer } = setUp()
    void desk.show(one)
    await answer(one, failed('damaged', 'The file ends too early.'))
    expect(desk.current()).toEqual({ kind: 'failed', id: one, problem: { code: 'damaged', message: 'The file ends too early.' } })
    void desk.show(one)
    await answer(one)
    expect(desk.current().kind).toBe('open')
  })

  it('never leaves an unsaved story unasked', async () => {
    const { desk, answer, shown, closed } = setUp({ saves: false })
    void desk.show(one)
    await answer(one)
    expect(await desk.show(two)).toBe(false)
    expect(desk.current()).toMatchObject({ kind: 'open', leavingTo: { id: two } })
    desk.stay()
    expect(desk.current()).not.toHaveProperty('leavingTo')
    expect([shown(), closed]).toEqual([one, []])
    await desk.show(three)
    void desk.leave()
    await answer(three)
    expect([shown(), closed]).toEqual([three, [one]])
  })

  it('leaves a story on the screen until the next one is read, and saves what was typed meanwhile before it goes', async () => {
    const { desk, answer, shown, closed, settle } = setUp()
    void desk.show(one)
    await answer(one)
    void desk.show(two)
    await settle()
    expect([shown(), closed]).toEqual([one, []])
    await answer(two)
    expect([shown(), closed]).toEqual([two, [one]])
  })

  it('says that it opens a story which takes its time', async () => {
    const { desk, answer, shown, closed } = setUp()
    void desk.show(one)
    await answer(one)
    void desk.show(two)
    await expect.poll(shown).toBe('opening')
    expect(closed).toEqual([one])
    await answer(two)
    expect([shown(), closed]).toEqual([two, [one]])
  })

  it('stays where what was typed meanwhile cannot be saved', async () => {
    const saving = { saves: true }
    const { desk, answer, shown, closed, settle } = setUp(saving)
    void desk.show(one)
    await answer(one)
    const going = desk.show(two)
    await settle()
    saving.saves = false
    await answer(two)
    expect(await going).toBe(false)
    expect([shown(), closed]).toEqual([one, [two]])
    expect(desk.current()).toMatchObject({ leavingTo: { id: two } })
  })

  it('closes a story that was read for nothing, because another one was asked for meanwhile', async () => {
    const { desk, answer, shown, closed, settle } = setUp()
    void desk.show(one)
    await answer(one)
    void desk.show(two)
    await settle()
    void desk.show(three)
    await answer(two)
    await answer(three)
    expect([shown(), closed]).toEqual([three, [two, one]])
  })

  it('keeps the story on it that is chosen again while another one is on its way', async () => {
    const { desk, answer, shown, closed, settle } = setUp()
    void desk.show(one)
    await answer(one)
    const going = desk.show(two)
    await settle()
    expect(await desk.show(one)).toBe(true)
    await answer(two)
    expect(await going).toBe(false)
    expect([shown(), closed]).toEqual([one, [two]])
  })

  it('keeps it too where it is being saved for the other one', async () => {
    let saved = (_is: boolean) => {}
    const closed: string[] = []
    const desk = createDesk(
      async (id) => done(opened(id)),
      ({ article }) => ({ id: article.id, flush: () => new Promise<boolean>((resolve) => (saved = resolve)), close: () => closed.push(article.id) }) as unknown as StorySession,
    )
    const settle = () => new Promise((resolve) => setTimeout(resolve))
    await desk.show(one)
    const going = desk.show(two)
    // Saved once before the other one is read, and once more when it is there.
    saved(true)
    await settle()
    expect(await desk.show(one)).toBe(true)
    saved(true)
    expect(await going).toBe(false)
    expect([desk.current(), closed]).toMatchObject([{ kind: 'open', session: { id: one } }, [two]])
  })
})

describe('a story that is read before it is asked for', () => {
  /** A desk with one story on it. */
  async function withOne() {
    const set = setUp()
    void set.desk.show(one)
    await set.answer(one)
    return set
  }
  const pass = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

  it('is shown as it was read', async () => {
    const { desk, answer, shown, closed, asked } = await withOne()
    desk.prepare(two)
    await answer(two)
    expect(shown()).toBe(one)
    await desk.show(two)
    await pass(1100)
    expect([shown(), asked, closed]).toEqual([two, [one, two], [one]])
  })

  it('is waited for where it is not there yet', async () => {
    const { desk, answer, shown, asked } = await withOne()
    desk.prepare(two)
    void desk.show(two)
    await answer(two)
    expect([shown(), asked]).toEqual([two, [one, two]])
  })

  it('that cannot be read is told of at once to whoever waits for it', async () => {
    const { desk, answer, shown, asked } = await withOne()
    desk.prepare(two)
    void desk.show(two)
    await answer(two, failed('io', 'The disk is away.'))
    expect([shown(), asked]).toEqual(['failed', [one, two]])
  })

  it('is closed again when nobody asks for it', async () => {
    const { desk, answer, shown, closed, asked } = await withOne()
    desk.prepare(two)
    await answer(two)
    await expect.poll(() => closed, { timeout: 3000 }).toEqual([two])
    expect(shown()).toBe(one)
    void desk.show(two)
    await answer(two)
    expect([shown(), asked]).toEqual([two, [one, two, two]])
  })

  it('is read anew where it was changed elsewhere meanwhile, or could not be read', async () => {
    const { desk, answer, shown, closed, asked } = await withOne()
    desk.prepare(two)
    await answer(two)
    desk.outdated(two)
    void desk.show(two)
    await answer(two)
    expect([shown(), asked, closed]).toEqual([two, [one, two, two], [two, one]])
    desk.prepare(three)
    await answer(three, failed('io', 'The disk is away.'))
    void desk.show(three)
    await answer(three)
    expect([shown(), asked.length]).toEqual([three, 5])
  })

  it('says that its text came back after a crash also where it was let go before anybody saw it', async () => {
    const begun: [string, boolean][] = []
    const desk = createDesk(
      // The services say it to the first who reads.
      async (id) => done({ ...opened(id), recovered: id === two && !begun.some(([of]) => of === two) }),
      ({ article, recovered }) => {
        begun.push([article.id, recovered])
        return { id: article.id, flush: async () => true, close: () => undefined } as unknown as StorySession
      },
    )
    desk.prepare(two)
    await pass(1200)
    await desk.show(two)
    await desk.show(one)
    await desk.show(two)
    expect(begun.slice(1)).toEqual([[two, true], [one, false], [two, false]])
  })

  it('is never closed under the person who looks at it: a second press reads nothing', async () => {
    const { desk, answer, shown, closed, asked } = await withOne()
    desk.prepare(two)
    void desk.show(two)
    desk.prepare(two)
    await answer(two)
    desk.prepare(two)
    desk.prepare(two)
    await pass(1200)
    expect([shown(), asked, closed]).toEqual([two, [one, two], [one]])
  })
})
