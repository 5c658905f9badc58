/** A picture in a web archive (.mhtml), as its part names it. */
interface ArchivedPart {
  /** Where it was on the web, and its id in the archive; empty where it has none. */
  location: string
  id: string
  encoding: string
  /** Where its content is in the archive. */
  from: number
  to: number
}

/** Parts of an archive that are looked at; a page with more is none. */
const mostParts = 5000

export interface Archive {
  /** What a picture of the page is called by its `src`; null for one that the archive does not hold. */
  nameOf(src: string): string | null
  /** The content of the pictures that were asked for. */
  files(): Map<string, Uint8Array>
}

/**
 * The pictures of a web archive by the addresses in its page (RFC 2557). Nothing is decoded before it is asked for.
 * @param bytes of the whole archive
 */
export function archiveOf(bytes: Uint8Array): Archive {
  const { parts, base } = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const names = new Map<ArchivedPart, string>()
  return {
    nameOf(src) {
      const id = /^cid:(.+)$/i.exec(src.trim())?.[1]
      const address = id === undefined ? resolved(src.trim(), base) : null
      const part = parts.find((one) => (id === undefined ? one.location !== '' && resolved(one.location, base) === address : one.id === id))
      if (!part) return null
      if (!names.has(part)) names.set(part, `picture-${names.size + 1}`)
      return names.get(part)!
    },
    files: () => new Map([...names].map(([part, name]) => [name, contentOf(bytes, part)])),
  }
}

function resolved(address: string, base: string): string {
  try {
    return new URL(address, base || undefined).href
  } catch {
    return address
  }
}

/** The picture parts of the archive, and the address of its page. */
function partsOf(bytes: Buffer): { parts: ArchivedPart[]; base: string } {
  const head = fieldsOf(bytes.toString('latin1', 0, Math.min(bytes.length, 16_000)))
  const boundary = /boundary="?([^";\s]{1,200})"?/i.exec(head.get('content-type') ?? '')?.[1]
  const parts: ArchivedPart[] = []
  let base = head.get('snapshot-content-location') ?? ''
  if (!boundary) return { parts, base }
  const line = Buffer.from(`--${boundary}`, 'latin1')
  let at = bytes.indexOf(line)
  for (let count = 0; at >= 0 && count < mostParts; count++) {
    const next = bytes.indexOf(line, at + line.length)
    const from = at + line.length
    const to = next < 0 ? bytes.length : next
    const head = /^[^]*?\r?\n\r?\n/.exec(bytes.toString('latin1', from, Math.min(to, from + 8000)))?.[0]
    if (head) {
      const fields = fieldsOf(head.replace(/^\r?\n/, ''))
      const type = fields.get('content-type') ?? ''
      const location = fields.get('content-location') ?? ''
      if (/^text\/html/i.test(type) && !base) base = location
      if (/^image\//i.test(type)) parts.push({ location, id: (fields.get('content-id') ?? '').replace(/^<|>$/g, ''), encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(), from: from + head.length, to })
    }
    at = next
  }
  return { parts, base }
}

/** Header fields by their names in small letters, folded lines joined. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.split(/\r?\n\r?\n/)[0]!.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const found = /^([!-9;-~]+):\s*(.*)$/.exec(line)
    if (found) fields.set(found[1]!.toLowerCase(), found[2]!.trim())
  }
  return fields
}

function contentOf(bytes: Uint8Array, { encoding, from, to }: ArchivedPart): Uint8Array {
  const content = bytes.subarray(from, to)
  if (encoding === 'base64') return new Uint8Array(Buffer.from(Buffer.from(content).toString('latin1'), 'base64'))
  if (encoding !== 'quoted-printable') return content
  const text = Buffer.from(content).toString('latin1').replace(/[ \t]*=\r?\n/g, '')
  return new Uint8Array(Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_found, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1'))
}
