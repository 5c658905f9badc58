import { lstat, open } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { articleFrom } from '../../shared/article/from-intake'
import type { DeskRules } from '../../shared/desk-rules'
import { repaired, withDeskRules, withPictures } from '../../shared/intake'
import type { IntakeResult } from '../../shared/intake/types'
import { importLimit } from '../../shared/limits'
import { done, failed, type Outcome } from '../../shared/outcome'
import type { Services } from '../create-services'
import { exit, oneLine, UsageError, type Command, type Io } from './io'
import { importBatch } from './import-batch'
import { servicesFor } from './library'

const megabytes = importLimit / 1024 / 1024
const tooLarge = failed('too-large', `is larger than ${megabytes} MB, the most that Galley imports`)

const why: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder and not a file',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
}

/** The bytes of a file, or of standard input for "-"; never more than an import may have. */
async function bytesOf(file: string, io: Io): Promise<Outcome<Uint8Array>> {
  if (file === '-') {
    const bytes = await io.input(importLimit)
    return bytes ? done(bytes) : tooLarge
  }
  try {
    const handle = await open(resolve(io.cwd, file))
    try {
      const stat = await handle.stat()
      if (stat.isDirectory()) return failed('unreadable', why.EISDIR!)
      if (stat.size > importLimit) return tooLarge
      return done(new Uint8Array(await handle.readFile()))
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (!code) throw error
    return failed('unreadable', why[code] ?? `cannot be read (${code})`)
  }
}

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals: files } = parseArgs({ args, allowPositionals: true, options: { library: { type: 'string' }, json: { type: 'boolean' }, repair: { type: 'boolean' } } })
  if (!files.length) throw new UsageError('name at least one file, or - for standard input')
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('- can be named once only')

  const services = servicesFor(io, values.library)
  try {
    if (!values.json && (await anyBatch(files, io))) return await importBatch(services, files.map((file) => resolve(io.cwd, file)), io, values.repair)
    const read = await readAll(services, files, io, values.repair)
    if (!read) return exit.wrong
    return values.json ? print(read, await services.deskRules.rules(), io) : await keep(services, read, io)
  } finally {
    await services.close()
  }
}

/** A folder or a mailbox is many files: one that cannot be read does not stop the others. */
async function anyBatch(files: readonly string[], io: Io): Promise<boolean> {
  const kinds = await Promise.all(files.map((file) => (file === '-' ? null : lstat(resolve(io.cwd, file)).catch(() => null))))
  return files.some((file, i) => kinds[i]?.isDirectory() || (kinds[i]?.isFile() && /\.mbox$/i.test(file)))
}

interface Read {
  file: string
  result: IntakeResult
}

/** Everything is read before anything is written: one bad file (null), and nothing is. */
async function readAll({ reading }: Services, files: string[], io: Io, repair = false): Promise<Read[] | null> {
  const results: Read[] = []
  let good = true
  for (const [i, file] of files.entries()) {
    if (files.length > 1) io.progress(`Reading ${i + 1} of ${files.length}: ${oneLine(file)}`)
    const bytes = await bytesOf(file, io)
    const read = bytes.ok ? await reading.read({ name: file === '-' ? 'standard input' : basename(file), bytes: bytes.value }) : bytes
    if (read.ok) {
      const result = repair ? repaired(read.value) : read.value
      const { wrong } = result.report
      if (wrong) io.err(`galley import: ${file === '-' ? 'standard input' : file}: ${wrong.places === 1 ? 'one place looks' : `${wrong.places} places look`} wrongly decoded (“${oneLine(wrong.from)}” for “${oneLine(wrong.to)}”); --repair puts it right`)
      results.push({ file, result })
    } else {
      good = false
      io.err(`galley import: ${file === '-' ? 'standard input' : file}: ${read.problem.message}`)
    }
  }
  return good ? results : null
}

function print(read: Read[], rules: DeskRules, io: Io): number {
  for (const { result: given } of read) {
    const result = withPictures(withDeskRules(given, rules))
    const { classified, dropped, normalised } = result.report
    io.out(JSON.stringify({ article: articleFrom(result), report: { classified, removed: result.removed, dropped, normalised } }))
  }
  return exit.done
}

async function keep(services: Services, read: Read[], io: Io): Promise<number> {
  for (const { file, result } of read) {
    const kept = await services.keepIntake(result, file === '-' ? {} : { beside: dirname(resolve(io.cwd, file)) })
    if (!kept.ok) {
      io.err(`galley import: ${file}: ${kept.problem.message}`)
      return exit.unwritten
    }
    io.out(kept.value.folder)
  }
  return exit.done
}

export const importCommand: Command = {
  summary: 'Make stories of files, folders and mailboxes of copy, or of standard input',
  help: `Usage: galley import FILE… [--library DIR] [--repair] [--json]

Reads each FILE (.txt .md .html .mhtml .docx .odt .rtf .eml; - is standard input)
into a new story and prints the story's folder. When one FILE cannot be read,
nothing is saved.

A folder, or a mailbox (.mbox), is read file by file: what cannot be read is named
and the rest is kept. A file that was imported before makes no second story, so a
run that was stopped goes on when it is started again.

  --library DIR  the library to put the stories into (default: the app's)
  --repair       puts characters right that were decoded wrongly before they came (Ã© for é)
  --json         saves nothing; prints { "article", "report" } for each FILE, one line each
  --help         prints this`,
  run,
}
