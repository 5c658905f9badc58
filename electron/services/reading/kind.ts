/** The kinds of file that are read, by their content first and their name second. */
export type Kind = 'text' | 'markdown' | 'html' | 'docx'

/** What else a file may be: named to the person, with what to do about it. */
export interface Foreign {
  what: string
  advice: string
}

const save = 'save it as .docx, .html or plain text and import that'
const signatures: readonly [readonly number[] | string, number, string, string?][] = [
  ['%PDF-', 0, 'a PDF', 'copy its text and paste it, or export it as .docx or plain text'],
  [[0x89, 0x50, 0x4e, 0x47], 0, 'a picture (PNG)'], [[0xff, 0xd8, 0xff], 0, 'a picture (JPEG)'], ['GIF8', 0, 'a picture (GIF)'], ['WEBP', 8, 'a picture (WebP)'], ['II*\0', 0, 'a picture (TIFF)'], ['MM\0*', 0, 'a picture (TIFF)'],
  ['ftypheic', 4, 'a picture (HEIC)'], ['ftypavif', 4, 'a picture (AVIF)'], ['8BPS', 0, 'a Photoshop picture'], ['ftyp', 4, 'a video'], ['ID3', 0, 'a sound recording'], ['OggS', 0, 'a sound recording'], ['fLaC', 0, 'a sound recording'], ['WAVE', 8, 'a sound recording'], ['AVI ', 8, 'a video'], [[0x1a, 0x45, 0xdf, 0xa3], 0, 'a video'],
  [[0x1f, 0x8b], 0, 'a compressed file (gzip)', 'unpack it and import what is inside'], ['7z\xbc\xaf\x27\x1c', 0, 'an archive (7z)', 'unpack it and import what is inside'], ['Rar!', 0, 'an archive (RAR)', 'unpack it and import what is inside'], ['BZh', 0, 'a compressed file (bzip2)', 'unpack it and import what is inside'], [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 0, 'a compressed file (xz)', 'unpack it and import what is inside'],
  [[0x7f, 0x45, 0x4c, 0x46], 0, 'a program', 'import the copy itself'], ['MZ\x90', 0, 'a program', 'import the copy itself'], [[0xcf, 0xfa, 0xed, 0xfe], 0, 'a program', 'import the copy itself'], [[0xca, 0xfe, 0xba, 0xbe], 0, 'a program', 'import the copy itself'], ['\0asm', 0, 'a program', 'import the copy itself'],
  ['SQLite format 3', 0, 'a database', 'import the copy itself'], ['wOFF', 0, 'a font', 'import the copy itself'], ['%!PS', 0, 'a PostScript file', 'copy its text and paste it'],
]

const isAt = (bytes: Uint8Array, what: readonly number[] | string, at: number) => {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== (typeof what === 'string' ? what.charCodeAt(i) : what[i])) return false
  return true
}

export const isZip = (bytes: Uint8Array) => isAt(bytes, 'PK\x03\x04', 0) || isAt(bytes, 'PK\x05\x06', 0)

/** What a file is by its first bytes, where it is nothing that can be read as text; null for text, HTML and zip. */
export function foreignBySignature(bytes: Uint8Array): Foreign | null {
  if (isAt(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0)) {
    // Word puts an encrypted .docx into the old container, with this stream in it.
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return encrypted ? { what: 'protected with a password', advice: 'open it in Word, remove the password, save it as .docx and import that' } : { what: 'an old Office file (.doc), which is not read yet', advice: 'open it in Word or LibreOffice, save it as .docx and import that' }
  }
  for (const [signature, at, what, advice] of signatures) if (isAt(bytes, signature, at)) return { what, advice: advice ?? 'import the text that goes with it' }
  return null
}

/** True for Rich Text Format, whatever the file is called. */
export const isRtf = (bytes: Uint8Array) => isAt(bytes, '{\\rtf', 0)

const names: readonly [RegExp, string, string][] = [
  [/\.msg$/i, 'a mail of Outlook’s own format, which is not read yet', 'save it as .eml, or copy its text and paste it'], [/\.webarchive$/i, 'a web archive of Safari’s, which is not read yet', 'save the page as .html and import that'],
  [/\.(?:pages|wpd|wps)$/i, 'a format that is not read yet', save], [/\.doc$/i, 'an old Word file, which is not read yet', 'save it as .docx and import that'],
]

/** What a name promises and Galley does not read, or null. */
export function foreignByName(name: string): Foreign | null {
  const found = names.find(([pattern]) => pattern.test(name))
  return found ? { what: found[1], advice: found[2] } : null
}

/** The kind of a text, by its beginning and its name. */
export function kindOfText(name: string, text: string): Exclude<Kind, 'docx'> {
  const head = text.slice(0, 2000).trimStart()
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'html'
  if (/\.(?:html?|xhtml)$/i.test(name)) return /<[a-z!/]/i.test(text) ? 'html' : 'text'
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'text'
}
