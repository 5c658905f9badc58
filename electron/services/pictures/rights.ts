import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Whose picture it is: all that leaves the house of what a camera or an agency wrote into the file. */
export interface Rights {
  creator?: string
  credit?: string
  copyright?: string
}

const longest = 500

/**
 * The rights in a picture's metadata: XMP before IPTC before EXIF, each field by itself.
 * Unreadable metadata says nothing and stops nothing.
 */
export function rightsOf({ xmp, iptc, exif }: { xmp?: Uint8Array | undefined; iptc?: Uint8Array | undefined; exif?: Uint8Array | undefined }): Rights {
  const found = [xmp && attempt(() => fromXmp(xmp)), iptc && attempt(() => fromIptc(iptc)), exif && attempt(() => fromExif(exif))]
  const rights: Rights = {}
  for (const key of ['creator', 'credit', 'copyright'] as const) {
    const value = found.map((one) => (one ? one[key] : undefined)).find((text) => text)
    if (value) rights[key] = value
  }
  return rights
}

function attempt(read: () => Rights): Rights {
  try {
    return read()
  } catch {
    return {}
  }
}

/** One line without what no reader shows. */
const tidy = (text: string | undefined): string => (text ?? '').toWellFormed().replace(/[\p{Cc}\ufffd]+/gu, ' ').trim().slice(0, longest).toWellFormed()

/** Read as forgiving HTML: a packet that is not quite XML still says whose picture it is, and no entity is fetched. */
function fromXmp(bytes: Uint8Array): Rights {
  if (bytes.length > 1024 * 1024) return {}
  const root = parseFragment(new TextDecoder().decode(bytes))
  const found = new Map<string, string[]>()
  const say = (name: string, text: string) => {
    if (tidy(text)) found.set(name, [...(found.get(name) ?? []), tidy(text)])
  }
  const wanted = new Set(['dc:creator', 'dc:rights', 'photoshop:credit', 'plus:imagecreatorname'])
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) {
      for (const { name, value } of node.attrs) if (wanted.has(name)) say(name, value)
      if (wanted.has(node.tagName)) {
        const items = listed(node)
        for (const text of items.length ? items : [textOf(node)]) say(node.tagName, text)
        return
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return { creator: (found.get('dc:creator') ?? []).join(', '), credit: found.get('photoshop:credit')?.[0] ?? '', copyright: found.get('dc:rights')?.[0] ?? '' }
}

const textOf = (node: Tree.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const listed = (node: Tree.Node): string[] => ('childNodes' in node ? node.childNodes.flatMap((child) => ('tagName' in child && child.tagName === 'rdf:li' ? [textOf(child)] : listed(child))) : [])

/** IPTC-IIM, record 2: by-line (80), credit (110), copyright notice (116); UTF-8 where 1:90 says so, else Latin 1. */
function fromIptc(bytes: Uint8Array): Rights {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields = new Map<number, Uint8Array[]>()
  let utf8 = false
  for (let i = 0; i + 5 <= bytes.length; ) {
    if (bytes[i] !== 0x1c) {
      i++
      continue
    }
    const [record, number, length] = [bytes[i + 1]!, bytes[i + 2]!, at.getUint16(i + 3)]
    const value = bytes.subarray(i + 5, i + 5 + length)
    if (record === 1 && number === 90) utf8 = value[0] === 0x1b && value[1] === 0x25 && value[2] === 0x47
    if (record === 2) fields.set(number, [...(fields.get(number) ?? []), value])
    // A length with its highest bit set would be an extended one, which no text of these needs.
    i += 5 + (length & 0x7fff)
  }
  const text = (number: number) => (fields.get(number) ?? []).map((value) => tidy(new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(value))).filter(Boolean)
  return { creator: text(80).join(', '), credit: text(110)[0] ?? '', copyright: text(116)[0] ?? '' }
}

/** EXIF: Artist (0x013b) and Copyright (0x8298) of the first directory; editor's copyright stands behind a NUL. */
function fromExif(given: Uint8Array): Rights {
  const bytes = String.fromCharCode(...given.subarray(0, 4)) === 'Exif' ? given.subarray(6) : given
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directory = at.getUint32(4, little)
  const count = Math.min(at.getUint16(directory, little), 500)
  const rights: Rights = {}
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    const [tag, type, length] = [at.getUint16(entry, little), at.getUint16(entry + 2, little), at.getUint32(entry + 4, little)]
    if ((tag !== 0x013b && tag !== 0x8298) || type !== 2) continue
    const start = length > 4 ? at.getUint32(entry + 8, little) : entry + 8
    const text = tidy(new TextDecoder().decode(bytes.subarray(start, start + Math.min(length, 4 * longest))))
    if (tag === 0x013b) rights.creator = text
    else rights.copyright = text
  }
  return rights
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char]!)

/** The rights as an XMP packet; null for none. */
export function xmpOf({ creator, credit, copyright }: Rights): string | null {
  const parts = [
    ...(creator ? [`<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`] : []),
    ...(copyright ? [`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(copyright)}</rdf:li></rdf:Alt></dc:rights>`] : []),
    ...(credit ? [`<photoshop:Credit>${escape(credit)}</photoshop:Credit>`] : []),
  ]
  if (!parts.length) return null
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...parts,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
