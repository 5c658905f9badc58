import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { valueOf } from '../journal/story'
import { kicker, newDesk, newHome, openDesk, start, two } from './hosts'
import { fakeTime, needs } from './harness'
import { row } from './rows'

it('a clock that jumps an hour ahead and two back takes no lock from anybody and mixes up no versions', async (context) => {
  row(context, 'clock +1 h, −2 h', 'faketime, while it runs')
  needs(context, 'faketime')
  const place = await newHome()
  const clock = join(place.home, 'clock')
  await writeFile(clock, '+0')
  const host = await start(place, { env: fakeTime(clock) })
  const desk = await newDesk(host, place.library)
  const keep = async (name: string) => valueOf(await host.api.history.keep({ id: desk.id, why: 'named', name }))
  const other = await start({ ...place, data: `${place.data}-2` })
  const writer = async () => valueOf(await other.api.stories.open({ id: desk.id, window: two })).writer

  const jumps = [
    { clock: '+0', name: 'on time' },
    { clock: '+1h', name: 'an hour ahead' },
    { clock: '-2h', name: 'two hours back' },
  ]
  for (const { clock: time, name } of jumps) {
    await writeFile(clock, time)
    expect(await desk.save(kicker(name))).toBe('ok')
    await keep(name)
    expect(await writer(), name).not.toBe(null)
  }
  const { versions } = valueOf(await host.api.history.list({ id: desk.id }))
  const named = versions.flatMap((row) => (row.kind === 'version' && row.version.name ? [row.version] : []))
  expect(named.map(({ name }) => name)).toEqual(['two hours back', 'an hour ahead', 'on time'])
  // The clock did jump: the later version has the earlier time.
  expect(Date.parse(named[0]!.at)).toBeLessThan(Date.parse(named[1]!.at) - 2 * 3_600_000)
  valueOf(await host.api.stories.close({ id: desk.id, window: 'window-one' }))
  const after = await openDesk(other.api, place.library, desk.id, two)
  expect((await after.onDisk()).kicker).toBe('two hours back')
})
