/** What kinds of picture a handoff takes; told by their first bytes, never by a name. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif'

/** What a file is that is no such picture, in words for a person. */
export type Sniffed = { kind: Kind } | { refused: string }

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** Tells the kind of a picture by its content. */
export function sniff(bytes: Uint8Array): Sniffed {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xd8 && c === 0xff) return { kind: 'jpeg' }
  if (a === 0x89 && ascii(bytes, 1, 4) === 'PNG') return { kind: 'png' }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return { kind: 'webp' }
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return { kind: 'gif' }
  if ((a === 0x49 && b === 0x49 && c === 0x2a && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 0x2a)) return { kind: 'tiff' }
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brands = ascii(bytes, 8, 32)
    if (/avi[fs]/.test(brands)) return { kind: 'avif' }
    return { refused: /hei[cxfm]|hev[cx]|mif1/.test(brands) ? 'It is an HEIC picture, which browsers do not show. Save it as JPEG and put it in again.' : 'It is a film and not a picture.' }
  }
  const start = ascii(bytes, 0, Math.min(bytes.length, 1024)).trimStart().toLowerCase()
  if (/^(\ufeff|ï»¿)?(<\?xml[^>]*>\s*|<!doctype[^>]*>\s*|<!--[^]*?-->\s*)*<svg/.test(start)) return { refused: 'It is an SVG drawing, which may hold programs. Save it as PNG and put it in again.' }
  if (start.startsWith('%pdf')) return { refused: 'It is a PDF and not a picture.' }
  return { refused: bytes.length ? 'It is not a picture that Galley knows: JPEG, PNG, WebP, AVIF, GIF and TIFF are.' : 'Its file is empty.' }
}
