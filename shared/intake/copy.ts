import type { DeskRules } from '../desk-rules'
import type { CarriedPicture } from './carried'
import type { PageMeta } from './html/meta'
import type { Hint, KeptNotes, Notes, Unit, WronglyRead } from './unit'

/** A unit as plain data; `outside` is what stands outside the article of a page. */
export interface CopyUnit extends Omit<Unit, 'hints' | 'part' | 'set' | 'setDateline'> {
  hints: Hint[]
  outside?: true
}

/** What a reader knows of copy beyond its text, or set aside before the text was read. */
export interface Brought {
  removed: { reason: string; text: string; at: number }[]
  normalised: string[]
  dropped: { what: string; why: string }[]
  /** What its mail is called: the headline of copy that has none. */
  subject?: string
  /** RFC 3339 with offset. */
  receivedAt?: string
}

/** The copy before it was read, to read it again. */
export type RawCopy = { kind: 'text'; raw: string; mail?: true } | { kind: 'html'; raw: string; mode: 'document' | 'fragment' }

/** Raw copy in units, before anything is decided on them. Plain data: it crosses the contract and may rest in a file. */
export interface Copy {
  units: CopyUnit[]
  /** The metadata of a page; null for other copy. */
  meta: PageMeta | null
  titles: string[]
  language?: string
  /** False where the lines are those of a converted text and so nobody's. */
  numbered: boolean
  notes: KeptNotes
  brought: Brought
  /** Characters that were read in the wrong encoding, and are as they came. */
  wrong?: WronglyRead
  /** Only where it has, or had, such characters. */
  source?: RawCopy
  repaired?: true
  /** Pictures that it carries. */
  carried?: CarriedPicture[]
  /** The rules of the desk that it was read by. */
  desk?: DeskRules
}

/** Field by field: spreading each unit of a story costs a tenth of reading it. */
function plainUnit({ line, raw, text, spans, tag, hints, gapBefore, gapAfter, list, rows, cite }: Unit, outside: boolean): CopyUnit {
  const plain: CopyUnit = { line, raw, text, spans, tag, hints: [...hints], gapBefore, gapAfter }
  if (list) plain.list = list
  if (rows) plain.rows = rows
  if (cite !== undefined) plain.cite = cite
  if (outside) plain.outside = true
  return plain
}

/**
 * @param outside tells the units that stand outside a page's article
 */
export function copyOf(units: readonly Unit[], notes: Notes, of: { titles?: readonly string[]; meta?: PageMeta; language?: string; outside?: (at: number) => boolean; source?: RawCopy; carried?: readonly CarriedPicture[] } = {}): Copy {
  return {
    units: units.map((unit, i) => plainUnit(unit, of.outside?.(i) ?? false)),
    meta: of.meta ?? null,
    titles: [...(of.titles ?? [])],
    ...(of.language ? { language: of.language } : {}),
    numbered: true,
    notes: notes.kept(),
    brought: { removed: [], normalised: [], dropped: [] },
    ...(notes.wrong ? { wrong: notes.wrong } : {}),
    ...(of.source && (notes.wrong || notes.repairs) ? { source: of.source } : {}),
    ...(of.carried?.length ? { carried: [...of.carried] } : {}),
    ...(notes.repairs ? { repaired: true as const } : {}),
  }
}
