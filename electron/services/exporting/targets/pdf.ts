import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { done, failed, type Outcome } from '../../../../shared/outcome'
import type { Disk } from '../../disk'
import { onPaper, paperOf, placeOf } from './paper'
import { openFolder, removeEmpty } from './place'
import type { Target } from './target'

/** What makes a PDF of a page on the disk: Electron itself, or an installed browser. */
export interface PdfPrinter {
  /** A folder from which it may read pages; it is there. */
  room(): Promise<string>
  /**
   * Prints a page that asks nothing of a network.
   * @param page absolute path of an HTML file
   * @returns the PDF's bytes; `not-found` where there is nothing to print with, `io` where it failed, `cancelled`
   */
  print(page: string, signal?: AbortSignal): Promise<Outcome<Uint8Array>>
}

const pageName = 'page.html'

/**
 * PDFs of the page, one file each in a folder, for a desk to read and to send round. Nothing in a PDF tells whether
 * somebody changed it: one that stands there is never replaced, the new one gets the next free name.
 */
export function pdfTarget(disk: Disk, out: string, printer: PdfPrinter, signal?: AbortSignal): Target {
  return {
    async begin({ name }) {
      const ready = await openFolder(disk, out)
      if (!ready.ok) return ready
      let room: string
      try {
        room = await mkdtemp(join(await printer.room(), 'galley-pdf-'))
      } catch (error) {
        return disk.explain(error, 'Could not put the page where it is printed from')
      }
      const leave = () => rm(room, { recursive: true, force: true }).catch(() => undefined)
      const undo = async () => {
        await leave()
        if (ready.value === 'made') await removeEmpty(disk, out)
      }
      const delivery = {
        place: join(out, `${name}.pdf`),
        standing: null,
        files: [] as { name: string; size: number }[],
        async put(file: string, bytes: Uint8Array): Promise<Outcome<undefined>> {
          const path = join(room, ...file.split('/'))
          try {
            await mkdir(dirname(path), { recursive: true })
            await writeFile(path, file === pageName ? onPaper(new TextDecoder().decode(bytes), paperOf(placeOf(process.env))) : bytes)
            return done(undefined)
          } catch (error) {
            return disk.explain(error, `Could not prepare “${file}” for printing`)
          }
        },
        async finish(): Promise<Outcome<undefined>> {
          const printed = await printer.print(join(room, pageName), signal)
          const kept = printed.ok ? await keep(disk, out, name, printed.value) : printed
          if (!kept.ok || !printed.ok) {
            await undo()
            return kept.ok ? failed('io', `Could not write “${name}.pdf”.`) : kept
          }
          await leave()
          delivery.place = join(out, kept.value)
          delivery.files = [{ name: kept.value, size: printed.value.length }]
          return done(undefined)
        },
        abort: undo,
      }
      return done(delivery)
    },
  }
}

/** Writes the file, whole or not at all, under the first free of `name.pdf`, `name-2.pdf`… @returns the name that it got */
async function keep(disk: Disk, out: string, name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  for (let n = 1; ; n++) {
    const file = `${n === 1 ? name : `${name}-${n}`}.pdf`
    const path = join(out, file)
    const free = async () => ((await stands(disk, path)) ? failed('name-taken', `“${path}” is there already.`) : done(undefined))
    if (!(await free()).ok) continue
    const written = await disk.writeAtomic(path, bytes, free)
    if (written.ok) return done(file)
    if (written.problem.code !== 'name-taken') return written
  }
}

const stands = (disk: Disk, path: string) =>
  disk.files.lstat(path).then(
    () => true,
    (error: unknown) => disk.codeOf(error) !== 'ENOENT',
  )
