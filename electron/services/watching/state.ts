import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { storyLimit } from '../../../shared/limits'
import type { Disk } from '../disk'
import type { OutsideChange } from './types'

export interface StateOptions {
  disk: Disk
  root: string
  /** The revision of story.json's bytes, as saving makes it. */
  revisionOf(bytes: Uint8Array): string
  /** True for a revision that Galley itself wrote. */
  isOwn(folder: string, revision: string): boolean
  tell(change: OutsideChange): void
}

interface Seen {
  stamp: string
  /** Null until the file was read once. */
  revision: string | null
}

/** Files looked at at once: a share that is slow must not have all threads. */
const width = 8

/**
 * What is known of every story.json in a library. It looks, compares and tells; what makes it look
 * is of no matter here. Bytes decide: a file that was only touched has not changed, one of the same
 * size and time may have.
 */
export function createState({ disk, root, revisionOf, isOwn, tell }: StateOptions) {
  const seen = new Map<string, Seen>()
  let isAway = false

  const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => [size, mtimeMs, ctimeMs, ino].join('-')

  async function statOf(folder: string): Promise<Stats | 'none' | 'unknown'> {
    try {
      return await disk.files.lstat(join(root, folder, 'story.json'))
    } catch (error) {
      return ['ENOENT', 'ENOTDIR'].includes(disk.codeOf(error) ?? '') ? 'none' : 'unknown'
    }
  }

  /** True when the library folder itself answers. Tells when that changes. */
  async function isThere(): Promise<boolean> {
    const there = await disk.files.lstat(root).then(
      (stat) => stat.isDirectory(),
      () => false,
    )
    if (there === isAway) {
      isAway = !there
      tell({ kind: there ? 'back' : 'away' })
    }
    return there
  }

  /** True when a story is not there while the library is: asked twice, as a share may come back in between. */
  const isGone = async (folder: string) => (await isThere()) && (await statOf(folder)) === 'none' && (await isThere())

  /**
   * Looks at one story.
   * @param closely reads the file even where its stamp is the known one: something was told of it
   */
  async function look(folder: string, closely: boolean): Promise<void> {
    const stat = await statOf(folder)
    // A share that does not answer says nothing about its stories.
    if (stat === 'unknown') return
    if (stat === 'none') {
      if (seen.has(folder) && (await isGone(folder)) && seen.delete(folder)) tell({ kind: 'removed', folder })
      return
    }
    const stamp = stampOf(stat)
    const before = seen.get(folder)
    if (before?.stamp === stamp && !closely) return
    const bytes = await disk.readWhole(join(root, folder, 'story.json'), storyLimit)
    if (!bytes.ok && bytes.problem.code === 'gone') return look(folder, closely)
    const revision = bytes.ok ? revisionOf(bytes.value) : null
    seen.set(folder, { stamp, revision })
    if (before && before.revision === revision && (revision !== null || before.stamp === stamp)) return
    // The first close look at a file that nobody has read yet and that has the stamp of the beginning.
    if (before?.revision === null && before.stamp === stamp) return
    if (revision !== null && isOwn(folder, revision)) return
    tell({ kind: before ? 'changed' : 'added', folder, revision })
  }

  async function names(): Promise<string[] | null> {
    try {
      const entries = await disk.files.readdir(root, { withFileTypes: true })
      return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name)
    } catch {
      return null
    }
  }

  async function each(folders: readonly string[], act: (folder: string) => Promise<void>): Promise<void> {
    for (let at = 0; at < folders.length; at += width) await Promise.all(folders.slice(at, at + width).map(act))
  }

  return {
    look,
    isThere,
    /** Notes what a story's bytes are, because somebody has read or written them: from now on other bytes are a change, whatever their stamp. */
    note(folder: string, revision: string): void {
      seen.set(folder, { stamp: seen.get(folder)?.stamp ?? '', revision })
    },
    /** Notes what is there without reading or telling: the point from which changes count. */
    async begin(): Promise<void> {
      const folders = await names()
      isAway = folders === null
      await each(folders ?? [], async (folder) => {
        const stat = await statOf(folder)
        if (typeof stat === 'object') seen.set(folder, { stamp: stampOf(stat), revision: null })
      })
    },
    /** Looks at every story that is there or was. */
    async sweep(): Promise<void> {
      if (!(await isThere())) return
      const folders = await names()
      if (folders) await each([...new Set([...folders, ...seen.keys()])], (folder) => look(folder, false))
    },
  }
}
