import { inflateRawSync } from 'node:zlib'
import { failed, done, type Outcome } from '../../../shared/outcome'

/** What the parts of one document may weigh unpacked, in bytes, and how many they may be; a book with pictures stays under both. */
const unpackedLimit = 200 * 1024 * 1024
const entryLimit = 4000
/** How far one part of some size may have shrunk: XML reaches about 50 to 1, a bomb 1000 to 1. */
const ratioLimit = 250
const ratioFrom = 4 * 1024 * 1024
/** How deep the XML of a document may nest. */
const depthLimit = 300

export interface ZipEntry {
  name: string
  size: number
  packed: number
  method: number
  encrypted: boolean
  offset: number
}

/** The list of a zip file's parts from its central directory, or null where there is none to trust. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = -1
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 22 - 0x10000; at--) if (view.getUint32(at, true) === 0x06054b50) {
    end = at
    break
  }
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  const names = new TextDecoder()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    if (at + 46 + length > bytes.length) return null
    entries.push({ name: names.decode(bytes.subarray(at + 46, at + 46 + length)), encrypted: (view.getUint16(at + 8, true) & 1) === 1, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Whether a .docx may be unpacked: its parts are named and sized as those of a document, unpack to what they say,
 * and hold no XML that only an attack has.
 * @param name for the sentence to the person
 */
export function checkDocument(name: string, bytes: Uint8Array, entries: readonly ZipEntry[]): Outcome<null> {
  const refuse = (why: string) => failed('unreadable', `${name} was not opened: ${why}. Ask for a clean copy, or paste the text.`)
  if (entries.some((entry) => entry.encrypted)) return failed('unreadable', `${name} is protected with a password. Open it, remove the password, and import it again.`)
  if (entries.length > entryLimit) return refuse('it holds far more parts than a document has')
  let size = 0
  let packed = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const entry of entries) {
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(entry.name)) return refuse('a part of it has a name that points outside of it')
    size += entry.size
    packed += entry.packed
    if (size > unpackedLimit || (entry.size > ratioFrom && entry.size > entry.packed * ratioLimit)) return refuse('unpacked it would be many times larger than any document')
  }
  // Parts that lie over each other make a small file unpack without end.
  if (packed > bytes.length) return refuse('its parts overlap')
  for (const entry of entries) {
    if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return refuse('it is damaged')
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const data = bytes.subarray(start, start + entry.packed)
    let content: Uint8Array
    try {
      // The directory may lie about sizes; unpacking stops at what it promised.
      content = entry.method === 0 ? data : entry.method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(entry.size, 1) }) : data
    } catch {
      return refuse('it is damaged, or larger than it says')
    }
    if (/\.(?:xml|rels)$/i.test(entry.name)) {
      const text = new TextDecoder('latin1').decode(content)
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse('its XML defines entities, which no document does')
      if (depthOf(text) > depthLimit) return refuse('its XML nests without end')
    }
  }
  return done(null)
}

function depthOf(xml: string): number {
  let depth = 0
  let most = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '/') depth--
    else if (next !== '?' && next !== '!') {
      const close = xml.indexOf('>', at)
      if (close < 0) break
      if (xml[close - 1] !== '/') most = Math.max(most, ++depth)
    }
  }
  return most
}
