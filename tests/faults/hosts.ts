import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, inject } from 'vitest'
import type { Api } from '../../shared/contract'
import type { Patch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { startHost, type Host, type HostOptions } from '../ipc/host'
import { valueOf } from '../journal/story'

/* The whole of Galley but its screen: a real host over real folders, driven as its window drives it. */

export const [one, two] = ['window-one', 'window-two'] as const

export interface Place {
  home: string
  library: string
  data: string
}

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
/** Something to be undone after the test, the latest first. */
export const later = (end: () => Promise<unknown>): void => void ends.push(end)

/** Folders for a person's library and Galley's data, gone after the test. */
export async function newHome(): Promise<Place> {
  const home = await mkdtemp(join(tmpdir(), 'galley-fault-'))
  later(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  const place = { home, library: join(home, 'library'), data: join(home, 'data') }
  await mkdir(place.library)
  return place
}

export async function start(place: Place, options: HostOptions = {}): Promise<Host> {
  const host = await startHost(inject('host'), place, options)
  later(() => host.kill())
  // As the window does when it opens: what was said before it came is told to it then.
  for (const message of valueOf(await host.api.app.info({})).notices) host.told.push({ event: 'app.notice', payload: { message } })
  return host
}

/** Waits until something holds, for a test that would otherwise end in words of its own. */
export async function until<T>(what: string, look: () => T | Promise<T>, patience = 20_000): Promise<NonNullable<T>> {
  const last = Date.now() + patience
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > last) throw new Error(`It never came to this: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A story that is open to write in a window, and the hands that write it. */
export interface Desk {
  id: string
  /** The story's folder in the library. */
  folder: string
  file: string
  revision: string
  /** Saves and keeps the revision for the next time; gives the problem's code where it is refused. */
  save(patch: Patch): Promise<string>
  onDisk(): Promise<Article>
}

export async function openDesk(api: Api, library: string, id: string, window: string = one, takeOver = false): Promise<Desk> {
  const { revision } = valueOf(await api.stories.open({ id, window, ...(takeOver ? { takeOver: true as const } : {}) }))
  const { stories } = valueOf(await api.library.list({}))
  const folder = join(library, stories.find((story) => story.id === id)!.folder)
  const file = join(folder, 'story.json')
  const desk: Desk = {
    id,
    folder,
    file,
    revision,
    async save(patch) {
      const saved = await api.stories.save({ id, window, revision: desk.revision, patch })
      if (saved.ok) desk.revision = saved.value.revision
      return saved.ok ? 'ok' : saved.problem.code
    },
    onDisk: async () => JSON.parse(await readFile(file, 'utf8')) as Article,
  }
  return desk
}

/** A new story with one word in its kicker that is in story.json. */
export async function newDesk(host: Host, library: string): Promise<Desk> {
  const { id } = valueOf(await host.api.stories.create({}))
  const desk = await openDesk(host.api, library, id)
  if ((await desk.save(kicker('First'))) !== 'ok') throw new Error('The first save was refused')
  // Seen through a share, a file whose place another one takes may be missing for one look (FUSE has no name for the old one then).
  const look = () => desk.onDisk().catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)))
  await until('the first word is in story.json', async () => (await look())?.kicker === 'First')
  return desk
}

export const kicker = (text: string): Patch => ({ head: { kicker: text } })

/** Somebody else changes the file, as a text editor or a sync service would. */
export async function changeOutside({ file, onDisk }: Pick<Desk, 'file' | 'onDisk'>, change: Partial<Article>): Promise<string> {
  const text = storyJson({ ...(await onDisk()), ...change })
  await writeFile(file, text)
  return text
}

/** True once the host has told its window this, with these words in it. */
export const told = (host: Host, event: string, words: RegExp | string = ''): boolean => host.told.some((each) => each.event === event && new RegExp(words).test(JSON.stringify(each.payload)))
