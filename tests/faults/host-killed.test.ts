import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { tempFolder, valueOf } from '../services/places'
import { buildHost, startHost, type Host } from './host'

/* Real processes, killed and stopped while a window types through the real socket. */

let built: Awaited<ReturnType<typeof buildHost>>
beforeAll(async () => {
  built = await buildHost()
}, 120_000)
afterAll(() => built.remove())

const running: Host[] = []
afterEach(async () => {
  for (const host of running.splice(0)) await host.kill()
})

async function newPlace() {
  const home = await tempFolder()
  const place = { home, library: join(home, 'library'), data: join(home, 'data') }
  await mkdir(place.library)
  return place
}
async function start(place: Awaited<ReturnType<typeof newPlace>>) {
  const host = await startHost(built.program, place)
  running.push(host)
  return host
}
const [one, two] = ['window-one', 'window-two']

/** Types until the host is gone. @returns how many changes were called saved */
function typing({ api }: Host, id: string, from: string) {
  let acknowledged = 0
  const ended = (async () => {
    let revision = from
    try {
      for (let n = 1; ; n++) {
        const saved = valueOf(await api.stories.save({ id, window: one, revision, patch: { head: { deskNotes: String(n) } } }))
        revision = saved.revision
        acknowledged = n
      }
    } catch {
      return acknowledged
    }
  })()
  return { acknowledged: () => acknowledged, ended }
}

it.each([10, 150, 1500])('kill -9 after %i changes: every change that was called saved is there at the next start, and is told as recovered', async (changes) => {
  const place = await newPlace()
  const host = await start(place)
  const { id } = valueOf(await host.api.stories.create({}))
  const { revision } = valueOf(await host.api.stories.open({ id, window: one }))
  const typed = typing(host, id, revision)
  while (typed.acknowledged() < changes) await new Promise((resolve) => setTimeout(resolve, 2))
  await host.kill()
  const acknowledged = await typed.ended
  expect(acknowledged).toBeGreaterThanOrEqual(changes)

  const next = await start(place)
  const opened = valueOf(await next.api.stories.open({ id, window: two }))
  expect(Number(opened.article.deskNotes)).toBeGreaterThanOrEqual(acknowledged)
  expect(opened).toMatchObject({ recovered: true, writer: null })
}, 60_000)

it('a host that was stopped while another one took over overwrites nothing when it wakes', async () => {
  const place = await newPlace()
  const sleeper = await start(place)
  const { id } = valueOf(await sleeper.api.stories.create({}))
  const { revision } = valueOf(await sleeper.api.stories.open({ id, window: one }))
  const saved = valueOf(await sleeper.api.stories.save({ id, window: one, revision, patch: { head: { kicker: 'Before sleep' } } }))
  sleeper.signal('SIGSTOP')

  const other = await start(place)
  const reading = valueOf(await other.api.stories.open({ id, window: two }))
  expect(reading.writer).not.toBe(null)
  expect(reading.article.kicker).toBe('Before sleep')
  const taken = valueOf(await other.api.stories.open({ id, window: two, takeOver: true }))
  valueOf(await other.api.stories.save({ id, window: two, revision: taken.revision, patch: { head: { section: 'Meanwhile' } } }))
  valueOf(await other.api.stories.close({ id, window: two }))

  sleeper.signal('SIGCONT')
  const late = await sleeper.api.stories.save({ id, window: one, revision: saved.revision, patch: { head: { kicker: 'After sleep' } } })
  expect(late.ok).toBe(false)
  await sleeper.api.stories.close({ id, window: one })
  expect(valueOf(await other.api.stories.open({ id, window: two })).article).toMatchObject({ kicker: 'Before sleep', section: 'Meanwhile' })
}, 60_000)
