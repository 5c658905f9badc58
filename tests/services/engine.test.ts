import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import { mergeArticles } from '../../shared/article/merge'
import { patchBetween } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { servicesIn, windowOne } from './library-of'
import { codeOf, eventually, story, tempFolder, valueOf } from './places'

const two = 'window-two'
let folder: string
let services: ReturnType<typeof servicesIn>

beforeEach(async () => {
  folder = await tempFolder()
  services = servicesIn(folder)
})

const fileOf = (of: string) => join(of, 'story.json')
const onDisk = async (of: string) => JSON.parse(await readFile(fileOf(of), 'utf8')) as Article
/** Another Galley over the same library and the same data, as after a restart. */
const restarted = (more?: Parameters<typeof servicesIn>[2]) => servicesIn(folder, undefined, more)
const eventsOf = (of: ReturnType<typeof servicesIn>, event: string) => of.told.filter((each) => each.event === event).map((each) => each.payload)

async function opened(headline = 'Kherson') {
  const made = valueOf(await services.stories.keep(story(headline, { slug: headline.toLowerCase() })))
  return { ...made, ...valueOf(await services.open(made.id)) }
}
const kicker = (text: string) => ({ head: { kicker: text } })

/** A disk that refuses what a rule says, with a code of the system. */
function breaking(rule: (call: string, path: string) => string | null) {
  const refuse = (call: string, path: unknown) => {
    const code = rule(call, String(path))
    if (code) throw Object.assign(new Error(code), { code })
  }
  const files: Files = {
    ...nodeFiles,
    open: (async (path: string, flags: never, ...rest: never[]) => {
      refuse(flags === 'r' || typeof flags === 'number' ? 'read' : 'write', path)
      return nodeFiles.open(path, flags, ...rest)
    }) as Files['open'],
    rename: (async (from: string, to: string) => {
      refuse('rename', to)
      return nodeFiles.rename(from, to)
    }) as Files['rename'],
  }
  return createDisk(files, async () => {})
}

describe('a change', () => {
  it('is safe before story.json has it, and comes back after a crash', async () => {
    const { id, folder: of, revision } = await opened()
    const before = await readFile(fileOf(of), 'utf8')
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('Safe')))
    expect(await readFile(fileOf(of), 'utf8')).toBe(before)

    const next = restarted()
    expect(valueOf(await next.stories.read(id)).kicker).toBe('Safe')
    expect(valueOf(await next.library.list({ query: 'safe' })).stories).toHaveLength(1)
    // Reading alone took nothing from the one that writes.
    valueOf(await services.stories.save(id, windowOne, saved.revision, kicker('Safer')))
  })

  it('of a run that was killed is put into the library at the next start, and told once', async () => {
    const { id, folder: of, revision, article: from } = await opened()
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('Safe')))
    await rm(join(services.root, '.galley'), { recursive: true, maxRetries: 20 })
    const next = restarted()
    expect(await next.stories.recover()).toBe(1)
    const now = await onDisk(of)
    expect(now.kicker).toBe('Safe')
    // The time is that of the change, not that of the recovery.
    expect(Date.parse(now.updatedAt)).toBeLessThanOrEqual(Date.parse(saved.updatedAt))
    expect(Date.parse(now.updatedAt)).toBeGreaterThan(Date.parse(from.updatedAt))
    expect(valueOf(await next.open(id))).toMatchObject({ recovered: true, article: { kicker: 'Safe' } })
    await next.stories.close(id, windowOne)
    expect(valueOf(await next.open(id)).recovered).toBe(false)
  })

  it('is written to story.json after a pause, and at the latest after a while of typing', async () => {
    const brisk = servicesIn(folder, undefined, { lag: { pause: 60, longest: 300, retry: 20, lastRetry: 50 } })
    const { id, folder: of } = valueOf(await brisk.stories.create({}))
    let { revision } = valueOf(await brisk.open(id))
    revision = valueOf(await brisk.stories.save(id, windowOne, revision, kicker('one'))).revision
    await eventually(async () => expect((await onDisk(of)).kicker).toBe('one'))
    const from = await readFile(fileOf(of), 'utf8')
    let changedWhileTyping = false
    for (let n = 0; n < 60 && !changedWhileTyping; n++) {
      revision = valueOf(await brisk.stories.save(id, windowOne, revision, kicker(`typing ${n}`))).revision
      await new Promise((resolve) => setTimeout(resolve, 15))
      changedWhileTyping = (await readFile(fileOf(of), 'utf8')) !== from
    }
    expect(changedWhileTyping).toBe(true)
    await brisk.stories.settle()
  })

  it('whose answer was lost may be sent again, with what came since', async () => {
    const { id, revision, article } = await opened()
    const first = article.body[0]!
    const added = { op: 'put' as const, block: { id: 'b2', type: 'paragraph' as const, text: [{ text: 'Two' }] }, after: first.id }
    valueOf(await services.stories.save(id, windowOne, revision, { body: [added] }))
    valueOf(await services.stories.save(id, windowOne, revision, { body: [added], head: { kicker: 'K' } }))
    const last = valueOf(await services.stories.save(id, windowOne, revision, { body: [added], head: { kicker: 'K', section: 'S' } }))
    valueOf(await services.stories.flush(id))
    const { article: now } = valueOf(await restarted().stories.open(id, two))
    expect(now.body.map((block) => block.id)).toEqual([first.id, 'b2'])
    expect(now).toMatchObject({ kicker: 'K', section: 'S' })
    expect(codeOf(await services.stories.save(id, windowOne, 'another', kicker('X')))).toBe('changed-outside')
    expect(valueOf(await services.stories.save(id, windowOne, last.revision, {})).revision).toBe(last.revision)
  })

  it('1,000 quick ones: the last wins, whole, and the journal is empty at the end', async () => {
    const { id, folder: of, ...from } = await opened()
    let { revision } = from
    for (let n = 1; n <= 1000; n++) revision = valueOf(await services.stories.save(id, windowOne, revision, { head: { deskNotes: `note ${n}` } })).revision
    await services.stories.close(id, windowOne)
    expect((await onDisk(of)).deskNotes).toBe('note 1000')
    expect(await readdir(services.journalFolder)).toEqual([])
  })
})

describe('disks that refuse', () => {
  it('the journal on a full disk: the change is refused in words, and the next try is taken', async () => {
    let full = true
    const own = servicesIn(folder, undefined, { disk: breaking((call, path) => (full && call === 'write' && path.includes('journals') ? 'ENOSPC' : null)) })
    const { id } = valueOf(await own.stories.create({}))
    const { revision } = valueOf(await own.open(id))
    const refused = await own.stories.save(id, windowOne, revision, kicker('mine'))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'no-space', message: expect.stringContaining('full') as string } })
    expect(valueOf(await own.stories.read(id)).kicker).toBe(null)
    full = false
    valueOf(await own.stories.save(id, windowOne, revision, kicker('mine')))
    expect(valueOf(await restarted().stories.read(id)).kicker).toBe('mine')
    await own.stories.settle()
  })

  it('the library on a full disk: the change is safe in the journal, the person is told, and it is tried again', async () => {
    let full = true
    const own = servicesIn(folder, undefined, {
      disk: breaking((call, path) => (full && call === 'write' && path.includes('.story.json') ? 'ENOSPC' : null)),
      lag: { pause: 10, longest: 50, retry: 10, lastRetry: 20 },
    })
    const { id, folder: of } = valueOf(await services.stories.create({}))
    const { revision } = valueOf(await own.open(id))
    valueOf(await own.stories.save(id, windowOne, revision, kicker('mine')))
    await eventually(() => expect(own.notices).toEqual([expect.stringMatching(/safe in Galley's journal.*full/)]))
    expect((await onDisk(of)).kicker).toBe(null)
    expect(valueOf(await restarted().stories.read(id)).kicker).toBe('mine')
    full = false
    await eventually(async () => expect((await onDisk(of)).kicker).toBe('mine'))
    await eventually(() => expect(own.notices).toHaveLength(2))
    await own.stories.settle()
  })
})

describe('one writer', () => {
  it('a second window reads, with who writes, until it takes over; nothing is lost', async () => {
    const { id, revision } = await opened()
    const reading = valueOf(await services.stories.open(id, two))
    expect(reading.writer).toMatchObject({ who: expect.stringContaining('Anna') as string })
    expect(codeOf(await services.stories.save(id, two, reading.revision, kicker('sneaked in')))).toBe('taken-over')
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('one')))
    expect(eventsOf(services, 'story.changed')).toEqual([{ id, revision: saved.revision, by: windowOne }])

    const taken = valueOf(await services.stories.open(id, two, true))
    expect(taken).toMatchObject({ writer: null, revision: saved.revision, article: { kicker: 'one' } })
    expect(eventsOf(services, 'story.taken')).toMatchObject([{ id, window: two }])
    expect(codeOf(await services.stories.save(id, windowOne, saved.revision, kicker('late')))).toBe('taken-over')
    valueOf(await services.stories.save(id, two, taken.revision, { head: { section: 'two' } }))
    expect(valueOf(await services.stories.read(id))).toMatchObject({ kicker: 'one', section: 'two' })
  })

  it('a window that closed, or is gone without a word, lets another one write', async () => {
    const { id } = await opened()
    expect(valueOf(await services.stories.open(id, two)).writer).not.toBe(null)
    await services.stories.leave(windowOne)
    expect(eventsOf(services, 'story.free')).toEqual([{ id }])
    expect(valueOf(await services.stories.open(id, two)).writer).toBe(null)
  })

  it('a window whose connection was gone for a moment goes on', async () => {
    const { id, revision } = await opened()
    valueOf(await services.stories.open(id, two))
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('one')))
    await services.stories.leave(windowOne)
    valueOf(await services.stories.save(id, windowOne, saved.revision, { head: { section: 'S' } }))
    expect(valueOf(await services.stories.read(id))).toMatchObject({ kicker: 'one', section: 'S' })
  })

  it('another Galley reads, takes over with everything that was called saved, and the first one is told', async () => {
    const own = servicesIn(folder, undefined, { heartbeat: 20 })
    const { id, folder: of } = valueOf(await own.stories.create({}))
    const { revision } = valueOf(await own.open(id))
    const saved = valueOf(await own.stories.save(id, windowOne, revision, kicker('only in the journal')))
    const other = restarted()
    expect(valueOf(await other.stories.open(id, two))).toMatchObject({ writer: { who: 'Anna' }, article: { kicker: 'only in the journal' } })
    const taken = valueOf(await other.stories.open(id, two, true))
    valueOf(await other.stories.save(id, two, taken.revision, { head: { section: 'theirs' } }))
    valueOf(await other.stories.flush(id))
    await eventually(() => expect(eventsOf(own, 'story.taken')).toHaveLength(1))
    expect(codeOf(await own.stories.save(id, windowOne, saved.revision, kicker('late')))).toBe('taken-over')
    await own.stories.settle()
    expect(await onDisk(of)).toMatchObject({ kicker: 'only in the journal', section: 'theirs' })
    await other.stories.settle()
  })

  it('a holder that slept through a take-over overwrites nothing, whatever it still had', async () => {
    const other = servicesIn(await tempFolder(), services.root)
    const { id, folder: of, revision } = await opened()
    valueOf(await services.stories.save(id, windowOne, revision, kicker('of the sleeper')))
    const taken = valueOf(await other.stories.open(id, two, true))
    valueOf(await other.stories.save(id, two, taken.revision, { head: { section: 'of the other' } }))
    valueOf(await other.stories.flush(id))
    // It wakes, and its first thought is to write.
    expect((await services.stories.flush(id)).ok).toBe(false)
    expect(await onDisk(of)).toMatchObject({ kicker: null, section: 'of the other' })
    await other.stories.settle()
    await services.stories.settle()
    // What it had called saved is kept as a story of its own when it starts again.
    const again = restarted()
    // A lock that was just let go may still stand when it first looks.
    await eventually(async () => {
      await again.stories.recover()
      const { stories } = valueOf(await again.library.list())
      expect(stories.map((row) => row.kicker).sort()).toEqual([null, 'of the sleeper'].sort())
    })
    await again.stories.settle()
  })

  it('the lock of a process that ended is nobody’s, and one whose signs of life stop is not waited for', async () => {
    const { id } = await opened()
    const lock = join(services.root, '.galley', `${id}.lock.json`)
    const held = JSON.parse(await readFile(lock, 'utf8')) as Record<string, unknown>
    await services.stories.settle()
    expect(await readdir(join(services.root, '.galley'))).toEqual([])
    await writeFile(lock, JSON.stringify({ ...held, run: 'another', pid: 2 ** 22 + 1 }))
    expect(valueOf(await restarted().stories.open(id, two)).writer).toBe(null)
    // Another machine: only its signs of life tell. Clocks do not count: this one is a day ahead.
    await writeFile(lock, JSON.stringify({ ...held, run: 'another', host: 'elsewhere', since: new Date(Date.now() + 86_400_000).toISOString() }))
    const patient = restarted({ heartbeat: 20 })
    expect(valueOf(await patient.stories.open(id, two)).writer).toMatchObject({ who: 'Anna' })
    await patient.stories.close(id, two)
    await eventually(async () => expect(valueOf(await patient.stories.open(id, two)).writer).toBe(null))
    await patient.stories.settle()
  })

  it('a story that cannot be read stays without a lock, and one whose lock is no file any more is anybody’s', async () => {
    const { id, folder: of } = valueOf(await services.stories.create({}))
    valueOf(await services.library.list())
    const open = (async (path: string, ...rest: [never]) => {
      if (path === fileOf(of)) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return nodeFiles.open(path, ...rest)
    }) as Files['open']
    const broken = restarted({ disk: createDisk({ ...nodeFiles, open }), locate: (story) => services.library.locate(story) })
    expect(codeOf(await broken.stories.open(id, two))).toBe('io')
    const locks = join(services.root, '.galley')
    expect(await readdir(locks)).toEqual([])
    // Nor is it taken from the one who writes it.
    valueOf(await services.open(id))
    const held = await readFile(join(locks, `${id}.lock.json`), 'utf8')
    expect(codeOf(await broken.stories.open(id, two, true))).toBe('io')
    expect(await readFile(join(locks, `${id}.lock.json`), 'utf8')).toBe(held)
    await services.stories.close(id, windowOne)
    // As a power cut may leave it.
    await writeFile(join(locks, `${id}.lock.json`), '')
    expect(valueOf(await services.open(id)).writer).toBe(null)
  })

  it('locks make no story look changed', async () => {
    const { id, folder: of } = await opened()
    expect(await readdir(of)).toEqual(['story.json'])
    expect(valueOf(await services.library.list()).stories.map((row) => row.id)).toEqual([id])
  })
})

describe('changes from outside', () => {
  const change = async (of: string, more: Partial<Article>) => writeFile(fileOf(of), storyJson({ ...(await onDisk(of)), ...more }))

  it('a text that is all on the disk follows, and windows are told', async () => {
    const { id, folder: of, revision } = await opened()
    await change(of, { kicker: 'theirs' })
    await services.stories.changedOutside(of.slice(services.root.length + 1))
    const [told] = eventsOf(services, 'story.changed') as { revision: string }[]
    expect(told).toMatchObject({ id, by: null })
    expect(codeOf(await services.stories.save(id, windowOne, revision, kicker('mine')))).toBe('changed-outside')
    const now = valueOf(await services.open(id))
    expect(now).toMatchObject({ revision: told!.revision, article: { kicker: 'theirs' } })
    valueOf(await services.save(id, now.revision, kicker('mine now')))
    expect((await onDisk(of)).kicker).toBe('mine now')
  })

  it('a text that is not: both are kept, and merged in the window', async () => {
    const { id, folder: of, revision, article } = await opened()
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('mine')))
    await change(of, { section: 'theirs' })
    await services.stories.changedOutside(of.slice(services.root.length + 1))
    expect(eventsOf(services, 'story.changed')).toEqual([{ id, revision: saved.revision, by: null }])
    expect(codeOf(await services.stories.save(id, windowOne, saved.revision, {}))).toBe('changed-outside')
    expect((await services.stories.flush(id)).ok).toBe(false)

    const sides = valueOf(await services.stories.theirs(id))
    expect(sides.base).toEqual(article)
    expect(sides.theirs).toMatchObject({ section: 'theirs', kicker: null })
    const merge = mergeArticles(sides.base, { ...article, kicker: 'mine' }, sides.theirs)
    expect(merge.conflicts).toEqual([])
    const merged = valueOf(await services.stories.save(id, windowOne, sides.revision, patchBetween(sides.theirs, merge.article)!))
    valueOf(await services.stories.save(id, windowOne, merged.revision, { head: { deskNotes: 'on' } }))
    valueOf(await services.stories.flush(id))
    expect(await onDisk(of)).toMatchObject({ kicker: 'mine', section: 'theirs', deskNotes: 'on' })
  })

  it('whoever takes what is on the disk finds the own text among the versions', async () => {
    const { id, folder: of, revision } = await opened()
    const saved = valueOf(await services.stories.save(id, windowOne, revision, kicker('mine')))
    await change(of, { kicker: 'theirs' })
    expect((await services.stories.flush(id)).ok).toBe(false)
    const now = valueOf(await services.open(id))
    expect(now.article.kicker).toBe('theirs')
    expect(now.revision).not.toBe(saved.revision)
    valueOf(await services.save(id, now.revision, { head: { section: 'on' } }))
    expect(await onDisk(of)).toMatchObject({ kicker: 'theirs', section: 'on' })
    await services.stories.settle()
    const versions = valueOf(await services.history.list(of))
    const texts = await Promise.all(versions.map(async ({ version }) => valueOf(await services.history.read(of, version.id)).kicker))
    expect(texts).toContain('mine')
  })

  it('that came while Galley was not running: what only the journal had becomes a story of its own', async () => {
    const { id, folder: of, revision } = await opened()
    const saved = valueOf(await services.save(id, revision, kicker('in the file')))
    valueOf(await services.stories.save(id, windowOne, saved.revision, { head: { section: 'in the journal' } }))
    await change(of, { kicker: 'theirs' })
    await rm(join(services.root, '.galley'), { recursive: true, maxRetries: 20 })
    const next = restarted()
    await next.stories.recover()
    expect(await onDisk(of)).toMatchObject({ kicker: 'theirs', section: null })
    const { stories } = valueOf(await next.library.list())
    expect(stories.map((row) => [row.kicker, row.section, row.headline]).sort()).toEqual([['in the file', 'in the journal', 'Kherson (recovered)'], ['theirs', null, 'Kherson']])
    expect(next.notices).toHaveLength(1)
    await next.stories.settle()
  })

  it('a story that was deleted while its text was not all in it comes back as a new one', async () => {
    // Its file follows no more: on a busy machine it would, before the folder is taken away.
    const slow = servicesIn(folder, undefined, { lag: { pause: 60_000, longest: 60_000, retry: 60_000, lastRetry: 60_000 } })
    const { id, folder: of } = valueOf(await slow.stories.keep(story('Kherson', { slug: 'kherson' })))
    const { revision } = valueOf(await slow.open(id))
    valueOf(await slow.stories.save(id, windowOne, revision, kicker('mine')))
    await slow.stories.settle()
    // Only a kill leaves a journal behind.
    const again = valueOf(await slow.open(id))
    valueOf(await slow.stories.save(id, windowOne, again.revision, { head: { section: 'late' } }))
    await eventually(async () => expect(await readdir(services.journalFolder)).toContain(`${id}.base`))
    await rm(of, { recursive: true, maxRetries: 20 })
    await rm(join(services.root, '.galley'), { recursive: true, maxRetries: 20 })
    const next = restarted()
    expect(await next.stories.recover()).toBe(1)
    expect(valueOf(await next.library.list()).stories).toMatchObject([{ kicker: 'mine', section: 'late', headline: 'Kherson (recovered)' }])
  })

  it('a file that was only touched, and our own writes, are no changes', async () => {
    const { id, folder: of, revision } = await opened()
    valueOf(await services.save(id, revision, kicker('mine')))
    await utimes(fileOf(of), new Date(), new Date())
    services.told.length = 0
    await services.stories.changedOutside(of.slice(services.root.length + 1))
    expect(services.told).toEqual([])
  })
})

describe('versions', () => {
  it('are kept of the text at opening, at a change of status, after a pause and by name', async () => {
    const own = servicesIn(folder, undefined, { pause: 30 })
    const { id, folder: of } = valueOf(await own.stories.create({}))
    let { revision } = valueOf(await own.open(id))
    revision = valueOf(await own.stories.save(id, windowOne, revision, kicker('one'))).revision
    await eventually(async () => expect(valueOf(await own.history.list(of))).toHaveLength(2))
    valueOf(await own.stories.save(id, windowOne, revision, { head: { status: 'review', section: 'S' } }))
    valueOf(await own.stories.keepVersion(id, 'named', 'For the lawyer'))
    await own.stories.settle()
    const reasons = valueOf(await own.history.list(of)).map(({ version }) => ('why' in version ? version.why : 'damaged'))
    expect(reasons).toEqual(expect.arrayContaining(['open', 'pause', 'status', 'named']))
  })
})

describe('the trash', () => {
  it('takes a story with its latest words and leaves no journal', async () => {
    const { id, revision } = await opened()
    valueOf(await services.stories.save(id, windowOne, revision, kicker('latest')))
    const trashed = valueOf(await services.stories.trash(id))
    expect(await readdir(services.journalFolder)).toEqual([])
    expect(codeOf(await services.stories.save(id, windowOne, revision, kicker('later')))).toBe('gone')
    valueOf(await services.stories.restore(trashed.folder))
    expect(valueOf(await services.open(id)).article.kicker).toBe('latest')
  })

  it('deletes for good only what was named by its headline', async () => {
    const { id } = await opened()
    const { folder: name } = valueOf(await services.stories.trash(id))
    expect(codeOf(await services.stories.purge(name, 'Another'))).toBe('changed-outside')
    expect(codeOf(await services.stories.purge('../library', 'Kherson'))).toBe('not-found')
    expect(valueOf(await services.stories.trashed())).toHaveLength(1)
    valueOf(await services.stories.purge(name, 'Kherson'))
    expect(valueOf(await services.stories.trashed())).toEqual([])
    expect(await readdir(join(services.root, '.trash'))).toEqual([])
  })
})

describe('repair', () => {
  it('gives back every word from the journal, also where the file is nothing but zeros, and keeps the damaged file', async () => {
    const { id, folder: of, revision } = await opened()
    const saved = valueOf(await services.save(id, revision, kicker('in the file')))
    valueOf(await services.stories.save(id, windowOne, saved.revision, { head: { section: 'in the journal' } }))
    await rm(join(services.root, '.galley'), { recursive: true, maxRetries: 20 })
    const zeros = new Uint8Array(500)
    await writeFile(fileOf(of), zeros)
    const next = restarted()
    const name = of.slice(services.root.length + 1)
    const repaired = valueOf(await next.stories.repair(name, id))
    expect(repaired.words).toContain('whole text')
    expect(await onDisk(of)).toMatchObject({ id, kicker: 'in the file', section: 'in the journal' })
    expect(new Uint8Array(await readFile(join(of, 'story.damaged-1.json')))).toEqual(zeros)
    expect(codeOf(await next.stories.repair(name, id))).toBe('invalid')
    expect(valueOf(await next.open(id)).article.section).toBe('in the journal')
    await next.stories.settle()
  })

  it('makes the best of a file that was cut off', async () => {
    const { id, folder: of } = await opened()
    await services.stories.settle()
    const whole = await readFile(fileOf(of), 'utf8')
    await writeFile(fileOf(of), whole.slice(0, whole.indexOf('"body"') + 30))
    valueOf(await services.stories.repair(of.slice(services.root.length + 1), null))
    expect(await onDisk(of)).toMatchObject({ id, headline: { main: 'Kherson' } })
  })

  it('leaves alone what a newer Galley wrote', async () => {
    const name = 'newer'
    await mkdir(join(services.root, name), { recursive: true })
    const bytes = JSON.stringify({ format: 'galley-story', version: 99 })
    await writeFile(join(services.root, name, 'story.json'), bytes)
    expect(codeOf(await services.stories.repair(name, null))).toBe('newer-version')
    expect(await readFile(join(services.root, name, 'story.json'), 'utf8')).toBe(bytes)
  })
})
