import type { Mojibake } from '../text/mojibake'
import type { Text } from '../text/spans'
import type { PartKind } from './kinds'

/** Where a unit of raw copy comes from: a line of text, or an element of a page. */
export type Tag = 'line' | 'p' | 'h1' | 'h2' | 'h3' | 'li' | 'quote' | 'pullquote' | 'caption' | 'table' | 'divider'

/** What the markup of a page says of an element, by its place or class. */
export type Hint = 'chrome' | 'outside' | 'kicker' | 'standfirst' | 'byline' | 'time' | 'related' | 'headline' | 'mail'

/** The smallest piece that intake decides on: a line, or the lines of one hard-wrapped paragraph, or an element. */
export interface Unit {
  /** Line of the raw copy where it begins, counted from 1. */
  line: number
  /** The copy as it came, for `removed`. */
  raw: string
  text: string
  spans: Text
  tag: Tag
  hints: ReadonlySet<Hint>
  /** True where an empty line, or the edge of the copy, stands before and after it. */
  gapBefore: boolean
  gapAfter: boolean
  /** Items of one list share an id. */
  list?: { id: number; ordered: boolean }
  /** Rows of cells, for a table. */
  rows?: { header: boolean; cells: { text: Text }[] }[]
  /** Who a quotation is ascribed to. */
  cite?: string
  /** Its name in the report. */
  part?: string
  /** What a person said it is, and what the dateline in it is. */
  set?: PartKind
  setDateline?: PartKind
}

const none: ReadonlySet<Hint> = new Set()

/** A unit with the usual values for what is not named. */
export function unit(of: Pick<Unit, 'line' | 'raw' | 'text' | 'spans'> & Partial<Unit>): Unit {
  return { tag: 'line', hints: none, gapBefore: true, gapAfter: true, ...of }
}

export interface KeptNotes {
  changes: [string, number][]
  others: string[]
  dropped: { what: string; why: string }[]
}

/** What an offer to put wrongly decoded characters right says: how many places there are, and the word of one. */
export interface WronglyRead {
  places: number
  from: string
  to: string
}

/** What was done to the text or taken from it, counted, for the report. */
export class Notes {
  private readonly changes = new Map<string, number>()
  readonly dropped: { what: string; why: string }[] = []
  private readonly others: string[] = []
  /** What was read in the wrong encoding and left as it came. */
  wrong: WronglyRead | null = null

  /**
   * @param repairs whether characters that were read in the wrong encoding are put right
   */
  constructor(readonly repairs = false) {}

  wronglyRead(text: string, places: readonly Mojibake[]): void {
    if (!this.wrong) {
      const { start, end, meant } = places[0]!
      const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, start - 20), start))![0]
      const after = /^[\p{L}\p{M}\p{N}]{0,20}/u.exec(text.slice(end, end + 20))![0]
      this.wrong = { places: 0, from: (before + text.slice(start, end) + after).slice(0, 60), to: (before + meant + after).slice(0, 60) }
    }
    this.wrong.places += places.length
  }

  /** Counts one more place where `what` was done. */
  count(what: string, times = 1): void {
    if (times > 0) this.changes.set(what, (this.changes.get(what) ?? 0) + times)
  }

  /** Writes a single change down in words. */
  say(sentence: string): void {
    this.others.push(sentence)
  }

  /** What was noted so far, as plain data, and notes that go on from there. */
  kept(): KeptNotes {
    return { changes: [...this.changes], others: [...this.others], dropped: [...this.dropped] }
  }

  static from({ changes, others, dropped }: KeptNotes): Notes {
    const notes = new Notes()
    for (const [what, times] of changes) notes.count(what, times)
    notes.others.push(...others)
    notes.dropped.push(...dropped)
    return notes
  }

  drop(what: string, why: string): void {
    this.dropped.push({ what, why })
  }

  normalised(): string[] {
    return [...this.others, ...Array.from(this.changes, ([what, times]) => `${what}: ${times} ${times === 1 ? 'place' : 'places'}`)]
  }
}
