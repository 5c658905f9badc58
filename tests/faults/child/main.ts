import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDisk } from '../../../electron/services/disk'
import { createJournals } from '../../../electron/services/journal'
import { bytesOf, firstText, revisionOf, storyId, textsOf, typed } from '../../journal/story'
import { find, inPlace, patchesOf, storyFile, type, type Run } from '../desk'

/*
 * A process that types, for a test to hurt: node main.mjs COMMAND OPTIONS, with JSON options. What it
 * has promised it says at once on its standard output, a JSON value a line.
 */
const options = JSON.parse(process.argv[3] ?? '{}') as { library: string; data: string } & Partial<Run> & { tries?: number; fill?: string; broken?: 'in place' | 'hasty' }
const desk = { disk: createDisk(), library: options.library, data: options.data }
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`)
const told = {
  safe: (safe: number) => say({ safe }),
  saved: (saved: number) => say({ saved }),
  refused: ({ code, message }: { code: string; message: string }) => say({ refused: code, message }),
}
const run = { changes: options.changes ?? 6, burst: options.burst ?? 2, saveEvery: options.saveEvery ?? 2 }
const broken = { broken: { hasty: options.broken === 'hasty' }, ...(options.broken === 'in place' ? { writeStory: inPlace(desk.disk) } : {}) }
const texts = () => textsOf(firstText, patchesOf(run.changes))
const isHidden = (name: string) => name.startsWith('.')

/** Takes all the room on the disk of a folder, and gives it back. */
async function fill(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'ballast')
  const piece = Buffer.alloc(4096)
  const file = openSync(path, 'w')
  try {
    for (;;) writeSync(file, piece)
  } catch {
    closeSync(file)
  }
  return () => rm(path)
}

async function prepare(): Promise<void> {
  await mkdir(desk.library, { recursive: true })
  await mkdir(desk.data, { recursive: true })
  await writeFile(storyFile(desk), bytesOf(firstText))
}

const commands: Record<string, () => Promise<void>> = {
  prepare,

  type: async () => {
    const finished = await type(desk, { run, told, ...broken, ...(options.tries ? { tries: options.tries } : {}) })
    say({ finished })
  },

  find: async () => void say(await find(desk, texts())),

  /** Types a little, fills the disk of a folder, types on, makes room again and types the rest. */
  full: async () => {
    await prepare()
    await type(desk, { run: { changes: 2, burst: 1, saveEvery: 0 }, told, tries: 1 })
    const free = await fill(options.fill!)
    const before = await find(desk, texts())
    if (typeof before === 'string') throw new Error(before)
    const finished = await type(desk, { run, told, begin: before, tries: 1, ...broken })
    const left = await find(desk, texts())
    say({ finished, full: left, hidden: (await readdir(desk.library)).filter(isHidden) })
    await free()
    if (typeof left !== 'string') await type(desk, { run: { ...run, changes: run.changes + 2 }, told, begin: left, tries: 1 })
    say({ free: await find(desk, textsOf(firstText, patchesOf(run.changes + 2))) })
  },

  /** Types on while one fsync takes its time, and counts how often it could do something else meanwhile. */
  slow: async () => {
    const journals = createJournals({ disk: desk.disk, folder: join(desk.data, 'journal') })
    const journal = await journals.open(storyId, revisionOf(bytesOf(firstText)))
    if (!journal.ok) throw new Error(journal.problem.message)
    await journal.value.append(1, typed(1))
    let turns = 0
    const ticking = setInterval(() => turns++, 20)
    const slow = journal.value.append(2, typed(2))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const rest = Array.from({ length: 20 }, (_, n) => journal.value.append(n + 3, typed(n + 3)))
    let waiting = true
    void slow.then(() => (waiting = false))
    const typedMeanwhile = waiting
    await Promise.all([slow, ...rest])
    clearInterval(ticking)
    say({ turns, typedMeanwhile })
    const stored = await journals.read(storyId)
    say({ records: stored.ok && stored.value ? stored.value.records.length : 0 })
  },

  /** Types with no file left to open; a moment later there are some again. */
  crowded: async () => {
    const held: number[] = []
    try {
      for (;;) held.push(openSync('/dev/null', 'r'))
    } catch (error) {
      say({ crowded: (error as NodeJS.ErrnoException).code })
    }
    setTimeout(() => held.forEach((file) => closeSync(file)), 100)
    say({ finished: await type(desk, { run, told, tries: 1 }) })
  },

  /** What is in the two folders. */
  look: async () => {
    const names = async (folder: string) => (await readdir(folder).catch(() => [])).sort()
    say({ library: await names(desk.library), journal: await names(join(desk.data, 'journal')), story: revisionOf(await readFile(storyFile(desk))) })
  },
}

await commands[process.argv[2] ?? '']?.()
