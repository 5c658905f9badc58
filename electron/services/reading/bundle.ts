import { unzipSync } from 'fflate'
import { intakeHtml, withFiles, type Names } from '../../../shared/intake'
import type { IntakeResult } from '../../../shared/intake/types'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { ZipEntry } from './zip'

/** Where the page of a handoff stands in a zip: at its top, or in the one folder that it holds; null where it is no handoff. */
export function pageIn(entries: readonly ZipEntry[]): string | null {
  const names = new Set(entries.map(({ name }) => name))
  for (const name of names) {
    const found = /^((?:[^/]+\/)?)(page|article)\.html$/.exec(name)
    if (found && names.has(`${found[1]}manifest.json`) && (found[2] === 'page' || !names.has(`${found[1]}page.html`))) return name
  }
  return null
}

/** Reads a handoff that came as one zip, which was checked before: the page, and the pictures that it names. */
export function readBundle(name: string, bytes: Uint8Array, page: string, names: readonly Names[]): Outcome<IntakeResult> {
  const folder = page.slice(0, page.lastIndexOf('/') + 1)
  const html = unzipSync(bytes, { filter: (file) => file.name === page })[page]
  if (!html) return failed('unreadable', `${name} is damaged. Ask for it to be sent again.`)
  const result = intakeHtml(new TextDecoder().decode(html), { pictures: true, names })
  const wanted = new Set((result.pictures ?? []).map(({ src }) => folder + src))
  const files = wanted.size ? unzipSync(bytes, { filter: (file) => wanted.has(file.name) }) : {}
  return done(withFiles(result, new Map(Object.entries(files).map(([path, file]) => [path.slice(folder.length), file]))))
}
