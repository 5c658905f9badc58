import { randomUUID } from 'node:crypto'
import type { Article } from '../../../shared/article/types'
import type { Problem } from '../../../shared/outcome'
import type { Journal } from './given'
import type { Lock, Writer } from './locks'
import type { Place, Whole } from './reading'
import type { Stored } from './story-file'

/** A text and the revision under which windows know it. */
export interface Revised {
  revision: string
  article: Article
}

/**
 * A story in use, in memory. What it holds is durable: in story.json, or in the journal over it.
 * A revision names one text of one run; it says nothing by itself.
 */
export interface Live {
  place: Place
  /** story.json as it was last read or written. */
  stored: Stored
  article: Article
  revision: string
  /** The sequence of the journal up to which the text goes. */
  upTo: number
  /** True while story.json does not hold the text. */
  dirty: boolean
  /** About what story.json would weigh, in bytes. */
  size: number
  journal: Journal | null
  /** What the last save started from: a window whose answer was lost sends its change again on it. */
  anchor: (Revised & { window: string | null }) | null
  /** The text before it was replaced from outside, for a merge. */
  before: Revised | null
  /** Why story.json may not be written: somebody else changed or removed it. Both texts are kept. */
  conflict: Problem | null
  /** What was given to a window to merge with; a save on this revision takes its place. */
  merging: { theirs: Stored; revision: string } | null
  /** Revisions that writes which failed at their last step may have left: ours, whatever happened. */
  attempts: Set<string>
  /** The windows that show it, and since when (RFC 3339). */
  windows: Map<string, string>
  writer: string | null
  /** True while this Galley may write it. */
  owned: boolean
  lock: Lock | null
  /** Who took it over, in another Galley. */
  takenBy: Writer | null
  recovered: boolean
  left: Whole['left']
  /** When it was last known to be as we think, in milliseconds since 1970. */
  looked: number
  /** When the oldest change came that story.json does not hold, in milliseconds since 1970. */
  since: number | null
  timer: NodeJS.Timeout | undefined
  /** How often writing story.json failed since it last worked. */
  failures: number
}

export const newRevision = (): string => randomUUID()

export function createLive(place: Place, { stored, article, upTo, recovered, left }: Whole): Live {
  return {
    place, stored, article, upTo, recovered, left,
    revision: newRevision(),
    dirty: recovered,
    size: stored.size,
    journal: null, anchor: null, before: null, conflict: null, merging: null,
    attempts: new Set(),
    windows: new Map(),
    writer: null, owned: false, lock: null, takenBy: null,
    looked: Date.now(), since: null, timer: undefined, failures: 0,
  }
}

/** Gives the text another one's place: windows must know that theirs is no longer it. */
export function replaceText(live: Live, stored: Stored, article: Article): void {
  live.before = { revision: live.revision, article: live.article }
  live.stored = stored
  live.article = article
  live.revision = newRevision()
  live.size = stored.size
  live.anchor = null
  live.merging = null
  live.conflict = null
  live.dirty = stored.article !== article
  live.attempts.clear()
}
