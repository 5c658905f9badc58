import { appendFile, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { importAll, itemsOf, openLedger, type BatchOptions, type Ledger, type Step } from '../../electron/services/importing'
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
  const open = () => openLedger(disk, ledgerFile)
  const keepAs: BatchOptions['keep'] = (result, id) => services.stories.keep({ ...articleFrom(result), id })
  const run = async ({ signal, keep, ledger }: { signal?: (steps: Step[]) => AbortSignal | undefined; keep?: BatchOptions['keep']; ledger?: Ledger } = {}) => {
    const steps: Step[] = []
    const stop = new AbortController()
    const own = ledger ?? valueOf(await open())
    await importAll({
      items: await itemsOf(tray),
      read: reading.read,
      keep: keep ?? keepAs,
      ledger: own,
      isThere: async (id) => valueOf(await services.library.list()).stories.some((story) => story.id === id),
      width: 4,
      step: (step) => {
        steps.push(step)
        if (signal?.(steps)) stop.abort()
      },
      signal: stop.signal,
    }).finally(own.close)
    return steps.map(({ kind }) => kind).sort()
  }
  return { tray, services, run, open, keepAs, ledgerFile, stories: async () => valueOf(await services.library.list()).stories }
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

it('a run that ends between keeping a story and anything else makes no second one', async () => {
  const { tray, run, keepAs, stories } = await desk()
  await writeFile(join(tray, 'one.txt'), copy(1))
  const killed = async (...args: Parameters<typeof keepAs>) => {
    await keepAs(...args)
    throw new Error('killed')
  }
  await expect(run({ keep: killed })).rejects.toThrow('killed')
  expect(await run()).toEqual(['known'])
  expect(await stories()).toHaveLength(1)
})

it('one import at a time: a second one is told who runs, and one that was left by a process that died is taken over', async () => {
  const { tray, run, open, ledgerFile } = await desk()
  await writeFile(join(tray, 'one.txt'), copy(1))
  const first = valueOf(await open())
  const second = await open()
  expect(second.ok ? '' : second.problem.message).toMatch(/^Another import into this library has run since \d\d:\d\d UTC \(process \d+\)\. Wait/)
  await first.close()
  // No system has a process of this number.
  await writeFile(`${ledgerFile}.lock`, JSON.stringify({ pid: 2 ** 30, since: new Date().toISOString() }))
  expect(await run()).toEqual(['made'])
  // A process that lives has this number, but not since before the system was started.
  await writeFile(`${ledgerFile}.lock`, JSON.stringify({ pid: 1, since: '2020-01-01T00:00:00.000Z' }))
  expect(await run()).toEqual(['known'])
  // One that is being made has no name in it yet; one that was torn never gets one.
  await writeFile(`${ledgerFile}.lock`, '{"pid":')
  expect(await open()).toMatchObject({ ok: false, problem: { message: expect.stringContaining('has just begun') } })
  await utimes(`${ledgerFile}.lock`, 0, 0)
  expect(await run()).toEqual(['known'])
  expect((await readdir(join(ledgerFile, '..'))).filter((name) => name.includes('lock'))).toEqual([])
})

it('of many that begin at once one has it', async () => {
  const { open } = await desk()
  const had = await Promise.all(Array.from({ length: 12 }, () => open()))
  expect(had.filter((one) => one.ok)).toHaveLength(1)
})

it('where nothing can be noted no story is made, and it is said', async () => {
  const { tray, run, open, stories } = await desk()
  await writeFile(join(tray, 'one.txt'), copy(1))
  const ledger = valueOf(await open())
  const full = { ...ledger, note: async () => failed('no-space', 'Could not note what is imported: the disk is full.') }
  expect(await run({ ledger: full })).toEqual(['unwritten'])
  expect(await stories()).toEqual([])
  expect(await run()).toEqual(['made'])
})

it('a mailbox is read message by message, whatever its line ends, its quoted lines and its size', async () => {
  const { tray } = await desk()
  const mail = (n: number, end: string) => ['From desk@wire.example Mon Nov  9 10:00:00 2026', `Subject: Bridge ${n}`, '', 'The first line.', '>From the council came no more.', 'From here on it rained in 2026.', '', '>>From afar.', 'x'.repeat(400_000)].join(end) + end + end
  for (const [name, end] of [['unix.mbox', '\n'], ['dos.mbox', '\r\n']] as const) {
    await writeFile(join(tray, name), Array.from({ length: 9 }, (_, n) => mail(n, end)).join(''))
    const items = await itemsOf(join(tray, name))
    expect(items.map(({ label }) => label)).toEqual(Array.from({ length: 9 }, (_, n) => `${name}, mail ${n + 1}`))
    const bytes = valueOf(await items[4]!.bytes())
    expect(Buffer.from(bytes).toString('latin1').trimEnd()).toBe(['Subject: Bridge 4', '', 'The first line.', 'From the council came no more.', 'From here on it rained in 2026.', '', '>From afar.', 'x'.repeat(400_000)].join(end))
  }
  const items = await itemsOf(join(tray, 'unix.mbox'))
  await writeFile(join(tray, 'unix.mbox'), (await readFile(join(tray, 'unix.mbox'), 'latin1')).slice(5))
  const changed = await items[1]!.bytes()
  expect(changed.ok ? '' : changed.problem.message).toContain('was changed while it was read')
})

it('a folder that cannot be read is named, and ends nothing', async () => {
  const { tray } = await desk()
  await mkdir(join(tray, 'shut'))
  await writeFile(join(tray, 'shut', 'one.txt'), copy(2))
  await writeFile(join(tray, 'zz.txt'), copy(1))
  const items = await itemsOf(tray, async (folder) => {
    if (folder.endsWith('shut')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    return readdir(folder, { withFileTypes: true })
  })
  expect(items.map(({ label }) => label)).toEqual(['shut', 'zz.txt'])
  const shut = await items[0]!.bytes()
  expect(shut.ok ? '' : shut.problem.message).toBe('cannot be read (EACCES)')
})
