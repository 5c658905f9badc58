import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createArticle } from '../../shared/article/create'
import { applyPatch, type Patch } from '../../shared/article/patch'
import { patchSchema } from '../../shared/article/patch-schema'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import type { Events } from '../../shared/contract'
import { done, failed, type Outcome, type ProblemCode } from '../../shared/outcome'
import { createSession } from '../../renderer/session/session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] })
const body = (...texts: string[]) => texts.map((text, at) => paragraph(`p${at}`, text))

/** A disk that keeps one story, and can refuse or be slow. */
function open({ article = { ...createArticle(), body: body('One.', 'Two.') }, writer = null }: { article?: Article; writer?: { who: string; since: string } | null } = {}) {
  const disk = { article, base: null as Article | null, writer, revision: 1, saves: [] as Patch[], refuse: null as ProblemCode | null, gone: false, mute: false, slow: 0, atOnce: 0, most: 0 }
  const save = async ({ revision, patch }: { revision: string; patch: Patch }): Promise<Outcome<{ revision: string; updatedAt: string }>> => {
    disk.most = Math.max(disk.most, ++disk.atOnce)
    if (disk.slow) await new Promise((later) => setTimeout(later, disk.slow))
    disk.atOnce--
    if (disk.gone) throw new Error('socket closed')
    if (disk.refuse) return failed(disk.refuse, `Refused: ${disk.refuse}.`)
    if (revision !== String(disk.revision)) return failed('changed-outside', 'The story was changed outside.')
    expect(patchSchema.safeParse(patch).error).toBeUndefined()
    disk.saves.push(patch)
    disk.article = applyPatch(disk.article, patch)!
    disk.revision++
    if (disk.mute) throw new Error('socket closed after the save')
    return done({ revision: String(disk.revision), updatedAt: '2026-11-10T10:00:00Z' })
  }
  const listeners = new Map<string, (payload: never) => void>()
  const keep = vi.fn(async () => done({}))
  const close = vi.fn(async () => done({}))
  const session = createSession({
    opened: { article, revision: '1', recovered: false, writer },
    window: 'window-one',
    onEvent: (event, listener) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
    disconnected: () => 'The connection is lost.',
    api: {
      history: { keep },
      stories: {
        save: save as never,
        close,
        theirs: async () => {
          if (disk.gone) throw new Error('socket closed')
          return done({ base: disk.base ?? disk.article, theirs: disk.article, revision: String(disk.revision) })
        },
        open: async ({ takeOver }) => done({ article: disk.article, revision: String(disk.revision), recovered: false, writer: takeOver ? null : disk.writer }),
        saveCopy: async ({ article: copy }) => (disk.refuse === 'no-space' ? failed('no-space', 'Full.') : (Object.assign(disk, { copy }), done({ id: 'copy' }))),
      },
    },
  })
  /** What the services tell every window. */
  const tell = <E extends keyof Events>(event: E, payload: Omit<Events[E], 'id'>) => listeners.get(event)?.({ id: article.id, ...payload } as never)
  const headline = (main: string) => session.setHead({ headline: { main } }, 'headline')
  const state = () => session.saveState().kind
  /** The text on disk is the text on the screen. */
  const durable = () => JSON.stringify({ ...disk.article, updatedAt: '' }) === JSON.stringify({ ...session.article(), updatedAt: '' })
  return { disk, session, headline, state, durable, tell, keep, close }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('saving', () => {
  test('a change is saved after a pause, as that change alone, and the state is true all along', async () => {
    const { disk, headline, state, durable } = open()
    expect(state()).toBe('saved')
    headline('Dam fails')
    expect(state()).toBe('saving')
    await pass(199)
    expect(disk.saves).toHaveLength(0)
    await pass(1)
    expect(disk.saves).toEqual([{ head: { headline: { main: 'Dam fails' }, slug: 'dam-fails' } }])
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
  })

  test('the answer is there within 300 ms of a pause, also from a disk that takes its time', async () => {
    const { disk, headline, state } = open()
    disk.slow = 90
    headline('Dam fails')
    await pass(300)
    expect(state()).toBe('saved')
  })

  test('somebody who never pauses has an answer within a second', async () => {
    const { disk, headline } = open()
    disk.slow = 250
    for (let key = 0; key < 20; key++) {
      headline('x'.repeat(key + 1))
      await pass(100)
    }
    expect(disk.saves.length).toBeGreaterThanOrEqual(1)
    expect(disk.saves[0]?.head?.headline?.main.length).toBe(7)
  })

  test('one save at a time: what is typed meanwhile goes into the next, and only then it says saved', async () => {
    const { disk, session, headline, state, durable } = open()
    disk.slow = 500
    const states: string[] = []
    session.subscribe(() => states.push(state()))
    headline('A')
    await pass(400)
    headline('AB')
    headline('ABC')
    await pass(400)
    expect(disk.saves).toHaveLength(1)
    expect(state()).toBe('saving')
    await pass(1500)
    expect(disk.saves).toHaveLength(2)
    expect(disk.most).toBe(1)
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
    expect(states.filter((each) => each === 'saved')).toHaveLength(1)
  })

  test('a passing failure stays on the screen with its words, is tried again ever more slowly, and heals', async () => {
    const { disk, session, headline, state, durable } = open()
    disk.refuse = 'no-space'
    headline('Long text')
    await pass(200)
    expect(session.saveState()).toEqual({ kind: 'failed', problem: { code: 'no-space', message: 'Refused: no-space.' } })
    headline('Long text, longer')
    await pass(900)
    expect(state()).toBe('failed')
    disk.refuse = null
    await pass(200)
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
  })

  test('a lost connection is a failure in words, and is over when it is back', async () => {
    const { disk, session, headline, state } = open()
    disk.gone = true
    headline('Still here')
    await pass(300)
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { message: 'The connection is lost.' } })
    disk.gone = false
    await pass(1000)
    expect(state()).toBe('saved')
  })

  test('a save that reached the disk but whose answer was lost is no change from outside', async () => {
    const { disk, headline, state, durable } = open()
    disk.mute = true
    headline('Dam')
    await pass(300)
    expect(state()).toBe('failed')
    headline('Dam fails')
    disk.mute = false
    await pass(1000)
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
  })

  test('but another text that came meanwhile is', async () => {
    const { disk, session, headline } = open()
    disk.gone = true
    headline('Dam')
    await pass(300)
    disk.gone = false
    disk.revision = 9
    disk.article = { ...disk.article, headline: { main: 'Theirs' } }
    await pass(5000)
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { code: 'changed-outside' } })
    expect(disk.article.headline.main).toBe('Theirs')
  })

  test.each(['changed-outside', 'gone', 'not-found'] as const)('%s stops saving until the person chooses a way out', async (code) => {
    const { disk, session, headline, state, durable } = open()
    disk.refuse = code
    headline('Mine')
    await pass(300)
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { code } })
    disk.refuse = null
    headline('Mine, later')
    await pass(60_000)
    expect(disk.saves).toHaveLength(0)
    expect(state()).toBe('failed')
    expect(await session.flush()).toBe(false)
    session.retry()
    await pass(0)
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
  })

  test('a copy keeps the whole text, and is what the screen then says is saved', async () => {
    const { disk, session, headline, state } = open()
    disk.refuse = 'gone'
    headline('Mine')
    await pass(300)
    expect(await session.keepAsCopy()).toBe('copy')
    expect((disk as unknown as { copy: Article }).copy.headline.main).toBe('Mine')
    expect(state()).toBe('saved')
    headline('And more')
    expect(state()).toBe('failed')
  })

  test('taking what is on disk shows it and forgets the steps', async () => {
    const { disk, session, headline, state } = open()
    disk.refuse = 'changed-outside'
    headline('Mine')
    await pass(300)
    disk.refuse = null
    disk.article = { ...disk.article, headline: { main: 'Theirs' } }
    disk.revision = 7
    await session.reload()
    expect(session.article().headline.main).toBe('Theirs')
    expect(session.history()).toEqual({ canUndo: false, canRedo: false })
    expect(state()).toBe('saved')
    headline('Theirs, corrected')
    await pass(300)
    expect(state()).toBe('saved')
  })

  test('a text that is refused is tried again when it was changed, not before', async () => {
    const { disk, headline, state } = open()
    disk.refuse = 'invalid'
    headline('Bad')
    await pass(60_000)
    expect(state()).toBe('failed')
    disk.refuse = null
    headline('Good')
    await pass(300)
    expect(state()).toBe('saved')
  })

  test('flush leaves nothing behind, and says when it could not', async () => {
    const { disk, session, headline, durable } = open()
    headline('Now')
    expect(await session.flush()).toBe(true)
    expect(durable()).toBe(true)
    disk.refuse = 'io'
    headline('Later')
    expect(await session.flush()).toBe(false)
  })
})

describe('undo over the head', () => {
  test('typing in one field in quick succession is one step, and a pause or another field ends it', async () => {
    const { session, headline } = open()
    headline('D')
    headline('Da')
    headline('Dam')
    session.setHead({ standfirst: 'It' }, 'standfirst')
    await pass(2000)
    session.setHead({ standfirst: 'It rained' }, 'standfirst')
    const seen: string[] = []
    const look = () => seen.push(`${session.article().headline.main}|${session.article().standfirst}|${session.article().slug}`)
    while (session.history().canUndo) {
      session.undo()
      look()
    }
    expect(seen).toEqual(['Dam|It|dam', 'Dam||dam', '||untitled'])
    for (let i = 0; i < 3; i++) session.redo()
    expect(session.article()).toMatchObject({ headline: { main: 'Dam' }, standfirst: 'It rained', slug: 'dam' })
  })

  test('an undo says which field it changed', () => {
    const { session, headline } = open()
    const told: string[] = []
    session.onReveal((field) => told.push(field))
    headline('Dam')
    session.setHead({ kicker: 'Water' }, 'kicker')
    session.undo()
    session.undo()
    session.redo()
    expect(told).toEqual(['kicker', 'headline', 'headline'])
  })

  test('a new edit takes back the way forward', () => {
    const { session, headline } = open()
    headline('Dam')
    session.undo()
    session.setHead({ kicker: 'Water' })
    expect(session.history()).toEqual({ canUndo: true, canRedo: false })
  })

  test('head and body of an intake are one step', async () => {
    const { session, durable } = open()
    const before = session.article().body
    session.setAll({ head: { headline: { main: 'Dam' } }, body: body('New.') })
    expect(session.counts().words).toBe(1)
    session.undo()
    expect(session.article()).toMatchObject({ headline: { main: '' }, body: before })
    expect(session.counts().words).toBe(2)
    session.redo()
    await pass(2000)
    expect(session.article().body).toEqual(body('New.'))
    expect(durable()).toBe(true)
  })

  test('a value that is the same is no change', () => {
    const { session, state } = open()
    session.setHead({ bylines: [], kicker: null })
    expect(state()).toBe('saved')
    expect(session.history().canUndo).toBe(false)
  })
})

describe('the slug of a draft', () => {
  test('follows the headline until somebody sets it, or the story is no draft any more', () => {
    const { session, headline } = open()
    headline('Dam fails')
    headline('Dam fails again')
    expect(session.article().slug).toBe('dam-fails-again')
    session.setHead({ slug: 'my-own' })
    headline('Dam repaired')
    expect(session.article().slug).toBe('my-own')
    session.setHead({ slug: 'dam-repaired' })
    session.setHead({ status: 'approved' })
    headline('Dam opened')
    expect(session.article().slug).toBe('dam-repaired')
  })
})

test('words are counted by what changed', () => {
  const { session } = open()
  const [first, second] = session.article().body as [Block, Block]
  const longer = paragraph('p1', 'Two and three.')
  session.bodyChanged([first, longer], [second], [longer])
  expect(session.counts()).toEqual({ words: 4, minutes: 1 })
  const same = session.counts()
  session.setHead({ kicker: 'Water' })
  expect(session.counts()).toBe(same)
})

test('after close nothing is saved and nobody is told', async () => {
  const { disk, session, headline } = open()
  const told = vi.fn()
  headline('Dam')
  session.subscribe(told)
  session.close()
  await pass(5000)
  expect(disk.saves).toHaveLength(0)
  expect(told).not.toHaveBeenCalled()
})

describe('other windows and other programs', () => {
  const theirs = (article: Article): Article => ({ ...article, kicker: 'Theirs', body: [article.body[0]!, paragraph('p1', 'Two, by them.')] })

  test('a text that is saved follows quietly, as a step that undo takes back', async () => {
    const { disk, session, state, tell } = open()
    disk.article = theirs(disk.article)
    disk.revision = 5
    tell('story.changed', { revision: '5', by: null })
    await pass(0)
    expect(session.article()).toMatchObject({ kicker: 'Theirs', body: [{ id: 'p0' }, { text: [{ text: 'Two, by them.' }] }] })
    expect(state()).toBe('saved')
    await pass(5000)
    expect(disk.saves).toHaveLength(0)
    session.undo()
    expect(session.article().kicker).toBe(null)
    await pass(300)
    expect(disk.article.kicker).toBe(null)
  })

  test('a text that is not saved stays, and its save says what is wrong', async () => {
    const { disk, session, headline, tell } = open()
    headline('Mine')
    disk.article = theirs(disk.article)
    disk.revision = 5
    tell('story.changed', { revision: '5', by: null })
    await pass(300)
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { code: 'changed-outside' } })
    expect(session.article()).toMatchObject({ headline: { main: 'Mine' }, kicker: null })
    expect(disk.article.kicker).toBe('Theirs')
  })

  test('a file that parted from a saved text is told, though nothing is typed', async () => {
    const { disk, session, headline, tell } = open()
    headline('Mine')
    await pass(300)
    disk.refuse = 'gone'
    tell('story.changed', { revision: '2', by: null })
    await pass(0)
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { code: 'gone' } })
  })

  test('a merge is one undo step, and is saved over what the other wrote', async () => {
    const { disk, session, headline, state, durable } = open()
    const base = disk.article
    headline('Mine')
    disk.article = theirs(disk.article)
    disk.revision = 5
    await pass(300)
    const sides = await session.theirs()
    expect(sides).toEqual({ base, theirs: disk.article })
    expect(await session.settleMerge({ ...disk.article, headline: { main: 'Mine' } })).toBe(true)
    expect(disk.article).toMatchObject({ kicker: 'Theirs', headline: { main: 'Mine' } })
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
    session.undo()
    expect(session.article()).toMatchObject({ kicker: null, headline: { main: 'Mine' } })
  })

  test('an older version comes back as one undo step, after the present text was kept', async () => {
    const { disk, session, headline, keep } = open()
    const older = { ...disk.article, kicker: 'Old', body: body('Old text.') }
    headline('New')
    expect(await session.restoreVersion(older)).toBe(true)
    expect(keep).toHaveBeenCalledWith({ id: older.id, why: 'restore' })
    expect(disk.article).toMatchObject({ kicker: 'Old', headline: { main: '' }, body: older.body })
    session.undo()
    expect(session.article()).toMatchObject({ headline: { main: 'New' }, body: body('One.', 'Two.') })
  })

  test('a reader can change nothing, sees what is written, and may take over', async () => {
    const writer = { who: 'Bela', since: '2026-11-10T09:00:00Z' }
    const { disk, session, headline, state, tell } = open({ writer })
    expect(session.access()).toEqual({ kind: 'reader', ...writer })
    headline('Mine')
    session.setAll({ body: body('Mine.') })
    session.undo()
    expect(session.article()).toBe(disk.article)
    disk.article = theirs(disk.article)
    disk.revision = 5
    tell('story.changed', { revision: '5', by: 'window-two' })
    await pass(0)
    expect(session.article().kicker).toBe('Theirs')
    expect(await session.takeOver()).toBe(true)
    expect(session.access()).toEqual({ kind: 'writer' })
    headline('Mine')
    await pass(300)
    expect(state()).toBe('saved')
    expect(disk.article.headline.main).toBe('Mine')
  })

  test('a window that is taken over reads, and keeps what it had not saved', async () => {
    const { disk, session, headline, tell } = open()
    headline('Typed and not saved')
    disk.refuse = 'taken-over'
    tell('story.taken', { window: 'window-two', writer: { who: 'Bela', since: '2026-11-10T09:00:00Z' } })
    await pass(0)
    expect(session.access()).toMatchObject({ kind: 'reader', who: 'Bela' })
    expect(session.saveState()).toMatchObject({ kind: 'failed', problem: { code: 'taken-over' } })
    expect(session.article().headline.main).toBe('Typed and not saved')
    disk.refuse = null
    expect(await session.takeOver()).toBe(true)
    await pass(0)
    expect(disk.article.headline.main).toBe('Typed and not saved')
  })

  test('a reader may write when nobody does', async () => {
    const { disk, session, tell } = open({ writer: { who: 'Bela', since: '2026-11-10T09:00:00Z' } })
    disk.writer = null
    tell('story.free', {})
    await pass(0)
    expect(session.access()).toEqual({ kind: 'writer' })
  })

  test('services that began anew and have our text are no change from outside', async () => {
    const { disk, headline, state, durable } = open()
    headline('One')
    await pass(300)
    disk.revision = 77
    headline('Two')
    await pass(300)
    expect(state()).toBe('saved')
    expect(durable()).toBe(true)
  })

  test('a page that goes away sends what was just typed, and lets others write', async () => {
    const { disk, session, headline, close } = open()
    headline('The last words')
    session.leave()
    await pass(0)
    expect(disk.article.headline.main).toBe('The last words')
    expect(close).toHaveBeenCalledOnce()
  })
})
