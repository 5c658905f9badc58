import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createLibrary } from '../../electron/services/library'
import { fold, queryWords } from '../../electron/services/library/fold'
import { readStory } from '../../electron/services/stories/story-file'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { done } from '../../shared/outcome'
import { newId } from '../../shared/text/id'
import { servicesIn } from './library-of'
import { codeOf, story, tempFolder, valueOf } from './places'

let folder: string
let root: string
beforeEach(async () => {
  folder = await tempFolder()
  root = join(folder, 'library')
})

const put = async (name: string, article: Article) => {
  await mkdir(join(root, name), { recursive: true })
  await writeFile(join(root, name, 'story.json'), storyJson(article))
}

const paragraph = (text: string) => ({ id: text.slice(0, 20) || 'p', type: 'paragraph' as const, text: text ? [{ text }] : [] })

/** A library that counts the files it opens. */
function counting() {
  const disk = createDisk()
  let reads = 0
  const library = createLibrary({
    disk,
    root,
    cache: join(folder, 'data', 'cache.ndjson'),
    read: async (path) => {
      reads++
      const stored = await readStory(disk, path)
      return stored.ok ? done(stored.value.article) : stored
    },
  })
  return { library, reads: () => reads }
}

describe('the list', () => {
  it('is newest first, also across time zones', async () => {
    await put('a', story('Oldest', { updatedAt: '2026-11-22T10:00:00.000Z' }))
    await put('b', story('Newest', { updatedAt: '2026-11-22T10:00:00.000-05:00' }))
    await put('c', story('Middle', { updatedAt: '2026-11-22T15:00:00.000+04:00' }))
    expect(valueOf(await servicesIn(folder).library.list()).stories.map((row) => row.headline)).toEqual(['Newest', 'Middle', 'Oldest'])
  })

  it('is empty for a library that is not there yet, and makes no folder', async () => {
    expect(valueOf(await servicesIn(folder).library.list())).toEqual({ stories: [], damaged: [] })
    await expect(readFile(root)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('leaves out hidden folders, plain files and folders without a story', async () => {
    await put('story', story('Here'))
    await put('.trash/old', story('Not here'))
    await put('.hidden', story('Not here'))
    await mkdir(join(root, 'pictures'))
    await writeFile(join(root, 'notes.txt'), 'notes')
    const listed = valueOf(await servicesIn(folder).library.list())
    expect(listed.stories.map((row) => row.headline)).toEqual(['Here'])
    expect(listed.damaged).toEqual([])
  })

  it('says what a story is: words, status, section', async () => {
    await put('a', story('One', { section: 'World', status: 'review', body: [paragraph('five words are in here')] }))
    expect(valueOf(await servicesIn(folder).library.list()).stories[0]).toMatchObject({ words: 5, status: 'review', section: 'World', folder: 'a' })
  })

  it('filters by status', async () => {
    await put('a', story('One'))
    await put('b', story('Two', { status: 'approved' }))
    expect(valueOf(await servicesIn(folder).library.list({ status: 'approved' })).stories.map((row) => row.headline)).toEqual(['Two'])
  })

  it('gives words when the library goes away', async () => {
    await put('a', story('One'))
    const { library } = servicesIn(folder)
    valueOf(await library.list())
    await rm(root, { recursive: true, maxRetries: 20 })
    expect(codeOf(await library.list())).toBe('gone')
  })

  it('shows what others changed, added and removed since the last time', async () => {
    const { library } = servicesIn(folder)
    await put('a', story('One'))
    await put('b', story('Two'))
    valueOf(await library.list())
    await put('a', story('One, edited outside'))
    await put('c', story('Three'))
    await rm(join(root, 'b'), { recursive: true, maxRetries: 20 })
    expect(valueOf(await library.list()).stories.map((row) => row.headline).sort()).toEqual(['One, edited outside', 'Three'])
  })

  it('tells of own changes', async () => {
    const services = servicesIn(folder)
    const { id } = valueOf(await services.stories.create({}))
    const { revision } = valueOf(await services.open(id))
    expect(services.changes()).toBe(1)
    valueOf(await services.save(id, revision, { head: { kicker: 'K' } }))
    valueOf(await services.stories.trash(id))
    expect(services.changes()).toBe(3)
  })
})

describe('search', () => {
  const fields: [string, Partial<Article>][] = [
    ['headline', { headline: { main: 'needle' } }],
    ['short headline', { headline: { main: '', short: 'needle' } }],
    ['social headline', { headline: { main: '', social: 'needle' } }],
    ['search headline', { headline: { main: '', search: 'needle' } }],
    ['kicker', { kicker: 'needle' }],
    ['section', { section: 'needle' }],
    ['slug', { slug: 'a-needle' }],
    ['standfirst', { standfirst: 'needle' }],
    ['byline', { bylines: [{ name: 'Nina Needle' }] }],
    ['source', { source: { agency: 'needle' } }],
    ['dateline', { dateline: { places: ['Needle'] } }],
    ['keywords', { keywords: ['needle'] }],
    ['desk notes', { deskNotes: 'needle' }],
    ['paragraph', { body: [paragraph('in the needle stack')] }],
    ['list', { body: [{ id: 'l', type: 'list', ordered: false, items: [{ id: 'i', text: [{ text: 'need' }, { text: 'le', bold: true }] }] }] }],
    ['fact box', { body: [{ id: 'f', type: 'factbox', title: 'Needle', blocks: [] }] }],
    ['held text', { body: [{ id: 'h', type: 'held', blocks: [paragraph('needle')] }] }],
    ['picture', { body: [{ id: 'i', type: 'image', media: '0123456789abcdef.jpg', alt: '', decorative: false, caption: 'needle', credit: '' }] }],
  ]
  it.each(fields)('finds a word in the %s', async (_, more) => {
    await put('hay', story('Other', { body: [paragraph('nothing')] }))
    await put('found', { ...story(''), ...more })
    expect(valueOf(await servicesIn(folder).library.list({ query: 'NEEDLE' })).stories.map((row) => row.folder)).toEqual(['found'])
  })

  it('wants every word, anywhere', async () => {
    await put('both', story('Talks in Doha', { body: [paragraph('The ministers met.')] }))
    await put('one', story('Talks in Oslo'))
    const find = async (query: string) => valueOf(await servicesIn(folder).library.list({ query })).stories.map((row) => row.folder).sort()
    expect(await find('ministers talks')).toEqual(['both'])
    expect(await find('talks')).toEqual(['both', 'one'])
    expect(await find('talks paris')).toEqual([])
    expect(await find('  ')).toEqual(['both', 'one'])
  })

  it.each([
    ['Köln', 'koln'],
    ['Łódź', 'lodz'],
    ['STRASSE', 'straße'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδός'],
    ['Война и мир', 'ВОЙНА'],
    ['don’t', "DON'T"],
    ['São Paulo', 'sao'],
    ['मोदी', 'मोदी'],
    ['東京の会談', '会談'],
    ['مُحَمَّد', 'محمد'],
    ['ﬁnance', 'finance'],
    ['e\u0301lan', 'élan'],
  ])('finds %s by %s', (text, query) => {
    expect(queryWords(query).every((word) => fold(text).includes(word))).toBe(true)
  })

  it.each([
    ['काम', 'कम'],
    ['кот', 'кит'],
  ])('tells %s from %s', (text, query) => {
    expect(fold(text).includes(fold(query))).toBe(false)
  })
})

describe('what is known of the library between runs', () => {
  it('spares reading what did not change, and is never trusted over a file that did', async () => {
    await put('a', story('One'))
    await put('b', story('Two'))
    const first = counting()
    valueOf(await first.library.list())
    expect(first.reads()).toBe(2)
    await put('b', story('Two, edited'))
    const second = counting()
    expect(valueOf(await second.library.list({ query: 'edited' })).stories.map((row) => row.headline)).toEqual(['Two, edited'])
    expect(second.reads()).toBe(1)
  })

  it.each([
    ['missing', (path: string) => rm(path)],
    ['empty', (path: string) => writeFile(path, '')],
    ['garbage', (path: string) => writeFile(path, Buffer.from([0, 255, 10, 13, 123]))],
    ['of another version', async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":0'))],
    ['torn', async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, -40))],
    ['full of lines that are not ours', (path: string) => appendFile(path, '\n{"folder":"a"}\n[]\nnull\n{"folder":"a","stamp":"1","entry":{"kind":"story"}}\n')],
  ])('is made again when it is %s', async (_, harm) => {
    await put('a', story('One'))
    await put('b', story('Two'))
    valueOf(await counting().library.list())
    await harm(join(folder, 'data', 'cache.ndjson'))
    const again = counting()
    expect(valueOf(await again.library.list()).stories.map((row) => row.headline).sort()).toEqual(['One', 'Two'])
    valueOf(await again.library.list())
    const after = counting()
    valueOf(await after.library.list())
    expect(after.reads()).toBe(0)
  })

  it('does not grow without end', async () => {
    const { library } = counting()
    for (let n = 0; n < 150; n++) {
      await put('a', story(`Version ${n}`))
      valueOf(await library.list())
    }
    expect((await readFile(join(folder, 'data', 'cache.ndjson'), 'utf8')).split('\n').length).toBeLessThan(250)
  })

  it('is no condition: a data folder that cannot be written changes nothing', async () => {
    await writeFile(join(folder, 'data'), 'a file')
    await put('a', story('One'))
    expect(valueOf(await counting().library.list()).stories).toHaveLength(1)
  })
})

describe('a large library', () => {
  it('of 10,000 stories lists and searches, reads each file once, and each again only when it changed', async () => {
    await mkdir(root, { recursive: true })
    const base = story('', { body: [paragraph('The quick brown fox jumps over the lazy dog. '.repeat(20))] })
    for (let from = 0; from < 10_000; from += 500) {
      await Promise.all(Array.from({ length: 500 }, (_, n) => put(`2026-11-22-story-${from + n}`, { ...base, id: newId(), headline: { main: `Story ${from + n}` } })))
    }
    const first = counting()
    expect(valueOf(await first.library.list()).stories).toHaveLength(10_000)
    expect(first.reads()).toBe(10_000)
    expect(valueOf(await first.library.list({ query: 'lazy 7777' })).stories.map((row) => row.headline)).toEqual(['Story 7777'])
    await put('2026-11-22-story-5', { ...base, id: newId(), headline: { main: 'Changed' } })
    const second = counting()
    expect(valueOf(await second.library.list({ query: 'changed' })).stories).toHaveLength(1)
    expect(second.reads()).toBe(1)
  }, 120_000)
})

