import { z } from 'zod'
import { versionReasons } from './versions'

/** A version of a story, without its text. */
export const versionSchema = z.strictObject({
  /** Names the version for later calls. */
  id: z.string().max(80),
  /** Orders versions: clocks of two machines disagree, and one machine's may go backwards. */
  counter: z.number().int().positive(),
  /** RFC 3339, in the local time of whoever wrote it: its day is that person's day. */
  at: z.iso.datetime({ offset: true }),
  who: z.string().max(200),
  why: z.enum(versionReasons),
  /** Given by a person. */
  name: z.string().max(200).optional(),
  /** Words in the body. */
  words: z.number().int().nonnegative(),
  /** Words that came and went since the version before. */
  added: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  /** sha256 of story.json as it was, in hex. */
  revision: z.string(),
  /** Bytes on the disk. */
  size: z.number().int().nonnegative(),
})

/** A version whose file cannot be read, with the reason in words. */
export const damagedVersionSchema = z.strictObject({ id: z.string().max(80), counter: z.number().int().positive(), reason: z.string() })

export const versionRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), version: versionSchema }),
  z.strictObject({ kind: z.literal('damaged'), version: damagedVersionSchema }),
])

export type Version = z.infer<typeof versionSchema>
export type VersionRow = z.infer<typeof versionRowSchema>
