import { join } from 'node:path'
import { zipSync } from 'fflate'
import { done, type Outcome } from '../../../../shared/outcome'
import type { Disk } from '../../disk'
import { mayReplaceZip, standingManifest } from '../ours'
import { openFolder, removeEmpty } from './place'
import type { Target } from './target'

/** Bundles as one zip each in a folder. A zip is held in memory until it is whole, then written in one go. */
export function zipTarget(disk: Disk, out: string, opened?: Set<string>): Target {
  return {
    async begin({ name, storyId }) {
      const ready = opened?.has(out) ? done('there') : await openFolder(disk, out)
      if (!ready.ok) return ready
      opened?.add(out)
      const place = join(out, `${name}.zip`)
      const files: { name: string; bytes: Uint8Array }[] = []
      const undo = async () => void (ready.value === 'made' && (await removeEmpty(disk, out)))
      return done({
        place,
        standing: await standingManifest(disk, place, true, storyId),
        put: async (file, bytes) => {
          files.push({ name: file, bytes })
          return done(undefined)
        },
        async finish() {
          const outcome = await disk.writeAtomic(place, zipped(name, files), () => mayWriteZip(disk, place, storyId))
          if (!outcome.ok) await undo()
          return outcome
        },
        abort: undo,
      })
    },
  }
}

async function mayWriteZip(disk: Disk, path: string, storyId: string): Promise<Outcome<undefined>> {
  try {
    await disk.files.lstat(path)
  } catch (error) {
    return disk.codeOf(error) === 'ENOENT' ? done(undefined) : disk.explain(error, `Could not look at “${path}”`)
  }
  return mayReplaceZip(disk, path, storyId)
}

/** A zip of the same bytes on every machine: entries in order, one fixed time. Pictures are packed already. */
function zipped(root: string, files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  // Zip has no time zone: fflate writes the local clock's reading, and this is 1 January 1980, 0:00, on every clock.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [`${root}/${name}`, [bytes, { level: name.startsWith('media/') ? 0 : 9 }] as const])), { mtime })
}
