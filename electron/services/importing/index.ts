import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { lstat, open, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { IntakeResult } from '../../../shared/intake/types'
import { importLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { newId } from '../../../shared/text/id'
import type { Ledger } from './ledger'
import { messageAt, messagesIn } from './mailbox'

export { openLedger, type Ledger } from './ledger'

/** One thing to import: a file, or a message of a mailbox. */
export interface Item {
  /** For a person: the path from the folder that was named, or "inbox.mbox, mail 3". */
  label: string
  /** Tells the kind of file where its content does not. */
  name: string
  bytes(): Promise<Outcome<Uint8Array>>
  /** The folder that it lies in, where the files that it names may be. */
  beside?: string
}

export type Step = { item: Item; index: number } & ({ kind: 'made'; folder: string } | { kind: 'known'; story: string } | { kind: 'grown'; story: string; renewed: boolean } | { kind: 'refused'; message: string } | { kind: 'unwritten'; message: string })

export interface BatchOptions {
  items: readonly Item[]
  read(file: { name: string; bytes: Uint8Array }): Promise<Outcome<IntakeResult>>
  /** Keeps a story under an id that is noted before, so that a run that ends in between makes no second one. */
  keep(result: IntakeResult, id: string, item: Item): Promise<Outcome<{ folder: string }>>
  /** Puts what a file is now in the place of what it was, in a story that nobody has touched since; false where somebody has. Left out, a file that grew is another file. */
  renew?(story: string, was: IntakeResult, now: IntakeResult, item: Item): Promise<Outcome<boolean>>
  ledger: Ledger
  /** True for a story that is still in the library; one that was deleted is made again. */
  isThere(story: string): Promise<boolean>
  /** How many are read at once: as many as there are readers, and no more files than that are in memory. */
  width: number
  step(step: Step): void
  signal?: AbortSignal
}

/** What ends in these is copy; a folder holds other things too, which a batch passes over. */
const copy = /\.(?:txt|text|md|markdown|html?|xhtml|mhtml?|docx|odt|rtf|eml|mbox)$/i

/** Lists a folder; a test passes one that fails. */
type List = (folder: string) => Promise<Dirent[]>
const entriesOf: List = (folder) => readdir(folder, { withFileTypes: true })

type Found = { path: string; problem?: string }

const why = (error: unknown) => `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`

/**
 * The files of copy in a folder and those below it, in the order of their names. Hidden ones and links are passed over.
 * A folder below that cannot be read is named with the reason, and ends nothing.
 */
export async function filesIn(folder: string, list: List = entriesOf): Promise<Found[]> {
  const found: Found[] = []
  const walk = async (at: string): Promise<void> => {
    const entries = await list(at)
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) await walk(path).catch((error: unknown) => found.push({ path, problem: why(error) }))
      else if (entry.isFile() && copy.test(entry.name)) found.push({ path })
    }
  }
  await walk(folder)
  return found
}

/** What a path holds for a batch: its files, or the messages of a mailbox. Nothing of them is in memory before it is asked for. */
export async function itemsOf(path: string, list?: List): Promise<Item[]> {
  const stat = await lstat(path)
  const files = stat.isDirectory() ? await filesIn(path, list) : [{ path }]
  const items: Item[] = []
  for (const { path: file, problem } of files) {
    const label = stat.isDirectory() ? relative(path, file) : basename(file)
    const name = basename(file)
    if (problem !== undefined) items.push({ label, name, bytes: async () => failed('unreadable', problem) })
    else if (/\.mbox$/i.test(file)) items.push(...(await messagesOf(file, label)))
    else items.push({ label, name, bytes: () => bytesOf(file), beside: dirname(file) })
  }
  return items
}

async function messagesOf(file: string, label: string): Promise<Item[]> {
  try {
    const { mtimeMs } = await lstat(file)
    const places = await messagesIn(file)
    if (!places.length) return [{ label, name: basename(file), bytes: async () => failed('unreadable', 'has no mail in it. Check that it is a mailbox (.mbox).') }]
    return places.map((place, i) => ({
      label: `${label}, mail ${i + 1}`,
      name: `mail-${i + 1}.eml`,
      bytes: async () => {
        if (place.to - place.from > importLimit) return tooLarge
        try {
          const handle = await open(file)
          try {
            // Where the mail program wrote into it since, its messages stand elsewhere.
            if ((await handle.stat()).mtimeMs !== mtimeMs) return failed('changed-outside', 'was changed while it was read. Import it again')
            return done(await messageAt(handle, place))
          } finally {
            await handle.close()
          }
        } catch (error) {
          return failed('unreadable', why(error))
        }
      },
    }))
  } catch (error) {
    return [{ label, name: basename(file), bytes: async () => failed('unreadable', why(error)) }]
  }
}

const tooLarge = failed('too-large', `is larger than ${importLimit / 1024 / 1024} MB, the most that Galley imports`)

async function bytesOf(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await lstat(file)
    if (size > importLimit) return tooLarge
    return done(new Uint8Array(await readFile(file)))
  } catch (error) {
    return failed('unreadable', why(error))
  }
}

/**
 * Imports many files, each into a story of its own. A file whose bytes were imported before makes no second one, so a
 * run that was stopped goes on where it was. A file that cannot be read, or a disk that refuses, stops no other.
 */
export async function importAll({ items, read, keep, renew, ledger, isThere, width, step, signal }: BatchOptions): Promise<void> {
  const underWay = new Map<string, Promise<unknown>>()
  const made = new Set<string>()
  let next = 0

  async function one(item: Item, index: number): Promise<void> {
    const bytes = await item.bytes()
    if (!bytes.ok) return step({ item, index, kind: 'refused', message: bytes.problem.message })
    const hash = createHash('sha256').update(bytes.value).digest('hex')
    // Two copies of one file in one batch: the second waits to see what the first becomes.
    const before = underWay.get(hash)
    const mine = (async () => {
      await before
      await make(item, index, hash, bytes.value)
    })()
    underWay.set(hash, mine)
    try {
      await mine
    } finally {
      if (underWay.get(hash) === mine) underWay.delete(hash)
    }
  }

  async function make(item: Item, index: number, hash: string, bytes: Uint8Array): Promise<void> {
    const known = ledger.storyOf(hash)
    if (known && (made.has(known) || (await isThere(known)))) return step({ item, index, kind: 'known', story: known })
    const result = await read({ name: item.name, bytes })
    if (!result.ok) return step({ item, index, kind: 'refused', message: result.problem.message })
    const begun = renew ? ledger.begunBy(item.label, bytes) : null
    if (begun && renew) return grow(item, index, hash, bytes, begun, result.value, renew)
    const id = newId()
    const noted = await ledger.note(hash, id, item.label, bytes.length, 'begun')
    const kept = noted.ok ? await keep(result.value, id, item) : noted
    if (!kept.ok) return step({ item, index, kind: 'unwritten', message: kept.problem.message })
    made.add(id)
    // Where this cannot be noted, the story in the library tells it.
    await ledger.note(hash, id, item.label, bytes.length, 'made')
    step({ item, index, kind: 'made', folder: kept.value.folder })
  }

  /** A file that was taken while it was still being written, and has gone on: its story gets the rest. */
  async function grow(item: Item, index: number, hash: string, bytes: Uint8Array, begun: { story: string; size: number }, now: IntakeResult, renew: NonNullable<BatchOptions['renew']>): Promise<void> {
    const { story, size } = begun
    const was = await read({ name: item.name, bytes: bytes.subarray(0, size) })
    const there = await isThere(story)
    const renewed = was.ok && there ? await renew(story, was.value, now, item) : done(false)
    if (!renewed.ok && renewed.problem.code === 'no-space') return step({ item, index, kind: 'unwritten', message: renewed.problem.message })
    await ledger.note(hash, story, item.label, bytes.length, 'made')
    if (there) step({ item, index, kind: 'grown', story, renewed: renewed.ok && renewed.value })
    else step({ item, index, kind: 'known', story })
  }

  const worker = async () => {
    while (next < items.length && !signal?.aborted) {
      const index = next++
      await one(items[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker))
}
