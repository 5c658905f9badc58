import { join } from 'node:path'
import { createArticle } from '../../../shared/article/create'
import { uniqueIds } from '../../../shared/article/merge/ids'
import type { Article } from '../../../shared/article/types'
import type { Version } from '../../../shared/article/versions-schema'
import type { Block } from '../../../shared/blocks'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { plain, type Text } from '../../../shared/text/spans'
import type { Disk } from '../disk'
import type { History } from './index'
import { salvage, type Salvaged } from './salvage'

/** The best text that there is of a damaged story. */
export interface Rebuilt {
  article: Article
  /** Where it is from; "file" may be filled up from a version. */
  from: 'journal' | 'file' | 'version'
  /** For a person: what this text is, and what may be missing. */
  message: string
}

/** What there is to rebuild a story from. */
export interface Sources {
  /** story.json as it is, or null where it cannot be read at all. */
  bytes: Uint8Array | null
  /** What replaying the journal gave, or null. */
  journal: Article | null
  /** The latest version that can be read, or null. */
  latest: { version: Version; article: Article } | null
}

/** Far more than any story has: what is deeper is an attack or a fault. */
const deepest = 200

/**
 * The best text that can be rebuilt: the journal's, which has every change; else what the file still
 * holds, with the end that is missing from the latest version; else that version.
 * @returns `damaged` where nothing is left
 */
export function rebuild({ bytes, journal, latest }: Sources, now: Date = new Date()): Outcome<Rebuilt> {
  if (journal) return done({ article: journal, from: 'journal', message: 'This is your whole text, up to the last change: Galley had it in its journal.' })
  const left = bytes && salvage(bytes, deepest)
  if (left && (left.body.length || !latest)) return done(fromFile(left, latest, now))
  if (latest) {
    return done({ article: latest.article, from: 'version', message: `This is the text as it was kept on ${dateOf(latest.version)}. Nothing of the damaged file could be read; what was written after that is not in it.` })
  }
  return failed('damaged', 'Nothing of this story could be read, and no earlier version of it was kept. The damaged file was left as it is.')
}

const dateOf = ({ at }: Version) => `${at.slice(0, 10)} at ${at.slice(11, 16)}`

function fromFile(left: Salvaged, latest: Sources['latest'], now: Date): Rebuilt {
  const older = latest?.article ?? null
  const { body, missing } = left.cut && older ? withTail(left.body, older.body) : { body: left.body, missing: [] }
  const ground = older ?? createArticle({ now: now.toISOString(), ...(left.id ? { id: left.id } : {}) })
  const loose = left.loose.map((text) => ({ reason: 'It stood in a damaged block of the story file.', text, at: 0 }))
  const article: Article = { ...ground, ...left.head, body: uniqueIds([...body, ...missing]), removed: [...(left.head.removed ?? ground.removed), ...loose] }
  const sentences = [
    !left.cut ? 'The text of the damaged file could be read to its end.' : missing.length ? `The damaged file ends too early. Its text goes as far as it could be read; the last ${missing.length === 1 ? 'paragraph is' : `${missing.length} paragraphs are`} from the version of ${dateOf(latest!.version)}.` : 'The damaged file ends too early. This is the text as far as it could be read; the end may be missing.',
    left.broken ? `${left.broken === 1 ? 'One part was damaged; its words are' : `${left.broken} parts were damaged; their words are`} in the list of removed text.` : '',
    left.guessed ? 'It was in another encoding: check letters with accents and quotes.' : '',
  ]
  return { article, from: 'file', message: sentences.filter(Boolean).join(' ') }
}

/** What an older text has behind the last block that the file still holds. */
function withTail(body: readonly Block[], older: readonly Block[]): { body: Block[]; missing: Block[] } {
  const there = new Set(body.map(({ id }) => id))
  const last = body.findLastIndex(({ id }) => older.some((block) => block.id === id))
  if (last < 0) return { body: [...body], missing: older.filter(({ id }) => !there.has(id)) }
  const at = older.findIndex(({ id }) => id === body[last]!.id)
  const before = older[at]!
  // The block in which the file ends may be the beginning of what the version has whole.
  const isCutShort = last === body.length - 1 && textOf(before).startsWith(textOf(body[last]!))
  return { body: body.map((block, place) => (isCutShort && place === last ? before : block)), missing: older.slice(at + 1).filter(({ id }) => !there.has(id)) }
}

const textOf = (block: Block): string => (Array.isArray(block.text) ? plain(block.text as Text) : JSON.stringify(block))

export interface RepairOptions {
  disk: Disk
  history: Pick<History, 'list' | 'read'>
  now?: () => Date
}

/** Repair of stories whose story.json is damaged. Paths are those of story folders. */
export function createRepair({ disk, history, now = () => new Date() }: RepairOptions) {
  const storyOf = (folder: string) => join(folder, 'story.json')

  async function latest(folder: string): Promise<Sources['latest']> {
    const rows = await history.list(folder)
    for (const row of rows.ok ? rows.value : []) {
      if (row.kind === 'damaged') continue
      const article = await history.read(folder, row.version.id)
      if (article.ok) return { version: row.version, article: article.value }
    }
    return null
  }

  return {
    /** The id of the story that a folder's versions are of, whatever has become of its file; null where there are none. */
    idIn: async (folder: string): Promise<string | null> => (await latest(folder))?.article.id ?? null,

    /**
     * The best text that can be rebuilt of the story in a folder. Nothing is written.
     * @param journal what replaying its journal gave, or null
     */
    async rebuild(folder: string, journal: Article | null): Promise<Outcome<Rebuilt>> {
      const bytes = await disk.readWhole(storyOf(folder), storyLimit)
      return rebuild({ bytes: bytes.ok ? bytes.value : null, journal, latest: journal ? null : await latest(folder) }, now())
    },

    /**
     * Keeps a damaged story.json beside itself as "story.damaged-1.json", "-2" and so on, before
     * something else takes its place. It never writes over one; bytes that are kept already are not
     * kept twice.
     * @returns the name that it has; null where there is no story.json
     */
    async quarantine(folder: string): Promise<Outcome<string | null>> {
      const bytes = await disk.readWhole(storyOf(folder), storyLimit)
      if (!bytes.ok) return bytes.problem.code === 'gone' ? done(null) : bytes
      try {
        const kept = (await disk.files.readdir(folder)).flatMap((name) => Number(/^story\.damaged-(\d{1,9})\.json$/.exec(name)?.[1] ?? []))
        for (const n of kept) {
          const other = await disk.readWhole(join(folder, nameOf(n)), storyLimit)
          if (other.ok && Buffer.compare(other.value, bytes.value) === 0) return done(nameOf(n))
        }
        const name = nameOf(Math.max(0, ...kept) + 1)
        const isFree = async (): Promise<Outcome<unknown>> => {
          const taken = await disk.files.lstat(join(folder, name)).then(() => true, () => false)
          return taken ? failed('name-taken', `“${name}” is already there. Try again.`) : done(undefined)
        }
        const written = await disk.writeAtomic(join(folder, name), bytes.value, isFree)
        return written.ok ? done(name) : written
      } catch (error) {
        return disk.explain(error, `Could not keep the damaged file in “${folder}”`)
      }
    },
  }
}

const nameOf = (n: number) => `story.damaged-${n}.json`
