import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { openLedger } from '../../electron/services/importing'
import { createTray, type Tray } from '../../electron/services/importing/tray'
import { createReading } from '../../electron/services/reading'
import { articleFrom } from '../../shared/article/from-intake'
import { failed } from '../../shared/outcome'
import { servicesIn } from './library-of'
import { eventually, tempFolder, valueOf } from './places'

const copy = (n: number) => `Bridge ${n} to close for repairs\n\nPORT ELLEN, Nov 10 - Bridge number ${n} will close for two weeks from Monday, the council said.\n`
const trays: Tray[] = []
afterEach(async () => {
  for (const tray of trays.splice(0)) await tray.close()
})

async function desk() {
  const folder = await tempFolder()
  const at = join(folder, 'tray')
  await mkdir(at)
  const services = servicesIn(folder)
  const told: string[] = []
  let full = false
  const open = () => {
    const tray = createTray({
      folder: at,
      openLedger: () => openLedger(createDisk(), join(folder, 'data', 'imports.ndjson')),
      read: createReading().read,
      keep: async (result, id) => (full ? failed('no-space', 'The disk is full.') : services.stories.keep({ ...articleFrom(result), id })),
      renew: (id, was, now) => services.stories.renew(id, articleFrom(was), articleFrom(now)),
      isThere: async (id) => valueOf(await services.library.list()).stories.some((story) => story.id === id),
      tell: (message) => told.push(message),
      every: 20,
    })
    trays.push(tray)
    return tray
  }
  const headlines = async () => valueOf(await services.library.list()).stories.map(({ headline }) => headline).sort()
  const first = async () => valueOf(await services.stories.read(valueOf(await services.library.list()).stories[0]!.id))
  return { at, services, open, told, headlines, first, fill: (is: boolean) => (full = is) }
}

it('a file that arrives becomes a draft, once, and stays where it is; one that cannot be read is named', async () => {
  const { at, open, told, headlines } = await desk()
  const tray = open()
  await writeFile(join(at, 'one.txt'), copy(1))
  await writeFile(join(at, 'two.txt'), copy(2))
  await writeFile(join(at, 'scan.docx'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)))
  await eventually(async () => expect(await headlines()).toEqual(['Bridge 1 to close for repairs', 'Bridge 2 to close for repairs']))
  await eventually(async () => expect(told.join('\n')).toContain('scan.docx'))
  const cameIn = () => told.reduce((sum, line) => sum + (line.includes('came in') ? Number(/^(\d+) stories/.exec(line)?.[1] ?? 1) : 0), 0)
  await eventually(() => expect(cameIn()).toBe(2))
  const before = told.length
  await new Promise((done) => setTimeout(done, 300))
  expect(await headlines()).toHaveLength(2)
  expect(told).toHaveLength(before)
  expect(told.filter((line) => line.includes('scan.docx'))).toHaveLength(1)
  expect((await readdir(at)).sort()).toEqual(['one.txt', 'scan.docx', 'two.txt'])
  expect(tray.state()).toEqual({ folder: at, problem: null })
})

it('a file that grows is taken when it is whole', async () => {
  const { at, open, headlines, first } = await desk()
  const file = join(at, 'slow.txt')
  await writeFile(file, 'Bridge 7 to close\n\n')
  open()
  for (let n = 0; n < 12; n++) {
    await appendFile(file, `PORT ELLEN: Sentence number ${n} of the story came down the line.\n\n`)
    await new Promise((done) => setTimeout(done, 12))
  }
  await eventually(async () => expect(await headlines()).toEqual(['Bridge 7 to close']))
  await eventually(async () => expect(JSON.stringify(await first())).toContain('Sentence number 11'))
  await new Promise((done) => setTimeout(done, 200))
  expect(await headlines()).toHaveLength(1)
})

it('a file that rests and then goes on is one story with all of it, also over a restart', async () => {
  const { at, open, headlines, first, told } = await desk()
  const file = join(at, 'slow.txt')
  const tray = open()
  await writeFile(file, copy(8))
  await eventually(async () => expect(await headlines()).toHaveLength(1))
  await appendFile(file, '\nThe first addition came after lunch, the council said.\n')
  await eventually(async () => expect(JSON.stringify(await first())).toContain('after lunch'))
  await tray.close()
  await appendFile(file, '\nThe second addition came in the evening, the council said.\n')
  open()
  await eventually(async () => expect(JSON.stringify(await first())).toContain('in the evening'))
  expect(await headlines()).toHaveLength(1)
  expect(told.join('\n')).not.toContain('went on')
})

it('what somebody has changed since is never written over: the person is told', async () => {
  const { at, open, services, headlines, first, told } = await desk()
  const file = join(at, 'slow.txt')
  open()
  await writeFile(file, copy(9))
  await eventually(async () => expect(await headlines()).toHaveLength(1))
  valueOf(await services.stories.rename((await first()).id, { headline: 'Our own headline' }))
  await appendFile(file, '\nThe addition came after lunch, the council said.\n')
  await eventually(async () => expect(told.join('\n')).toContain('slow.txt in the in-tray went on'))
  expect(await headlines()).toEqual(['Our own headline'])
  expect(JSON.stringify(await first())).not.toContain('after lunch')
})

it('a draft that was thrown away does not come back, not even after a restart', async () => {
  const { at, services, open, headlines } = await desk()
  const first = open()
  await writeFile(join(at, 'one.txt'), copy(1))
  await eventually(async () => expect(await headlines()).toHaveLength(1))
  await first.close()
  valueOf(await services.stories.trash(valueOf(await services.library.list()).stories[0]!.id))
  open()
  await new Promise((done) => setTimeout(done, 400))
  expect(await headlines()).toEqual([])
})

it('what the disk refuses is said once and tried again', async () => {
  const { at, open, told, headlines, fill } = await desk()
  fill(true)
  open()
  await writeFile(join(at, 'one.txt'), copy(1))
  await eventually(async () => expect(told).toEqual(['What is in the in-tray could not be kept: The disk is full. It is tried again.']))
  await new Promise((done) => setTimeout(done, 200))
  expect(told).toHaveLength(1)
  fill(false)
  await eventually(async () => expect(await headlines()).toEqual(['Bridge 1 to close for repairs']))
})

it('a folder that goes away is told, and comes back by itself', async () => {
  const { at, open, told, headlines } = await desk()
  const tray = open()
  await rm(at, { recursive: true, maxRetries: 20 })
  await eventually(async () => expect(tray.state().problem).toContain('cannot be read (ENOENT)'))
  await mkdir(at)
  await writeFile(join(at, 'one.txt'), copy(1))
  await eventually(async () => expect(await headlines()).toHaveLength(1))
  expect(tray.state().problem).toBeNull()
  expect(told.filter((line) => line.includes('ENOENT'))).toHaveLength(1)
})
