import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { compose, type Galley } from '../../electron/compose'
import { createCounting } from '../../electron/services/counting'
import { headlineLimits } from '../../shared/article/headlines'
import { done, failed } from '../../shared/outcome'
import { waive, preflight } from '../../shared/preflight'
import { countFindings } from '../../shared/preflight/counts'
import { ruleSchema } from '../../shared/style/schema'
import { memoryStore, story, tempFolder, valueOf } from './places'

let folder: string
let galley: Galley
beforeEach(async () => {
  folder = await tempFolder()
  galley = await compose({ dataFolder: join(folder, 'data'), library: join(folder, 'library'), store: memoryStore(), face: { face: 'browser', version: '1.2.3', chooseFolder: async () => null } })
})
afterEach(() => galley.close())

const keep = async (text: string) => valueOf(await galley.api.intake.importFile({ name: 'copy.txt', bytes: new TextEncoder().encode(text) })).id
const wrong = ['1 lakh soldiers killed, says general', '', 'LONDON: More than a million soldiers have been killed, the general said on Tuesday.'].join('\n')
const right = ['Trams run again in the capital', '', 'PRAGUE: Trams ran again in the capital on Tuesday, the city said.'].join('\n')

it('tells what holds an export back of each story that is asked for, and nothing of others', async () => {
  const [bad, good] = [await keep(wrong), await keep(right)]
  const { findings } = valueOf(await galley.api.library.findings({ ids: [good, bad, '019e0000-0000-7000-8000-00000000dead'] }))
  expect(findings.map(({ id }) => id)).toEqual([good, bad])
  expect(findings[0]!.block).toBe(0)
  expect(findings[1]!.block).toBeGreaterThan(0)
})

it('follows the words as they are written, before they are in the file, and the rules of the desk', async () => {
  const id = await keep(right)
  const { revision } = valueOf(await galley.api.stories.open({ id, window: 'window-one' }))
  valueOf(await galley.api.stories.save({ id, window: 'window-one', revision, patch: { head: { standfirst: 'The fare is TK' } } }))
  const counted = async () => valueOf(await galley.api.library.findings({ ids: [id] })).findings[0]!
  expect((await counted()).block).toBe(1)
  const before = (await counted()).warn
  valueOf(await galley.api.style.edit({ put: ruleSchema.parse({ id: 'trams', pattern: 'trams', advice: 'Say streetcars.', level: 'warn' }) }))
  expect((await counted()).warn).toBeGreaterThan(before)
})

it('leaves out what somebody answers for', () => {
  const article = story('Trams run again', { standfirst: 'The fare is TK' })
  const asks = { levels: {}, limits: headlineLimits, style: [] }
  const now = '2026-11-22T12:00:00Z'
  const open = countFindings(article, asks, now)
  const waivers = preflight(article, { now }).filter(({ check }) => check === 'tk').map((finding) => waive(finding, 'It is so', 'Anna Lenz'))
  expect(countFindings({ ...article, waivers }, asks, now)).toEqual({ ...open, block: open.block - 1 })
})

it('looks at the same words once', async () => {
  const article = story('Trams run again')
  const count = vi.fn(async () => ({ block: 1, warn: 2 }))
  const counting = createCounting({ read: async (id) => (id === 'gone' ? failed('not-found', 'It is gone.') : done(article)), asks: async () => ({ levels: {}, limits: headlineLimits, style: [] }), count, now: () => '2026-11-22T12:00:00Z' })
  expect(valueOf(await counting.of(['one', 'gone', 'two'])).findings).toEqual([{ id: 'one', block: 1, warn: 2 }, { id: 'two', block: 1, warn: 2 }])
  await counting.of(['one'])
  expect(count).toHaveBeenCalledTimes(1)
})
