import type { Patch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import { encodeEntry, type Entry, type JournalRecord } from './entry'
import { createJournalFile, type Encoded, type JournalFileOptions } from './file'

export interface Journal {
  readonly story: string
  /** The revision of story.json under the first record. */
  readonly base: string
  /** The sequence of the latest change that is on the disk. */
  readonly last: number
  /**
   * Records a change. `ok` when it is on the disk; changes that come while the disk is busy share its
   * next turn. When one is refused, so are those that wait behind it: send them again in order.
   */
  append(edit: number, patch: Patch): Promise<Outcome<{ sequence: number }>>
  /** Records the whole text, for a story whose file is gone: what comes later stands on it. */
  appendWhole(article: Article): Promise<Outcome<{ sequence: number }>>
  /**
   * To be called, and waited for, before story.json is replaced by a file of this revision that holds
   * every change up to `upTo`: a crash behind the replacing is recognised by it.
   */
  checkpoint(upTo: number, revision: string): Promise<Outcome<{ sequence: number }>>
  /**
   * Drops the changes up to `upTo`, which story.json of this revision now holds for certain. A
   * problem is harmless: nothing is lost, and the next change tries again.
   */
  cut(upTo: number, revision: string): Promise<Outcome<undefined>>
  /** True while the journal holds a change that no cut has dropped. */
  unsaved(): boolean
  /** Waits for what is under way and lets go of the file, and removes it when nothing in it is needed. */
  close(): Promise<void>
}

export interface JournalOptions extends JournalFileOptions {
  /** Where it goes on: the records that no story.json holds yet, and the sequence of the next one. */
  start: { base: string; records: readonly JournalRecord[]; next: number }
  now(): Date
  closed(): void
}

interface Kept extends Encoded {
  kind: Entry['kind']
}

interface Waiting {
  entry: Pick<Kept, 'kind' | 'payload'>
  resolve(outcome: Outcome<{ sequence: number }>): void
  reject(bug: unknown): void
}

/** The writing end of a story's journal. It keeps what no cut has dropped in memory too, to begin a new file with whenever one fails. */
export function createJournal(options: JournalOptions): Journal {
  const { story, start, now, closed } = options
  const file = createJournalFile(options)
  let base = start.base
  let kept: Kept[] = start.records.map(({ sequence, entry }) => ({ sequence, kind: entry.kind, payload: encodeEntry(entry) }))
  let next = start.next
  let waiting: Waiting[] = []
  let turns: Promise<unknown> = Promise.resolve()
  let shut = false
  /** What the checkpoints on the disk name. */
  const announced = new Set(start.records.flatMap(({ entry }) => (entry.kind === 'checkpoint' ? [entry.revision] : [])))

  const unsaved = () => kept.some(({ kind }) => kind !== 'checkpoint')

  /** One thing at a time with the file, in the order asked for. */
  function turn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turns.then(act)
    turns = mine.catch(() => undefined)
    return mine
  }

  /** Writes everything that waits and pays for one fsync. */
  async function commit(): Promise<void> {
    const group = waiting
    waiting = []
    // All that waited may have been refused with what came before it.
    if (!group.length) return
    try {
      const records = group.map(({ entry }, n) => ({ ...entry, sequence: next + n }))
      const outcome = file.live() ? await file.write(records) : await file.establish(base, [...kept, ...records], next)
      if (outcome.ok) {
        kept.push(...records)
        next += records.length
      }
      if (outcome.ok) return group.forEach(({ resolve }, n) => resolve(done({ sequence: records[n]!.sequence })))
      // What came meanwhile stands on what was refused, so it must not be recorded without it.
      for (const { resolve } of [...group, ...waiting.splice(0)]) resolve(outcome)
    } catch (bug) {
      await file.letGo()
      for (const { reject } of group) reject(bug)
    }
  }

  function add(entry: Entry): Promise<Outcome<{ sequence: number }>> {
    if (shut) throw new Error(`The journal of ${story} is closed`)
    const payload = encodeEntry(entry)
    return new Promise((resolve, reject) => {
      waiting.push({ entry: { kind: entry.kind, payload }, resolve, reject })
      if (waiting.length === 1) void turn(commit)
    })
  }

  return {
    story,
    get base() {
      return base
    },
    get last() {
      return next - 1
    },
    append: (edit, patch) => add({ kind: 'patch', time: now().toISOString(), edit, patch }),
    appendWhole: (article) => add({ kind: 'whole', time: now().toISOString(), article }),
    async checkpoint(upTo, revision) {
      const added = await add({ kind: 'checkpoint', time: now().toISOString(), revision, upTo })
      if (added.ok) announced.add(revision)
      return added
    },
    cut(upTo, revision) {
      if (!announced.has(revision)) throw new Error('A cut without its checkpoint: a crash before it would not be recognised')
      return turn(() => {
        // story.json is verified, so this holds whether or not the new file can be made now.
        base = revision
        kept = kept.filter(({ sequence }) => sequence > upTo)
        return file.establish(base, kept, next)
      })
    },
    unsaved,
    async close() {
      shut = true
      await turn(() => (unsaved() ? file.letGo() : file.remove()))
      closed()
    },
  }
}
