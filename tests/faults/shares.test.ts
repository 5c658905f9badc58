import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { valueOf } from '../journal/story'
import { kicker, later, newDesk, newHome, one, openDesk, start, told, until, type Place } from './hosts'
import { needs } from './harness'
import { row } from './rows'

/* Libraries on a share: a file system of its own, in a process that can be slowed and killed. */

interface Share {
  /** The same folder, not seen through the share: what another machine has of it. */
  behind: string
  /** As when a cable is pulled. */
  vanish(): void
  mount(...options: string[]): Promise<void>
}

const mounted = (path: string) => spawnSync('mountpoint', ['-q', path]).status === 0

async function newShare(place: Place): Promise<Share> {
  const behind = join(place.home, 'behind')
  await mkdir(behind)
  let server: ReturnType<typeof spawn> | null = null
  const unmount = () => void spawnSync('umount', ['-l', place.library])
  later(async () => {
    unmount()
    server?.kill('SIGKILL')
  })
  return {
    behind,
    vanish: () => void server?.kill('SIGKILL'),
    async mount(...options) {
      unmount()
      server = spawn('bindfs', ['-f', '--no-allow-other', ...options, behind, place.library], { stdio: 'ignore' })
      await until('the share is mounted', () => mounted(place.library))
    },
  }
}

const wordy = (article: Article, paragraphs: number): Article => ({
  ...article,
  body: Array.from({ length: paragraphs }, (_, n) => ({ id: `p${n}`, type: 'paragraph' as const, text: [{ text: `Paragraph ${n} says again that the ferry sank in minutes. `.repeat(20) }] })),
})

it('a share that may only be read: the story opens, and what is written stays in the journal with a word to the person', async (context) => {
  row(context, 'library read-only, as a share', 'bindfs -o ro')
  needs(context, 'bindfs')
  const place = await newHome()
  const share = await newShare(place)
  await share.mount()
  const host = await start(place)
  const { id } = await newDesk(host, place.library)
  await host.kill()
  await share.mount('-o', 'ro')

  const next = await start(place)
  const desk = await openDesk(next.api, place.library, id)
  expect(await desk.save(kicker('Draft'))).toBe('ok')
  await until('the person is told', () => told(next, 'app.notice', 'safe in Galley.s journal.*not yet in the library'))
  expect((await desk.onDisk()).kicker).toBe('First')
  expect(valueOf(await next.api.stories.open({ id, window: one })).article.kicker).toBe('Draft')
})

it('a share that vanishes: typing goes on into the journal, the person is told, and all is written when it is back', async (context) => {
  row(context, 'share vanishes and comes back', 'bindfs killed and mounted again')
  needs(context, 'bindfs')
  const place = await newHome()
  const share = await newShare(place)
  await share.mount()
  const host = await start(place)
  const desk = await newDesk(host, place.library)
  share.vanish()
  expect(await desk.save(kicker('On the train'))).toBe('ok')
  expect(await desk.save({ head: { standfirst: 'Still no signal' } })).toBe('ok')
  await until('the person is told', () => told(host, 'app.notice', 'not yet in the library|does not answer'))
  // The next start would have every word even now.
  expect(JSON.parse(await readFile(join(share.behind, desk.folder.split('/').at(-1)!, 'story.json'), 'utf8'))).toMatchObject({ kicker: 'First' })

  await share.mount()
  await until('it is all on the share', async () => (await desk.onDisk().catch(() => null))?.standfirst === 'Still no signal')
  expect((await desk.onDisk()).kicker).toBe('On the train')
})

it('a share at 1 MB/s: changes are called safe, and others are answered, while the whole file is on its way', async (context) => {
  row(context, 'share at 1 MB/s', 'bindfs --write-rate=1M, a story of 3 MB')
  needs(context, 'bindfs')
  const place = await newHome()
  const share = await newShare(place)
  await share.mount()
  const host = await start(place)
  const { id, file, onDisk } = await newDesk(host, place.library)
  valueOf(await host.api.stories.close({ id, window: one }))
  await writeFile(file, storyJson(wordy(await onDisk(), 2500)))
  await share.mount('--write-rate=1M')
  await until('the share is back', () => onDisk().catch(() => null))

  const desk = await openDesk(host.api, place.library, id)
  const before = await readFile(desk.file)
  let acknowledged = 0
  // As somebody types; the first pause of two seconds begins the slow write, and typing goes on after it.
  expect(await desk.save(kicker('0'))).toBe('ok')
  await until('the write is on its way', () => spawnSync('ls', ['-A', desk.folder], { encoding: 'utf8' }).stdout.split('\n').some((name) => name.startsWith('.') && name.length > 1))
  while (Buffer.compare(await readFile(join(share.behind, desk.folder.split('/').at(-1)!, 'story.json')), before) === 0 && acknowledged < 20) {
    expect(await desk.save(kicker(String(++acknowledged)))).toBe('ok')
    valueOf(await host.api.library.list({}))
  }
  // Many were answered before the file had its new bytes.
  expect(acknowledged).toBeGreaterThan(3)
  await until('the last one is on the share', async () => (await desk.onDisk().catch(() => null))?.kicker === String(acknowledged), 60_000)
})

it('a share that tells nothing of other machines: a change is found by looking, and before a save in any case', async (context) => {
  row(context, 'share without events', 'bindfs; the change is made behind it')
  needs(context, 'bindfs')
  const place = await newHome()
  const share = await newShare(place)
  await share.mount()
  const host = await start(place)
  const desk = await newDesk(host, place.library)
  const behind = join(share.behind, desk.folder.split('/').at(-1)!, 'story.json')
  const change = async (words: Partial<Article>) => writeFile(behind, storyJson({ ...(JSON.parse(await readFile(behind, 'utf8')) as Article), ...words }))

  await change({ standfirst: 'Theirs' })
  await until('it is found by looking', () => told(host, 'story.changed', desk.id))
  const again = await openDesk(host.api, place.library, desk.id)

  await change({ section: 'Theirs too' })
  // Nobody has looked yet: the file must be compared before it is written, or a save after a pause finds it.
  if ((await again.save(kicker('Mine'))) === 'ok') await until('the two texts are told apart', async () => (await again.save({ head: { deskNotes: String(Date.now()) } })) === 'changed-outside')
  expect(JSON.parse(await readFile(behind, 'utf8'))).toMatchObject({ kicker: 'First', section: 'Theirs too' })
})
