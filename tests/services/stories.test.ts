import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { nodeFiles, type Files } from '../../electron/services/disk/files'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { storyLimit } from '../../shared/limits'
import { servicesIn } from './library-of'
import { codeOf, story, tempFolder, valueOf } from './places'

let root: string
let services: ReturnType<typeof servicesIn>

beforeEach(async () => {
  const folder = await tempFolder()
  services = servicesIn(folder)
  root = services.root
})

const fileOf = (folder: string) => join(folder, 'story.json')
const onDisk = async (folder: string) => JSON.parse(await readFile(fileOf(folder), 'utf8')) as Article

async function opened(headline = 'Kherson') {
  const { id, folder } = valueOf(await services.stories.keep(story(headline, { slug: headline.toLowerCase() })))
  return { id, folder, ...valueOf(await services.open(id)) }
}

describe('a new story', () => {
  it('gets a folder of its day and slug, and a file that is its revision', async () => {
    const { id, folder } = valueOf(await services.stories.create({ template: 'qa', language: 'hi' }))
    expect(folder).toMatch(/\d{4}-\d\d-\d\d-untitled$/)
    const { article, revision } = valueOf(await services.open(id))
    expect(article).toMatchObject({ id, template: 'qa', language: 'hi', slug: 'untitled' })
    expect(revision).not.toBe('')
    expect(valueOf(await services.stories.create({})).folder).toBe(`${folder}-2`)
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  it('keeps its folder when its headline and slug change', async () => {
    const { id, folder, revision } = await opened()
    valueOf(await services.save(id, revision, { head: { headline: { main: 'Other' }, slug: 'other' } }))
    expect((await onDisk(folder)).slug).toBe('other')
    expect(valueOf(await services.library.list()).stories.map((row) => join(root, row.folder))).toEqual([folder])
  })
})

describe('saving', () => {
  it('writes what changed, sets the time of the update, and gives the revision on disk', async () => {
    const { id, folder, article, revision } = await opened()
    const saved = valueOf(await services.save(id, revision, { head: { kicker: 'World' }, body: [{ op: 'put', block: { ...article.body[0]!, type: 'paragraph', text: [{ text: 'Words' }] } }] }))
    const now = await onDisk(folder)
    expect(now).toMatchObject({ kicker: 'World', body: [{ text: [{ text: 'Words' }] }], updatedAt: saved.updatedAt, createdAt: article.createdAt })
    expect(Date.parse(saved.updatedAt)).toBeGreaterThan(Date.parse(article.updatedAt))
    expect(valueOf(await services.open(id)).revision).toBe(saved.revision)
  })

  it('refuses the second of two windows that save from one revision, and writes nothing of it', async () => {
    const { id, folder, revision } = await opened()
    const both = await Promise.all([services.save(id, revision, { head: { kicker: 'first' } }), services.stories.save(id, 'window-two', revision, { head: { kicker: 'second' } })])
    expect(both.map(codeOf)).toEqual(['ok', 'taken-over'])
    expect((await onDisk(folder)).kicker).toBe('first')
  })

  it('is one after the other: 200 quick saves all count', async () => {
    const opening = await opened()
    const { id, folder } = opening
    let { revision } = opening
    for (let n = 1; n <= 200; n++) revision = valueOf(await services.save(id, revision, { head: { deskNotes: `note ${n}` } })).revision
    expect((await onDisk(folder)).deskNotes).toBe('note 200')
    expect(await readdir(folder)).toEqual(['history', 'story.json'])
  })

  it('finds a change outside by its bytes, also with equal size and time, and overwrites nothing', async () => {
    const { id, folder, revision } = await opened('Kherson')
    const theirs = (await readFile(fileOf(folder), 'utf8')).replace('Kherson', 'Cherson')
    const times = await nodeFiles.lstat(fileOf(folder))
    await writeFile(fileOf(folder), theirs)
    await nodeFiles.utimes(fileOf(folder), times.atime, times.mtime)
    expect(codeOf(await services.save(id, revision, { head: { kicker: 'mine' } }))).toBe('changed-outside')
    expect(await readFile(fileOf(folder), 'utf8')).toBe(theirs)
  })

  it('finds a change that comes while it is writing', async () => {
    const { id, folder, article } = await opened()
    await services.stories.settle()
    const theirs = storyJson({ ...article, kicker: 'theirs' })
    const files: Files = {
      ...nodeFiles,
      open: (async (path: string, ...rest: [never]) => {
        if (path.startsWith(join(folder, '.story.json'))) await writeFile(fileOf(folder), theirs)
        return nodeFiles.open(path, ...rest)
      }) as Files['open'],
    }
    const engine = servicesIn(join(root, '..'), root, { disk: createDisk(files) })
    const mine = valueOf(await engine.open(id))
    expect(codeOf(await engine.save(id, mine.revision, { head: { kicker: 'mine' } }))).toBe('changed-outside')
    expect(await readFile(fileOf(folder), 'utf8')).toBe(theirs)
    expect((await readdir(folder)).filter((name) => name.endsWith('.galley-tmp'))).toEqual([])
  })

  it('goes on from its own bytes after a save that failed at its very last step', async () => {
    const { id, folder } = await opened()
    await services.stories.settle()
    let broken = true
    const files: Files = {
      ...nodeFiles,
      open: (async (path: string, ...rest: [never]) => {
        if (broken && path === folder) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        return nodeFiles.open(path, ...rest)
      }) as Files['open'],
    }
    const engine = servicesIn(join(root, '..'), root, { disk: createDisk(files) })
    const { revision } = valueOf(await engine.open(id))
    expect(codeOf(await engine.save(id, revision, { head: { kicker: 'one' } }))).toBe('io')
    expect(engine.notices).toEqual([expect.stringContaining('safe in Galley')])
    broken = false
    valueOf(await engine.save(id, revision, { head: { kicker: 'one', section: 'two' } }))
    expect(engine.notices.at(-1)).toContain('again')
    expect(await onDisk(folder)).toMatchObject({ kicker: 'one', section: 'two' })
  })

  it.each([
    ['deleted', (folder: string) => rm(folder, { recursive: true })],
    ['emptied', (folder: string) => rm(fileOf(folder))],
  ])('says that the story is gone when it was %s outside, and keeps the text as a new story', async (_, act) => {
    const { id, folder, revision, article } = await opened()
    await act(folder)
    expect(codeOf(await services.save(id, revision, { head: { kicker: 'mine' } }))).toBe('gone')
    const copy = valueOf(await services.stories.saveCopy({ ...article, kicker: 'mine' }))
    expect(copy.id).not.toBe(id)
    expect(valueOf(await services.open(copy.id)).article).toMatchObject({ kicker: 'mine', id: copy.id })
  })

  it('follows a folder that somebody renamed', async () => {
    const { id, folder, revision } = await opened()
    await rename(folder, join(root, 'renamed by hand'))
    valueOf(await services.save(id, revision, { head: { kicker: 'still here' } }))
    expect((await onDisk(join(root, 'renamed by hand'))).kicker).toBe('still here')
    expect((await readdir(root)).filter((name) => !name.startsWith('.'))).toEqual(['renamed by hand'])
  })

  it('keeps fields that a newer Galley wrote', async () => {
    const { id, folder, article } = await opened()
    await writeFile(fileOf(folder), storyJson({ ...article, mood: { deep: [1] }, body: [{ ...article.body[0]!, later: true }] }))
    const { revision } = valueOf(await services.open(id))
    valueOf(await services.save(id, revision, { head: { kicker: 'K' } }))
    expect(await onDisk(folder)).toMatchObject({ mood: { deep: [1] }, body: [{ later: true }], kicker: 'K' })
  })

  it('refuses a change that does not fit, and text that could not be opened again', async () => {
    const { id, folder, revision } = await opened()
    const before = await readFile(fileOf(folder), 'utf8')
    expect(codeOf(await services.save(id, revision, { body: [{ op: 'remove', id: 'unknown' }] }))).toBe('invalid')
    expect(codeOf(await services.save(id, revision, { head: { deskNotes: 'x'.repeat(storyLimit) } }))).toBe('too-large')
    const deep = JSON.parse('['.repeat(300) + ']'.repeat(300)) as unknown
    expect(codeOf(await services.save(id, revision, { head: { headline: { main: 'M', deep } } }))).toBe('invalid')
    expect(await readFile(fileOf(folder), 'utf8')).toBe(before)
  })

  it('writes nothing when nothing changed', async () => {
    const { id, folder, revision } = await opened()
    const before = await nodeFiles.lstat(fileOf(folder))
    expect(valueOf(await services.save(id, revision, {})).revision).toBe(revision)
    expect((await nodeFiles.lstat(fileOf(folder))).ino).toBe(before.ino)
  })
})

describe('ids', () => {
  it('a second block of one id gets its own, the same at each reading, and can be edited', async () => {
    const { id, folder, article } = await opened()
    const block = { id: 'same', type: 'paragraph' as const, text: [] }
    await writeFile(fileOf(folder), storyJson({ ...article, body: [block, block, { id: 'box', type: 'factbox', title: '', blocks: [block] }] }))
    const first = valueOf(await services.open(id))
    expect(valueOf(await servicesIn(join(root, '..')).open(id)).article.body).toEqual(first.article.body)
    const second = first.article.body[1]!
    expect(second.id).not.toBe('same')
    valueOf(await services.save(id, first.revision, { body: [{ op: 'put', block: { ...block, id: second.id, text: [{ text: 'edited' }] } }] }))
    expect((await onDisk(folder)).body.map((each) => [each.id, 'text' in each && each.text])).toEqual([['same', []], [second.id, [{ text: 'edited' }]], ['box', false]])
  })

  it('a folder copied by hand is a story of its own, and both stay safe', async () => {
    const { id, folder, revision } = await opened()
    await cp(folder, `${folder} copy`, { recursive: true })
    const { stories } = valueOf(await services.library.list())
    expect(new Set(stories.map((row) => row.id)).size).toBe(2)
    expect(stories.find((row) => row.id === id)!.folder).toBe(folder.slice(root.length + 1))

    const copy = stories.find((row) => row.id !== id)!.id
    const inCopy = valueOf(await services.open(copy))
    expect(inCopy.article.id).toBe(copy)
    const saved = valueOf(await services.save(copy, inCopy.revision, { head: { kicker: 'copy' } }))
    valueOf(await services.save(copy, saved.revision, { head: { section: 'copy' } }))
    valueOf(await services.save(id, revision, { head: { kicker: 'original' } }))
    expect(await onDisk(folder)).toMatchObject({ id, kicker: 'original', section: null })
    expect(await onDisk(`${folder} copy`)).toMatchObject({ id: copy, kicker: 'copy', section: 'copy' })
    // The next run finds the same ids, whether the copy was saved or not.
    expect(valueOf(await servicesIn(join(root, '..')).library.list()).stories.map((row) => row.id).sort()).toEqual([id, copy].sort())
  })
})

describe('renaming', () => {
  it('sets the headline; the slug of a draft follows until somebody sets it', async () => {
    const { id, folder } = valueOf(await services.stories.create({}))
    valueOf(await services.stories.rename(id, { headline: 'Talks in Doha' }))
    expect(await onDisk(folder)).toMatchObject({ headline: { main: 'Talks in Doha' }, slug: 'talks-in-doha' })
    valueOf(await services.stories.rename(id, { slug: 'doha' }))
    valueOf(await services.stories.rename(id, { headline: 'Talks end' }))
    expect(await onDisk(folder)).toMatchObject({ headline: { main: 'Talks end' }, slug: 'doha' })
  })
})

describe('the trash', () => {
  it('takes the whole folder and gives it back, also when its name has been taken since', async () => {
    const { id, folder, article } = await opened()
    await mkdir(join(folder, 'media'))
    await writeFile(join(folder, 'media', 'a.jpg'), 'picture')
    const trashed = valueOf(await services.stories.trash(id))
    expect(valueOf(await services.library.list()).stories).toEqual([])
    expect(codeOf(await services.open(id))).toBe('not-found')
    const [row] = valueOf(await services.stories.trashed())
    expect(row).toMatchObject({ folder: trashed.folder, headline: 'Kherson' })
    expect(Math.abs(Date.parse(row!.trashedAt) - Date.now())).toBeLessThan(60_000)

    await mkdir(folder)
    const restored = valueOf(await services.stories.restore(trashed.folder))
    expect(restored.folder).toMatch(/-2$/)
    expect(await readFile(join(root, restored.folder, 'media', 'a.jpg'), 'utf8')).toBe('picture')
    expect(valueOf(await services.open(id)).article).toEqual(article)
    expect(valueOf(await services.stories.trashed())).toEqual([])
  })

  it.each(['..', '../library', '', '.', 'unknown', '../../etc'])('restores nothing under the name %j', async (name) => {
    await opened()
    expect(codeOf(await services.stories.restore(name))).toBe('not-found')
  })

  it('keeps two stories of one folder name apart', async () => {
    for (const _ of [1, 2]) valueOf(await services.stories.trash((await opened()).id))
    expect(valueOf(await services.stories.trashed())).toHaveLength(2)
  })
})

describe('links', () => {
  it('out of the library are shown and never followed', async () => {
    const elsewhere = await tempFolder()
    const { folder } = await opened()
    await cp(folder, join(elsewhere, 'story'), { recursive: true })
    await symlink(join(elsewhere, 'story'), join(root, 'linked folder'))
    await mkdir(join(root, 'linked file'))
    await symlink(join(elsewhere, 'story', 'story.json'), join(root, 'linked file', 'story.json'))
    const { stories, damaged } = valueOf(await services.library.list())
    expect(stories).toHaveLength(1)
    expect(damaged.map((row) => row.folder)).toEqual(['linked file', 'linked folder'])
    for (const { reason } of damaged) expect(reason).toContain('link')
  })
})

it('a library that cannot be written gives words and leaves nothing', async () => {
  const file = join(await tempFolder(), 'a file')
  await writeFile(file, '')
  const created = await servicesIn(await tempFolder(), file).stories.create({})
  expect(created).toMatchObject({ ok: false, problem: { message: expect.stringContaining('a file') as string } })
  expect(await readFile(file, 'utf8')).toBe('')
})
