import { z } from 'zod'
import type { Patch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'

/** What one record says. `time` is RFC 3339, for a person to read: no order hangs on it. */
export type Entry =
  /** A change; `edit` is the number that the window gave it. */
  | { kind: 'patch'; time: string; edit: number; patch: Patch }
  /** The whole text, where patches have nothing to stand on: a story whose file is gone. */
  | { kind: 'whole'; time: string; article: Article }
  /** A story.json of this revision (sha256 in hex) is about to be written; it holds every change up to `upTo`. */
  | { kind: 'checkpoint'; time: string; revision: string; upTo: number }

export interface JournalRecord {
  /** Counts up by one from record to record, over cuts too. */
  sequence: number
  entry: Entry
}

const count = z.number().int().nonnegative()
const block = z.looseObject({ id: z.string(), type: z.string() })
const change = z.discriminatedUnion('op', [
  z.looseObject({ op: z.literal('put'), block, after: z.string().nullish() }),
  z.looseObject({ op: z.literal('move'), id: z.string(), after: z.string().nullable() }),
  z.looseObject({ op: z.literal('remove'), id: z.string() }),
])
// The form only: what is inside was checked at the contract before it was written, and refusing to
// read back what was promised to be kept would lose it.
const entrySchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('patch'), time: z.string(), edit: count, patch: z.looseObject({ head: z.looseObject({}).optional(), body: z.array(change).optional() }) }),
  z.looseObject({ kind: z.literal('whole'), time: z.string(), article: z.looseObject({ id: z.string(), body: z.array(block) }) }),
  z.looseObject({ kind: z.literal('checkpoint'), time: z.string(), revision: z.string(), upTo: count }),
])

export const encodeEntry = (entry: Entry): Uint8Array => new TextEncoder().encode(JSON.stringify(entry))

/** Null for what no Galley of this version wrote. */
export function decodeEntry(payload: Uint8Array): Entry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)))
    return parsed.success ? (parsed.data as Entry) : null
  } catch {
    return null
  }
}
