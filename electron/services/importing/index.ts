import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { IntakeResult } from '../../../shared/intake/types'
import { importLimit } from '../../../shared/limits'
import { failed, type Outcome } from '../../../shared/outcome'
import type { Ledger } from './ledger'

export { openLedger, type Ledger } from './ledger'

/** One thing to import: a file, or a message of a mailbox. */
export interface Item {
  /** For a person: the path from the folder that was named, or "inbox.mbox, mail 3". */
  label: string
  /** Tells the kind of file where its content does not. */
  name: string
  bytes(): Promise<Outcome<Uint8Array>>
}

export type Step = { item: Item; index: number } & ({ kind: 'made'; folder: string } | { kind: 'known'; story: string } | { kind: 'refused'; message: string } | { kind: 'unwritten'; message: string })

export interface BatchOptions {
  items: readonly Item[]
  read(file: { name: string; bytes: Uint8Array }): Promise<Outcome<IntakeResult>>
  keep(result: IntakeResult): Promise<Outcome<{ id: string; folder: string }>>
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

/** The files of copy in a folder and those below it, in the order of their names. Hidden ones and links are passed over. */
export async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = []
  const walk = async (at: string): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) await walk(join(at, entry.name))
      else if (entry.isFile() && copy.test(entry.name)) found.push(join(at, entry.name))
    }
  }
  await walk(folder)
  return found
}

/** A mailbox may hold many years of copy. */
const mailboxLimit = 2 * 1024 * 1024 * 1024

/**
 * What a path holds for a batch: its files, or the messages of a mailbox.
 * @param messagesOf splits a mailbox
 */
export async function itemsOf(path: string, messagesOf: (bytes: Uint8Array) => Uint8Array[]): Promise<Item[]> {
  const stat = await lstat(path)
  const files = stat.isDirectory() ? await filesIn(path) : [path]
  const items: Item[] = []
  for (const file of files) {
    const label = stat.isDirectory() ? relative(path, file) : basename(file)
    if (!/\.mbox$/i.test(file)) items.push({ label, name: basename(file), bytes: () => bytesOf(file) })
    else if ((await lstat(file)).size <= mailboxLimit) {
      messagesOf(new Uint8Array(await readFile(file))).forEach((message, i) => items.push({ label: `${label}, mail ${i + 1}`, name: `mail-${i + 1}.eml`, bytes: async () => ({ ok: true, value: message }) }))
    } else items.push({ label, name: basename(file), bytes: async () => failed('too-large', 'has more than 2 GB; split the mailbox into parts') })
  }
  return items
}

async function bytesOf(file: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await lstat(file)
    if (size > importLimit) return failed('too-large', `is larger than ${importLimit / 1024 / 1024} MB, the most that Galley imports`)
    return { ok: true, value: new Uint8Array(await readFile(file)) }
  } catch (error) {
    return failed('unreadable', `cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`)
  }
}

/**
 * Imports many files, each into a story of its own. A file whose bytes were imported before makes no second one, so a
 * run that was stopped goes on where it was. A file that cannot be read, or a disk that refuses, stops no other.
 */
export async function importAll({ items, read, keep, ledger, isThere, width, step, signal }: BatchOptions): Promise<void> {
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
    const kept = await keep(result.value)
    if (!kept.ok) return step({ item, index, kind: 'unwritten', message: kept.problem.message })
    made.add(kept.value.id)
    await ledger.note(hash, kept.value.id, item.label)
    step({ item, index, kind: 'made', folder: kept.value.folder })
  }

  const worker = async () => {
    while (next < items.length && !signal?.aborted) {
      const index = next++
      await one(items[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker))
}
