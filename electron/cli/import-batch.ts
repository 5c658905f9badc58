import { repaired } from '../../shared/intake'
import type { Services } from '../create-services'
import { createReaders } from '../readers'
import { importAll, itemsOf, type Item, type Step } from '../services/importing'
import { exit, oneLine, type Io } from './io'

/** Imports all of some folders, mailboxes and files, with progress on a terminal and a summary at the end. */
export async function importBatch(services: Services, paths: readonly string[], io: Io, repair = false): Promise<number> {
  const items: Item[] = []
  for (const path of paths) {
    try {
      items.push(...(await itemsOf(path)))
    } catch (error) {
      io.err(`galley import: ${path}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`)
      return exit.wrong
    }
  }
  if (!items.length) {
    io.err(`galley import: ${paths.join(', ')}: there is no copy in it. Galley reads .txt, .md, .html, .mhtml, .docx, .odt, .rtf, .eml and .mbox.`)
    return exit.wrong
  }
  const listed = await services.library.list()
  if (!listed.ok) {
    io.err(`galley import: ${listed.problem.message}`)
    return exit.unwritten
  }
  const there = new Set(listed.value.stories.map(({ id }) => id))
  const ledger = await services.importLedger()
  if (!ledger.ok) {
    io.err(`galley import: ${ledger.problem.message}`)
    return exit.unwritten
  }
  const readers = createReaders(services.reading, await services.profiles.classes())
  const stop = new AbortController()
  const interrupted = () => stop.abort()
  process.once('SIGINT', interrupted)
  const count = { made: 0, known: 0, grown: 0, refused: 0, unwritten: 0 }
  const step = (one: Step) => {
    count[one.kind]++
    if (one.kind === 'made') io.out(one.folder)
    else if (one.kind === 'refused' || one.kind === 'unwritten') io.err(`galley import: ${oneLine(one.item.label)}: ${one.message}`)
    io.progress(`Imported ${count.made + count.known + count.refused + count.unwritten} of ${items.length}: ${oneLine(one.item.label)}`)
  }
  try {
    await importAll({ items, read: readers.read, keep: (result, id, { beside }) => services.keepIntake(repair ? repaired(result) : result, { id, beside }), ledger: ledger.value, isThere: async (story) => there.has(story), width: readers.width * 2, step, signal: stop.signal })
  } finally {
    process.off('SIGINT', interrupted)
    await ledger.value.close()
    await readers.close()
  }
  const left = items.length - count.made - count.known - count.refused - count.unwritten
  const parts = [
    count.made === 1 ? '1 story made' : `${count.made} stories made`,
    ...(count.known ? [`${count.known} imported before`] : []),
    ...(count.refused ? [`${count.refused} could not be read`] : []),
    ...(count.unwritten ? [`${count.unwritten} could not be written`] : []),
    ...(left ? [`stopped with ${left} left: run the same command again to go on`] : []),
  ]
  io.err(`${parts.join(', ')}.`)
  if (count.unwritten || left) return exit.unwritten
  return count.refused ? exit.wrong : exit.done
}
