import { dirname, join } from 'node:path'
import { done, failed, type Outcome } from '../../../../shared/outcome'
import type { Disk } from '../../disk'
import { mayReplaceFolder, standingManifest } from '../ours'
import { openFolder, removeEmpty } from './place'
import type { Target } from './target'

/** A promise that is settled from outside; Node 20 has no such thing of its own. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((take) => (resolve = take))
  return { promise, resolve }
}

/** Bundles as folders in a folder. Each is filled beside its place under a hidden name, and renamed when it is whole. @param opened the folders of a batch that need no second look */
export function folderTarget(disk: Disk, out: string, opened?: Set<string>): Target {
  return {
    async begin({ name, storyId }) {
      const known = opened?.has(out) === true
      const ready = known ? done('there') : await openFolder(disk, out)
      if (!ready.ok) return ready
      const place = join(out, name)
      const standing = await standingManifest(disk, place, false, storyId)
      const hidden = deferred<string>()
      const filled = deferred<Outcome<undefined>>()
      const written = disk
        .replaceFolder(
          out,
          name,
          (staging) => {
            hidden.resolve(staging)
            return filled.promise
          },
          (path) => mayReplaceFolder(disk, path, storyId),
          known,
        )
        .then(async (outcome) => {
          if (!outcome.ok && ready.value === 'made') await removeEmpty(disk, out)
          return outcome
        })
      // Where the hidden folder cannot be made, nothing is ever opened.
      const staging = await Promise.race([hidden.promise, written])
      if (typeof staging === 'string') opened?.add(out)
      else return staging.ok ? failed('io', `Could not write “${place}”.`) : staging
      const made = new Set([staging])
      return done({
        place,
        standing,
        async put(file, bytes) {
          const path = join(staging, ...file.split('/'))
          if (!made.has(dirname(path))) {
            try {
              await disk.files.mkdir(dirname(path), { recursive: true })
            } catch (error) {
              return disk.explain(error, `Could not write “${file}”`)
            }
            made.add(dirname(path))
          }
          return disk.writeNew(path, bytes)
        },
        finish() {
          filled.resolve(done(undefined))
          return written
        },
        async abort() {
          filled.resolve(failed('cancelled', 'The export was stopped. Nothing was written.'))
          await written
        },
      })
    },
  }
}
