import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { storyLimit } from '../../shared/limits'
import { newId } from '../../shared/text/id'
import { valueOf } from '../journal/story'
import { kicker, newDesk, newHome, openDesk, start, until } from './hosts'
import { long, row } from './rows'

const words = 'The ferry sank in minutes and nobody was hurt. '.repeat(12).trim()

const storyOf = (paragraphs: number, headline: string, time: number): Article => ({
  ...createArticle({ now: new Date(time).toISOString(), id: newId(time) }),
  headline: { main: headline },
  body: Array.from({ length: paragraphs }, (_, n) => ({ id: `p${n}`, type: 'paragraph' as const, text: [{ text: words }] })),
})

async function put(library: string, folder: string, article: Article): Promise<void> {
  await mkdir(join(library, folder))
  await writeFile(join(library, folder, 'story.json'), storyJson(article))
}

/** The most memory that a process has had, in megabytes, as the kernel counts it. */
const mostMemory = async (pid: number): Promise<number> => Number(/VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024

it('a file of more than 50 MB is told as too large and never read into memory', async (context) => {
  const place = await newHome()
  await mkdir(join(place.library, 'huge'))
  const huge = join(place.library, 'huge', 'story.json')
  await writeFile(huge, '{')
  // A hole in a file weighs nothing on the disk.
  await truncate(huge, 20 * storyLimit)
  const host = await start(place)
  const desk = await newDesk(host, place.library)
  const { stories, damaged } = valueOf(await host.api.library.list({}))
  expect(stories.map(({ id }) => id)).toEqual([desk.id])
  expect(damaged).toEqual([{ folder: 'huge', reason: expect.stringMatching(/MB/) as string }])
  const most = await mostMemory(host.pid)
  row(context, 'file over 50 MB', `1,000 MB; the host had ${Math.round(most)} MB at most`)
  expect(most).toBeLessThan(500)
})

it('a story of a million words opens, takes changes and is saved whole', async (context) => {
  const place = await newHome()
  const article = storyOf(Math.ceil(1_000_000 / (12 * 9)), 'A million', Date.UTC(2026, 0, 1))
  await put(place.library, 'million', article)
  const host = await start(place)
  const desk = await openDesk(host.api, place.library, article.id)
  for (let n = 0; n < 20; n++) expect(await desk.save({ body: [{ op: 'put', block: { id: 'p5', type: 'paragraph', text: [{ text: `Change ${n}` }] } }] })).toBe('ok')
  await until('it is saved whole', async () => (await readFile(desk.file, 'utf8')).includes('Change 19'), 60_000)
  const saved = await desk.onDisk()
  expect(saved.body).toHaveLength(article.body.length)
  expect(saved.body.at(-1)).toEqual(article.body.at(-1))
  row(context, 'story of a million words', `${Math.round((await readFile(desk.file)).length / 1e6)} MB; the host had ${Math.round(await mostMemory(host.pid))} MB at most`)
})

it.for([10_000, ...(long ? [100_000] : [])])('a library of %i stories is listed and searched, and a story in it is written', async (count, context) => {
  const place = await newHome()
  for (let from = 0; from < count; from += 500) {
    await Promise.all(Array.from({ length: Math.min(500, count - from) }, (_, n) => put(place.library, `story-${from + n}`, storyOf(1, `Story number ${from + n}`, Date.UTC(2026, 0, 1) + (from + n) * 1000))))
  }
  const host = await start(place)
  const listed = await host.api.library.list({})
  expect(valueOf(listed).stories).toHaveLength(count)
  expect(valueOf(await host.api.library.list({ query: `number ${count - 1}` })).stories.map(({ headline }) => headline)).toContain(`Story number ${count - 1}`)
  const desk = await newDesk(host, place.library)
  expect(await desk.save(kicker('Among many'))).toBe('ok')
  await until('it is saved', async () => (await desk.onDisk()).kicker === 'Among many')
  row(context, `${count.toLocaleString('en')} stories`, `the host had ${Math.round(await mostMemory(host.pid))} MB at most`)
})

if (!long) {
  it('a library of 100,000 stories', (context) => {
    row(context, '100,000 stories')
    context.skip('only in the long run (npm run test:faults -- --long): making them takes minutes')
  })
}

it('a thousand rapid saves: the last one wins, whole', async (context) => {
  row(context, '1,000 rapid saves', 'through the host, one on the other')
  const place = await newHome()
  const host = await start(place)
  const desk = await newDesk(host, place.library)
  for (let n = 1; n <= 1000; n++) if ((await desk.save(kicker(String(n)))) !== 'ok') throw new Error(`Save ${n} was refused`)
  await until('story.json has the last', async () => (await desk.onDisk()).kicker === '1000')
})
