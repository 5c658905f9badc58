import { appendFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { importAll, itemsOf, openLedger, type Step } from '../../electron/services/importing'
import { createReading } from '../../electron/services/reading'
import { articleFrom } from '../../shared/article/from-intake'
import { failed } from '../../shared/outcome'
import { servicesIn } from './library-of'
import { tempFolder, valueOf } from './places'

const copy = (n: number) => `Bridge ${n} to close for repairs\n\nPORT ELLEN, Nov 10 - Bridge number ${n} will close for two weeks from Monday, the council said on Thursday.\n\nBuses will run over the old bridge, and the ferry is free.\n`

/** A folder of copy, a library, and a run of the batch over both. */
async function desk() {
  const folder = await tempFolder()
  const tray = join(folder, 'tray')
  await mkdir(tray)
  const services = servicesIn(folder)
  const disk = createDisk()
  const reading = createReading()
  const ledgerFile = join(folder, 'data', 'imports.ndjson')
  const run = async ({ signal, keep }: { signal?: (steps: Step[]) => AbortSignal | undefined; keep?: () => ReturnType<typeof services.stories.keep> } = {}) => {
    const steps: Step[] = []
    const stop = new AbortController()
    await importAll({
      items: await itemsOf(tray, reading.messagesOf),
      read: reading.read,
      keep: keep ?? ((result) => services.stories.keep(articleFrom(result))),
      ledger: await openLedger(disk, ledgerFile),
      isThere: async (id) => valueOf(await services.library.list()).stories.some((story) => story.id === id),
      width: 4,
      step: (step) => {
        steps.push(step)
        if (signal?.(steps)) stop.abort()
      },
      signal: stop.signal,
    })
    return steps.map(({ kind }) => kind).sort()
  }
  return { tray, services, run, ledgerFile, stories: async () => valueOf(await services.library.list()).stories }
}

it('a folder becomes stories, also from folders in it; hidden files, links and other kinds are passed over', async () => {
  const { tray, run, stories } = await desk()
  await mkdir(join(tray, 'sport'))
  await writeFile(join(tray, 'one.txt'), copy(1))
  await writeFile(join(tray, 'sport', 'two.md'), copy(2))
  await writeFile(join(tray, '.hidden.txt'), copy(3))
  await writeFile(join(tray, 'picture.png'), 'x')
  await symlink('/etc/passwd', join(tray, 'link.txt'))
  expect(await run()).toEqual(['made', 'made'])
  expect((await stories()).map(({ headline }) => headline).sort()).toEqual(['Bridge 1 to close for repairs', 'Bridge 2 to close for repairs'])
})

it('the same file makes one story: twice in a batch, in a second batch, and under another name; one that was deleted is made again', async () => {
  const { tray, run, services, stories } = await desk()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(tray, name), copy(1))
  expect(await run()).toEqual(['known', 'known', 'made'])
  await writeFile(join(tray, 'd.txt'), copy(2))
  expect(await run()).toEqual(['known', 'known', 'known', 'made'])
  expect(await stories()).toHaveLength(2)
  valueOf(await services.stories.trash((await stories()).find(({ headline }) => headline.includes('2'))!.id))
  expect(await run()).toEqual(['known', 'known', 'known', 'made'])
})

it('a mailbox becomes a story a mail', async () => {
  const { tray, run, stories } = await desk()
  const mail = (n: number) => `From desk@wire.example Mon Nov  9 10:00:00 2026\nFrom: Desk <desk@wire.example>\nSubject: COPY: Bridge ${n} to close for repairs\nDate: Mon, 9 Nov 2026 10:0${n}:00 +0530\nMessage-ID: <${n}@wire.example>\nContent-Type: text/plain; charset=utf-8\n\n${copy(n)}>From the council came no more.\n\n`
  await writeFile(join(tray, 'inbox.mbox'), [1, 2, 3].map(mail).join(''))
  expect(await run()).toEqual(['made', 'made', 'made'])
  expect((await stories()).map(({ headline }) => headline).sort()).toEqual([1, 2, 3].map((n) => `Bridge ${n} to close for repairs`))
})

it('what cannot be read or kept stops no other, and is tried again the next time', async () => {
  const { tray, run } = await desk()
  await writeFile(join(tray, 'good.txt'), copy(1))
  await writeFile(join(tray, 'empty.txt'), '')
  expect(await run({ keep: async () => failed('no-space', 'The disk is full.') })).toEqual(['refused', 'unwritten'])
  expect(await run()).toEqual(['made', 'refused'])
})

it('a run that was stopped goes on where it was, also with a torn last line in its list', async () => {
  const { tray, run, ledgerFile, stories } = await desk()
  for (let n = 0; n < 30; n++) await writeFile(join(tray, `${n}.txt`), copy(n))
  const first = await run({ signal: (steps) => (steps.length >= 10 ? AbortSignal.abort() : undefined) })
  expect(first.length).toBeLessThan(30)
  await appendFile(ledgerFile, '\n{"hash": "torn')
  const second = await run()
  expect(second).toHaveLength(30)
  expect(second.filter((kind) => kind === 'known')).toHaveLength(first.length)
  expect(await stories()).toHaveLength(30)
  expect(await readdir(tray)).toHaveLength(30)
})
