import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What a camera or an agency wrote into a picture's file, as far as a story can use it. */
export interface Told {
  creator?: string
  credit?: string
  copyright?: string
  caption?: string
  /** The description for those who cannot see it (IPTC Alt Text, 2021). */
  alt?: string
}

/** The blocks of metadata as the decoder hands them over. */
export interface Blocks {
  xmp?: Uint8Array | undefined
  iptc?: Uint8Array | undefined
  exif?: Uint8Array | undefined
}

/** A caption may have paragraphs; this is more than any agency writes. */
const longest = 2000

/**
 * What a picture's metadata say: XMP before IPTC before EXIF, each field by itself.
 * Unreadable metadata say nothing and stop nothing.
 */
export function toldBy({ xmp, iptc, exif }: Blocks): Told {
  const found = [xmp && attempt(() => fromXmp(xmp)), iptc && attempt(() => fromIptc(iptc)), exif && attempt(() => fromExif(exif))]
  const told: Told = {}
  for (const key of ['creator', 'credit', 'copyright', 'caption', 'alt'] as const) {
    const value = found.map((one) => (one ? one[key] : undefined)).find((text) => text)
    if (value) told[key] = value
  }
  return told
}

function attempt(read: () => Told): Told {
  try {
    return read()
  } catch {
    return {}
  }
}

/** One line without what no reader shows. */
const tidy = (text: string | undefined): string => (text ?? '').toWellFormed().replace(/[\p{Cc}\ufffd]+/gu, ' ').trim().slice(0, longest).toWellFormed()

/** Read as forgiving HTML: a packet that is not quite XML still says whose picture it is, and no entity is fetched. */
function fromXmp(bytes: Uint8Array): Told {
  if (bytes.length > 1024 * 1024) return {}
  const root = parseFragment(new TextDecoder().decode(bytes))
  const found = new Map<string, string[]>()
  const say = (name: string, text: string) => {
    if (tidy(text)) found.set(name, [...(found.get(name) ?? []), tidy(text)])
  }
  const wanted = new Set(['dc:creator', 'dc:rights', 'dc:description', 'photoshop:credit', 'iptc4xmpcore:alttextaccessibility'])
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
  const first = (name: string) => found.get(name)?.[0] ?? ''
  return {
    creator: (found.get('dc:creator') ?? []).join(', '),
    credit: first('photoshop:credit'),
    copyright: first('dc:rights'),
    caption: first('dc:description'),
    alt: first('iptc4xmpcore:alttextaccessibility'),
  }
}

const textOf = (node: Tree.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
const listed = (node: Tree.Node): string[] => ('childNodes' in node ? node.childNodes.flatMap((child) => ('tagName' in child && child.tagName === 'rdf:li' ? [textOf(child)] : listed(child))) : [])

/** IPTC-IIM, record 2: by-line (80), credit (110), copyright notice (116), caption (120); UTF-8 where 1:90 says so, else Latin 1. */
function fromIptc(bytes: Uint8Array): Told {
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
  return { creator: text(80).join(', '), credit: text(110)[0] ?? '', copyright: text(116)[0] ?? '', caption: text(120)[0] ?? '' }
}

const exifTags: Readonly<Record<number, 'caption' | 'creator' | 'copyright'>> = { 0x010e: 'caption', 0x013b: 'creator', 0x8298: 'copyright' }

/** EXIF: ImageDescription, Artist and Copyright of the first directory; an editor's copyright stands behind a NUL. */
function fromExif(given: Uint8Array): Told {
  const bytes = String.fromCharCode(...given.subarray(0, 4)) === 'Exif' ? given.subarray(6) : given
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directory = at.getUint32(4, little)
  const count = Math.min(at.getUint16(directory, little), 500)
  const told: Told = {}
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    const [tag, type, length] = [at.getUint16(entry, little), at.getUint16(entry + 2, little), at.getUint32(entry + 4, little)]
    const field = exifTags[tag]
    if (!field || type !== 2) continue
    const start = length > 4 ? at.getUint32(entry + 8, little) : entry + 8
    const text = tidy(new TextDecoder().decode(bytes.subarray(start, start + Math.min(length, 4 * longest))))
    if (field !== 'caption' || !ofTheCamera.test(text)) told[field] = text
  }
  return told
}

/** What cameras write where nobody wrote a caption. */
const ofTheCamera = /^(?:.{0,20}digital (?:still )?camera|sony dsc|dsc|hdr|dav|default|untitled|screenshot)?$/i
