import type { Output } from '../../../shared/contract'
import { importLimit } from '../../../shared/limits'
import { failed, type Outcome } from '../../../shared/outcome'
import { api } from '../../api'
import { i18next } from '../../i18n'

export type Imported = Output<'intake', 'importFile'>

/** One file after another; what came of each. */
export type ImportResult = { name: string; outcome: Outcome<Imported> }

async function importOne(file: File): Promise<Outcome<Imported>> {
  const size = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  if (file.size > importLimit) return failed('too-large', i18next.t('importing.tooLarge', { size: size(file.size), limit: size(importLimit) }))
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder, or a file that went away between choosing and reading.
    return failed('unreadable', i18next.t('importing.unreadable'))
  }
  return api.intake.importFile({ name: file.name.slice(-500), bytes })
}

/**
 * Reads files into new stories, one after another.
 * @param onResult called after each file
 * @param stopped asked before each file; true leaves the rest unread
 */
export async function importFiles(files: readonly File[], onResult: (result: ImportResult) => void, stopped: () => boolean): Promise<void> {
  for (const file of files) {
    if (stopped()) return
    onResult({ name: file.name, outcome: await importOne(file) })
  }
}
