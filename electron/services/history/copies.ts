import { basename, dirname, join } from 'node:path'
import { storyWords } from '../../../shared/article/text'
import type { Article } from '../../../shared/article/types'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { isCopyName } from './copy-names'
import { sha256 } from './format'

/** A second text of a story that something else put there. */
export type Copy = {
  /** Names the copy for `read`: the file beside story.json, or the folder beside the story's with "/story.json". */
  id: string
  /** When the file was last written, RFC 3339. */
  at: string
  size: number
} & ({ kind: 'copy'; words: number; revision: string } | { kind: 'damaged'; reason: string })

export interface CopiesOptions {
  disk: Disk
  /** The story from the bytes of a story.json. */
  parse(bytes: Uint8Array): Outcome<Article>
}

/** Copies looked at in one story: more are a fault of the sync service and no texts to choose from. */
const most = 50

/**
 * Finds what sync services leave when two machines wrote one story: a second story.json beside the
 * first, or a second folder with the same story in it. They are shown; nothing is deleted or moved.
 */
export function createCopies({ disk, parse }: CopiesOptions) {
  /** Where copies of a story may be, by name alone. */
  async function candidates(folder: string): Promise<Outcome<string[]>> {
    try {
      const inside = (await disk.files.readdir(folder)).filter((name) => /\.json$/i.test(name) && isCopyName('story', name.slice(0, -5)))
      const beside = (await disk.files.readdir(dirname(folder), { withFileTypes: true }))
        .filter((entry) => entry.isDirectory() && isCopyName(basename(folder), entry.name))
        .map((entry) => `${entry.name}/story.json`)
      return done([...inside.sort(), ...beside.sort()].slice(0, most))
    } catch (error) {
      return disk.codeOf(error) === 'ENOENT' ? done([]) : disk.explain(error, `Could not look for copies of “${folder}”`)
    }
  }

  const pathOf = (folder: string, id: string) => (id.endsWith('/story.json') ? join(dirname(folder), id) : join(folder, id))

  async function load(folder: string, id: string): Promise<Outcome<{ bytes: Uint8Array; article: Outcome<Article> }>> {
    const bytes = await disk.readWhole(pathOf(folder, id), storyLimit)
    return bytes.ok ? done({ bytes: bytes.value, article: parse(bytes.value) }) : bytes
  }

  return {
    /**
     * The copies of the story in a folder, the latest first.
     * @param storyId a folder beside it counts only when the story in it has this id
     */
    async list(folder: string, storyId: string): Promise<Outcome<Copy[]>> {
      const known = await candidates(folder)
      if (!known.ok) return known
      const copies: Copy[] = []
      for (const id of known.value) {
        const stat = await disk.files.lstat(pathOf(folder, id)).catch(() => null)
        const loaded = await load(folder, id)
        if (!stat || (!loaded.ok && loaded.problem.code === 'gone')) continue
        const article = loaded.ok ? loaded.value.article : loaded
        const isBeside = id.includes('/')
        if (isBeside && !(article.ok && article.value.id === storyId)) continue
        const known_ = { id, at: stat.mtime.toISOString(), size: stat.size }
        if (!article.ok || !loaded.ok) copies.push({ ...known_, kind: 'damaged', reason: article.ok ? '' : article.problem.message })
        else copies.push({ ...known_, kind: 'copy', words: storyWords(article.value), revision: sha256(loaded.value.bytes) })
      }
      return done(copies.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)))
    },

    /** @param id as `list` gave it: nothing else is taken, so it cannot lead anywhere else */
    async read(folder: string, id: string): Promise<Outcome<Article>> {
      const known = await candidates(folder)
      if (!known.ok) return known
      if (!known.value.includes(id)) return failed('not-found', `“${id}” is no longer there.`)
      const loaded = await load(folder, id)
      return loaded.ok ? loaded.value.article : loaded
    },
  }
}
