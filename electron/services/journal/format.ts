import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { storyVersion } from '../../../shared/article/values'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { decodeEntry, type JournalRecord } from './entry'

/*
 * A journal file, all numbers 32 bits, little end first:
 *
 *   "GalleyJ1"  length  sum  header, JSON
 *   then for each record:
 *   "gRec"  length  sequence  durable  sum  payload, JSON
 *
 * `sum` is the first 16 bytes of a sha256 over the file's salt, what stands before the sum, and what
 * follows it. The salt is new for each file and each file is written from start to end by one
 * process, so what an older file left in the same sectors never passes for a record of this one.
 * `durable` is the last sequence whose fsync had returned when the record was written: a record that
 * reads well behind one that does not proves by it whether the unreadable one was ever promised.
 */
const magic = new TextEncoder().encode('GalleyJ1')
const marker = new TextEncoder().encode('gRec')
const sumLength = 16
const headerStart = magic.length + 4 + sumLength
const recordStart = marker.length + 12 + sumLength

/** The checksum of some pieces in a row: 16 bytes. A test passes a poor one to see that it matters. */
export type Digest = (pieces: readonly Uint8Array[]) => Uint8Array

export const sha256: Digest = (pieces) => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest().subarray(0, sumLength)
}

export interface Header {
  story: string
  /** The revision of story.json that the first record changes. */
  base: string
  /** The sequence of the first record. */
  first: number
  /** How many records the file was made with; they are as durable as its header. */
  carried: number
}

/** `torn`: the end was never promised to anyone. `damaged`: something that was promised cannot be read. */
export type Tail = 'clean' | 'torn' | 'damaged'

export interface Journaled {
  story: string
  base: string
  first: number
  /** In order, without gaps, up to the first that cannot be read. */
  records: JournalRecord[]
  tail: Tail
  /** How many records behind a damaged one still read well: they cannot be used, for what they change is missing. */
  beyond: number
}

const headerSchema = z.object({
  format: z.number(),
  storyVersion: z.number(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  story: z.string(),
  base: z.string(),
  first: z.number().int().positive(),
  carried: z.number().int().nonnegative(),
})

/** The header's bytes, and the salt that its records need. */
export function encodeHeader(header: Header, digest: Digest = sha256): { bytes: Uint8Array; salt: Uint8Array } {
  const salt = randomBytes(16)
  const json = new TextEncoder().encode(JSON.stringify({ format: 1, storyVersion, salt: salt.toString('hex'), ...header }))
  const bytes = new Uint8Array(headerStart + json.length)
  bytes.set(magic)
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true)
  bytes.set(json, headerStart)
  bytes.set(digest([bytes.subarray(0, magic.length + 4), json]), magic.length + 4)
  return { bytes, salt }
}

/** @param durable the last sequence that is known to be on the disk */
export function encodeRecord(record: { sequence: number; payload: Uint8Array }, durable: number, salt: Uint8Array, digest: Digest = sha256): Uint8Array {
  const { sequence, payload } = record
  const bytes = new Uint8Array(recordStart + payload.length)
  const view = new DataView(bytes.buffer)
  bytes.set(marker)
  view.setUint32(4, payload.length, true)
  view.setUint32(8, sequence, true)
  view.setUint32(12, durable, true)
  bytes.set(payload, recordStart)
  bytes.set(digest([salt, bytes.subarray(0, recordStart - sumLength), payload]), recordStart - sumLength)
  return bytes
}

/**
 * What a journal's bytes say. Whatever they are, it gives every record before the first that cannot
 * be read and none behind it; a record that is there twice counts once.
 * @returns `damaged` when not even the header can be read, `newer-version` for a newer Galley's file
 */
export function parseJournal(bytes: Uint8Array, digest: Digest = sha256): Outcome<Journaled> {
  const header = parseHeader(bytes, digest)
  if (!header.ok) return header
  const { story, base, first, carried, salt, end } = header.value
  const records: JournalRecord[] = []
  let at = end
  let next = first
  for (;;) {
    const raw = recordAt(bytes, at, salt, digest)
    if (!raw || raw.sequence > next) break
    if (raw.sequence === next) {
      const entry = decodeEntry(raw.payload)
      if (!entry) break
      records.push({ sequence: next++, entry })
    }
    at = raw.end
  }
  if (at === bytes.length && records.length >= carried) return done({ story, base, first, records, tail: 'clean', beyond: 0 })
  const rest = scan(bytes, at, salt, digest).filter(({ sequence }) => sequence >= next)
  const promised = next < first + carried || rest.some(({ durable }) => durable >= next)
  return done({ story, base, first, records, tail: promised ? 'damaged' : 'torn', beyond: promised ? rest.length : 0 })
}

/** As many bytes of a file as surely hold its header. */
export const headSize = 4096

/** The salt in a header, in hex, for telling one file from another; null where there is no sound header. */
export function saltIn(bytes: Uint8Array, digest: Digest = sha256): string | null {
  const header = parseHeader(bytes, digest)
  return header.ok ? Buffer.from(header.value.salt).toString('hex') : null
}

function parseHeader(bytes: Uint8Array, digest: Digest): Outcome<Omit<z.infer<typeof headerSchema>, 'salt'> & { salt: Uint8Array; end: number }> {
  const damaged = (why: string) => failed('damaged', `The journal of unsaved changes ${why}.`)
  if (bytes.length === 0) return damaged('is empty: it has no bytes at all')
  if (!startsWith(bytes, 0, magic) || bytes.length < headerStart) return damaged('does not start as a journal does')
  const end = headerStart + view(bytes).getUint32(magic.length, true)
  const json = bytes.subarray(headerStart, end)
  if (end > bytes.length || !same(digest([bytes.subarray(0, magic.length + 4), json]), bytes.subarray(magic.length + 4, headerStart))) return damaged('has a damaged beginning')
  let parsed: ReturnType<typeof headerSchema.safeParse>
  try {
    parsed = headerSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
  } catch {
    return damaged('has a damaged beginning')
  }
  if (!parsed.success) return damaged('has a beginning that this Galley does not know')
  if (parsed.data.format > 1 || parsed.data.storyVersion > storyVersion) return failed('newer-version', 'The journal of unsaved changes was written by a newer Galley. Update Galley to get them; nothing was changed.')
  return done({ ...parsed.data, salt: Buffer.from(parsed.data.salt, 'hex'), end })
}

interface Raw {
  sequence: number
  durable: number
  payload: Uint8Array
  /** The offset behind it. */
  end: number
}

function recordAt(bytes: Uint8Array, at: number, salt: Uint8Array, digest: Digest): Raw | null {
  if (at + recordStart > bytes.length || !startsWith(bytes, at, marker)) return null
  const data = view(bytes)
  const end = at + recordStart + data.getUint32(at + 4, true)
  if (end > bytes.length) return null
  const payload = bytes.subarray(at + recordStart, end)
  const sumAt = at + recordStart - sumLength
  if (!same(digest([salt, bytes.subarray(at, sumAt), payload]), bytes.subarray(sumAt, sumAt + sumLength))) return null
  return { sequence: data.getUint32(at + 8, true), durable: data.getUint32(at + 12, true), payload, end }
}

/** The records that still read well behind one that does not, wherever they begin. */
function scan(bytes: Uint8Array, from: number, salt: Uint8Array, digest: Digest): Raw[] {
  const found: Raw[] = []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf(marker, from); at >= 0; ) {
    const raw = recordAt(bytes, at, salt, digest)
    if (raw) found.push(raw)
    at = buffer.indexOf(marker, raw ? raw.end : at + 1)
  }
  return found
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
const startsWith = (bytes: Uint8Array, at: number, start: Uint8Array) => same(bytes.subarray(at, at + start.length), start)
