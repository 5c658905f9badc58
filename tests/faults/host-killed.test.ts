import { expect, it } from 'vitest'
import { valueOf } from '../journal/story'
import type { Host } from '../ipc/host'
import { kicker, newDesk, newHome, one, openDesk, start, two } from './hosts'
import { seeded } from './model/states'
import { long, row } from './rows'

/* Real processes, killed and stopped while a window types through the real socket. */

/** Types until the host is gone. @returns how many changes were called saved */
function typing({ api }: Host, id: string, from: string, begin: number) {
  let acknowledged = begin
  const ended = (async () => {
    let revision = from
    try {
      for (let n = begin + 1; ; n++) {
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

it('kill -9 of the whole host, again and again over one story: what was called saved is there at each next start, and is told as recovered', async (context) => {
  const place = await newHome()
  const random = seeded(7)
  const kills = long ? 60 : 6
  let id = ''
  let reached = 0
  for (let n = 0; n < kills; n++) {
    const host = await start(place)
    id ||= valueOf(await host.api.stories.create({})).id
    const { revision, article, recovered } = valueOf(await host.api.stories.open({ id, window: one }))
    expect(Number(article.deskNotes || 0)).toBeGreaterThanOrEqual(reached)
    if (n > 0) expect(recovered).toBe(true)
    const typed = typing(host, id, revision, Number(article.deskNotes || 0))
    const least = typed.acknowledged() + 10
    while (typed.acknowledged() < least) await new Promise((resolve) => setTimeout(resolve, 2))
    // Now and then long enough for story.json to be written whole in between.
    await new Promise((resolve) => setTimeout(resolve, random() * (n % 3 === 2 ? 2500 : 200)))
    await host.kill()
    reached = await typed.ended
  }
  const host = await start(place)
  expect(Number(valueOf(await host.api.stories.open({ id, window: one })).article.deskNotes)).toBeGreaterThanOrEqual(reached)
  row(context, 'kill -9 of the whole host while typing', `${kills} kills, ${reached} acknowledged changes, all there`)
})

it('a host that was stopped while another one took over overwrites nothing when it wakes', async (context) => {
  row(context, 'lock holder asleep and waking', 'kill -STOP, a take-over, kill -CONT')
  const place = await newHome()
  const sleeper = await start(place)
  const desk = await newDesk(sleeper, place.library)
  expect(await desk.save(kicker('Before sleep'))).toBe('ok')
  sleeper.signal('SIGSTOP')

  const other = await start(place)
  const reading = valueOf(await other.api.stories.open({ id: desk.id, window: two }))
  expect(reading.writer).not.toBe(null)
  expect(reading.article.kicker).toBe('Before sleep')
  const theirs = await openDesk(other.api, place.library, desk.id, two, true)
  expect(await theirs.save({ head: { section: 'Meanwhile' } })).toBe('ok')
  valueOf(await other.api.stories.close({ id: desk.id, window: two }))

  // A lid is shut for longer than a pause between two words.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  sleeper.signal('SIGCONT')
  expect(await desk.save(kicker('After sleep'))).not.toBe('ok')
  await sleeper.api.stories.close({ id: desk.id, window: one })
  expect(valueOf(await other.api.stories.open({ id: desk.id, window: two })).article).toMatchObject({ kicker: 'Before sleep', section: 'Meanwhile' })
})

it('the second of two hosts opens a story to read, says who writes it and since when, and may take over with every word', async (context) => {
  row(context, 'two instances', 'two hosts over one library')
  const place = await newHome()
  const first = await start(place)
  const desk = await newDesk(first, place.library)
  expect(await desk.save(kicker('Last word'))).toBe('ok')

  const second = await start({ ...place, data: `${place.data}-2` })
  const reading = valueOf(await second.api.stories.open({ id: desk.id, window: two }))
  expect(reading.writer).toMatchObject({ who: expect.stringMatching(/./) as string, since: expect.stringMatching(/^2\d{3}-/) as string })
  expect(await second.api.stories.save({ id: desk.id, window: two, revision: reading.revision, patch: kicker('Sneaked in') })).toMatchObject({ ok: false, problem: { code: 'taken-over' } })

  expect(await desk.save(kicker('Very last word'))).toBe('ok')
  valueOf(await first.api.stories.close({ id: desk.id, window: one }))
  const after = await openDesk(second.api, place.library, desk.id, two)
  expect((await after.onDisk()).kicker).toBe('Very last word')
  expect(await after.save(kicker('My turn'))).toBe('ok')
})
