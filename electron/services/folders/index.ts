import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Folder } from '../../../shared/contract'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { newBlockId } from '../../../shared/text/id'
import type { Disk } from '../disk'
import { nameFault } from './names'

export interface FoldersOptions {
  disk: Disk
  home: string
  /** The folder of the last export, kept between runs. */
  last: { get(): string | null; set(path: string): void }
  /** The native dialog, where there is one. */
  chooseFolder?: (() => Promise<string | null>) | undefined
  reveal?: ((path: string) => Promise<void>) | undefined
}

export type Folders = ReturnType<typeof createFolders>

const unknown = failed('not-found', 'This folder is no longer known. Choose it again.')

/** Folders outside the library. The screen knows them by ids that are valid for this run; it never sends a path. */
export function createFolders({ disk, home, last, chooseFolder, reveal }: FoldersOptions) {
  const paths = new Map<string, string>()
  const ids = new Map<string, string>()

  function idOf(path: string): string {
    const full = resolve(path)
    let id = ids.get(full)
    if (!id) {
      id = newBlockId()
      ids.set(full, id)
      paths.set(id, full)
    }
    return id
  }

  /** The whole path, with the home folder as "~". */
  const whole = (path: string): Folder => {
    const inHome = path === home || path.startsWith(home + sep)
    return { id: idOf(path), label: inHome ? `~${path.slice(home.length)}` : path }
  }
  const named = (path: string): Folder => ({ id: idOf(path), label: basename(path) || path })
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )

  return {
    /** The path behind an id, for other services only. */
    pathOf: (id: string): Outcome<string> => {
      const path = paths.get(id)
      return path === undefined ? unknown : done(path)
    },
    /** Names a folder that the services made. */
    idOf,
    used: (path: string): void => last.set(path),
    async choose(): Promise<Outcome<{ kind: 'chosen'; folder: Folder } | { kind: 'cancelled' } | { kind: 'browse' }>> {
      if (!chooseFolder) return done({ kind: 'browse' })
      const path = await chooseFolder()
      return done(path === null ? { kind: 'cancelled' } : { kind: 'chosen', folder: whole(resolve(path)) })
    },
    async suggested(): Promise<Outcome<Folder>> {
      const before = last.get()
      if (before && (await isFolder(before))) return done(whole(before))
      const documents = join(home, 'Documents')
      return done(whole((await isFolder(documents)) ? documents : home))
    },
    async list(id: string | undefined): Promise<Outcome<{ here: Folder; parent: Folder | null; folders: Folder[] }>> {
      if (chooseFolder) return failed('denied', 'Folders are chosen in the system’s own dialog here.')
      const here = id === undefined ? home : paths.get(id)
      if (here === undefined) return unknown
      try {
        const entries = await readdir(here, { withFileTypes: true })
        const visible = entries.filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
        const real = await Promise.all(visible.map((entry) => entry.isDirectory() || isFolder(join(here, entry.name))))
        const folders = visible.filter((_, i) => real[i]).map((entry) => named(join(here, entry.name)))
        const parent = dirname(here)
        const order = new Intl.Collator(undefined, { numeric: true })
        return done({ here: whole(here), parent: parent === here ? null : named(parent), folders: folders.sort((a, b) => order.compare(a.label, b.label)) })
      } catch (error) {
        return disk.explain(error, `Could not look into “${here}”`)
      }
    },
    async create(parent: string, name: string): Promise<Outcome<Folder>> {
      const path = paths.get(parent)
      if (path === undefined) return unknown
      const fault = nameFault(name)
      if (fault) return failed('invalid', fault)
      try {
        await mkdir(join(path, name))
      } catch (error) {
        return disk.explain(error, `Could not make “${name}” in “${path}”`)
      }
      return done(named(join(path, name)))
    },
    async reveal(id: string): Promise<Outcome<Record<string, never>>> {
      const path = paths.get(id)
      if (path === undefined) return unknown
      if (!reveal) return failed('denied', `A browser cannot open folders. Yours is at ${path}`)
      await reveal(path)
      return done({})
    },
  }
}
