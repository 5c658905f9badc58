import { join } from 'node:path'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import type { Journals, Repair } from './given'
import type { Place, Reading } from './reading'
import { encodeStory, readStory, revisionOf, storyPath } from './story-file'

export interface MendingOptions {
  disk: Disk
  root: string
  reading: Reading
  journals: Journals
  repair: Repair
  locate(id: string): Promise<Outcome<Place | null>>
}

/** Makes the best of damaged stories. */
export function createMending({ disk, root, reading, journals, repair, locate }: MendingOptions) {
  /** The id that a damaged file names: of a file that nothing else can be read of, the journal may still have everything. */
  const named = (bytes: Uint8Array): string | null => /"id"\s*:\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/.exec(Buffer.from(bytes.subarray(0, 10_000)).toString('latin1'))?.[1] ?? null

  /**
   * Which story a damaged folder is of: as its file says, else as its versions do. Null where nothing
   * tells, and where that story stands whole in another folder, of which this one is a copy.
   */
  async function idIn(folder: string, bytes: Uint8Array | null): Promise<string | null> {
    const id = (bytes && named(bytes)) ?? (await repair.idIn(join(root, folder)))
    const place = id ? await locate(id) : null
    return place?.ok && place.value && place.value.folder !== folder ? null : id
  }

  /** @param known the id under which the library knew the folder, if it did */
  async function mend(folder: string, known: string | null): Promise<Outcome<{ words: string }>> {
    const path = join(root, folder)
    const file = storyPath(path)
    const bytes = await disk.readWhole(file, storyLimit)
    if (!bytes.ok && bytes.problem.code !== 'gone') return bytes
    const stored = await readStory(disk, path)
    if (stored.ok) return failed('invalid', 'This story is not damaged any more. Open it.')
    if (stored.problem.code === 'newer-version') return stored
    const id = known ?? (await idIn(folder, bytes.ok ? bytes.value : null))
    const journal = id ? await journals.read(id) : null
    const text = id ? await reading.withoutFile(id, journal?.ok ? journal.value : null) : null
    const rebuilt = await repair.rebuild(path, text)
    if (!rebuilt.ok) return rebuilt
    const kept = await repair.quarantine(path)
    if (!kept.ok) return kept
    const next = encodeStory(id ? { ...rebuilt.value.article, id } : rebuilt.value.article)
    if (!next.ok) return next
    const before = bytes.ok ? revisionOf(bytes.value) : null
    const written = await disk.writeAtomic(file, next.value, async () => {
      const now = await disk.readWhole(file, storyLimit)
      const same = now.ok ? revisionOf(now.value) === before : before === null
      return same ? done(undefined) : failed('changed-outside', 'story.json was changed meanwhile. Look at the story again.')
    })
    if (!written.ok) return written
    if (id) await journals.setAside(id)
    return done({ words: `${rebuilt.value.message}${kept.value ? ` The damaged file is kept beside it as “${kept.value}”.` : ''}` })
  }

  return {
    mend,
    /** True when one of these damaged folders is of a story: its journal waits for the repair. */
    async waitsFor(story: string, folders: readonly string[]): Promise<boolean> {
      for (const folder of folders) {
        const bytes = await disk.readWhole(storyPath(join(root, folder)), storyLimit)
        if ((await idIn(folder, bytes.ok ? bytes.value : null)) === story) return true
      }
      return false
    },
  }
}
