import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { versionSchema } from '../../../shared/article/versions-schema'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'

/*
 * A version file: one line that says what it is, with a digest of the next; one line of JSON about
 * the version; then story.json, gzipped. So a list reads the start of each file only, a version can
 * be told from a damaged one without unpacking it, and a person gets the text back without Galley:
 * `tail -n +3 FILE | gunzip`.
 */

const metaSchema = versionSchema.omit({ id: true, size: true }).extend({
  /** Bytes behind the two lines: a file that was cut off is shorter. */
  packed: z.number().int().nonnegative(),
  /** sha256 of the story without the time of its last save: the same text has the same one. */
  text: z.string(),
})

export type Meta = z.infer<typeof metaSchema>

/** What a header may have, in bytes: name and person are short. */
export const headerLimit = 8192
/** What a version file may have, in bytes. */
export const versionLimit = storyLimit + headerLimit

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const pattern = /^(\d{6,10})-([a-z-]+)-[0-9a-f]{8}$/
const ending = '.version'

/** A version's name: its place in the order, the reason, and a piece of its text's digest, so that two machines never write one name. */
export const idOf = (counter: number, why: string, text: string): string => `${String(counter).padStart(6, '0')}-${why}-${text.slice(0, 8)}`

export const fileOf = (id: string): string => `${id}${ending}`

/** The id and the counter in a file's name; null for what is no version. */
export function idIn(file: string): { id: string; counter: number } | null {
  const id = file.endsWith(ending) ? file.slice(0, -ending.length) : ''
  const match = pattern.exec(id)
  return match && Number(match[1]) > 0 ? { id, counter: Number(match[1]) } : null
}

/** @param story story.json's bytes */
export async function pack(meta: Omit<Meta, 'packed'>, story: Uint8Array): Promise<Uint8Array> {
  const packed = await promisify(gzip)(story)
  const line = JSON.stringify({ ...meta, packed: packed.length } satisfies Meta)
  return Buffer.concat([Buffer.from(`galley-version 1 ${sha256(line).slice(0, 32)}\n${line}\n`), packed])
}

const damaged = (why: string) => failed('damaged', `This version ${why}`)

/**
 * What the start of a version file says.
 * @param start its first bytes, `headerLimit` of them or all
 * @param size of the file, in bytes
 * @returns the version's data and where the story begins; `damaged` with the reason, `newer-version`
 */
export function headerIn(start: Uint8Array, size: number): Outcome<{ meta: Meta; at: number }> {
  if (size === 0) return damaged('is empty: its file has no bytes at all.')
  if (start.every((byte) => byte === 0)) return damaged('holds nothing but zeros, as a file does when the power failed while it was written.')
  const first = start.indexOf(10)
  const second = start.indexOf(10, first + 1)
  const [title, format, digest] = Buffer.from(start.subarray(0, Math.max(first, 0))).toString('latin1').split(' ')
  if (title !== 'galley-version' || second < 0) return damaged('does not begin as a version does.')
  if (format !== '1') return failed('newer-version', 'This version was kept by a newer Galley. Update Galley to see it.')
  const line = start.subarray(first + 1, second)
  if (sha256(line).slice(0, 32) !== digest) return damaged('was changed after it was written: its first lines do not fit together.')
  const meta = metaSchema.safeParse(jsonIn(line))
  if (!meta.success) return damaged('does not say what it is in a way that Galley understands.')
  if (size !== second + 1 + meta.data.packed) return damaged(size < second + 1 + meta.data.packed ? 'ends too early: the rest of its file is missing.' : 'has more in its file than was written.')
  return done({ meta: meta.data, at: second + 1 })
}

function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(line))
  } catch {
    return undefined
  }
}

/** story.json's bytes from a whole version file, checked against their digest. */
export async function unpack(file: Uint8Array): Promise<Outcome<Uint8Array>> {
  const header = headerIn(file.subarray(0, headerLimit), file.length)
  if (!header.ok) return header
  let story: Uint8Array
  try {
    story = await promisify(gunzip)(file.subarray(header.value.at), { maxOutputLength: storyLimit })
  } catch {
    return damaged('cannot be unpacked: its text is damaged.')
  }
  return sha256(story) === header.value.meta.revision ? done(story) : damaged('holds another text than was written.')
}
