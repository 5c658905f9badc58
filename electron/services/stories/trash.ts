import { join } from 'node:path'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { readStory } from './story-file'

export interface Trashed {
  folder: string
  headline: string
  trashedAt: string
}

/** The library's trash: whole story folders in `.trash`, until somebody empties it. Nothing is deleted here. */
export function createTrash(disk: Disk, root: string) {
  const bin = join(root, '.trash')

  async function names(): Promise<Outcome<string[]>> {
    try {
      const entries = await disk.files.readdir(bin, { withFileTypes: true })
      return done(entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name))
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done([]) : disk.explain(error, `Could not read the trash “${bin}”`)
    }
  }

  /** What the list calls a story: its headline, or its folder where it has none. */
  async function headlineOf(folder: string): Promise<string> {
    const stored = await readStory(disk, join(bin, folder))
    return (stored.ok && stored.value.article.headline.main) || folder
  }

  return {
    async put(folder: string, now: Date): Promise<Outcome<{ folder: string }>> {
      const moved = await disk.moveFolder(join(root, folder), bin, folder)
      if (!moved.ok) return moved
      // The folder's own time tells when it came here; nothing else hangs on it.
      await disk.files.utimes(join(bin, moved.value), now, now).catch(() => undefined)
      return done({ folder: moved.value })
    },
    /** @param name as `list` gave it: nothing else is taken, so a name with a path in it finds nothing */
    async restore(name: string): Promise<Outcome<{ folder: string }>> {
      const known = await names()
      if (!known.ok) return known
      if (!known.value.includes(name)) return failed('not-found', `“${name}” is not in the trash.`)
      const moved = await disk.moveFolder(join(bin, name), root, name)
      return moved.ok ? done({ folder: moved.value }) : moved
    },
    /**
     * Deletes a story in the trash for good.
     * @param headline what the person was asked to confirm: nothing is deleted where the story has another one
     */
    async purge(name: string, headline: string): Promise<Outcome<undefined>> {
      const known = await names()
      if (!known.ok) return known
      if (!known.value.includes(name)) return failed('not-found', `“${name}” is not in the trash.`)
      if ((await headlineOf(name)) !== headline) return failed('changed-outside', 'The story in the trash has another headline than the one that was shown. Nothing was deleted; look at the trash again.')
      try {
        await disk.files.rm(join(bin, name), { recursive: true })
        return done(undefined)
      } catch (error) {
        return disk.explain(error, `Could not delete “${name}” for good`)
      }
    },
    /** The latest first. */
    async list(): Promise<Outcome<Trashed[]>> {
      const known = await names()
      if (!known.ok) return known
      const stories: Trashed[] = []
      for (const folder of known.value) {
        const stat = await disk.files.lstat(join(bin, folder)).catch(() => null)
        if (stat) stories.push({ folder, headline: await headlineOf(folder), trashedAt: stat.mtime.toISOString() })
      }
      return done(stories.sort((a, b) => (a.trashedAt < b.trashedAt ? 1 : -1)))
    },
  }
}
