import { analyse } from 'chardet'
import { windowsCharacters } from '../../../shared/intake/clean'
import { plausibility } from './plausible'

export interface Decoded {
  text: string
  /** The encoding by its usual name. */
  encoding: string
  /** In words, where the encoding was not plain UTF-8. */
  note?: string
}

/** Tried on every text, in this order where nothing else decides. */
const usual = ['windows-1252', 'windows-1251', 'shift_jis', 'gb18030', 'euc-kr', 'koi8-r', 'big5', 'euc-jp', 'windows-1250', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-874', 'iso-8859-2', 'iso-8859-5', 'ibm866', 'koi8-u']

/** How much of a file the guess looks at. */
const sampleSize = 96 * 1024

function strictly(bytes: Uint8Array, encoding: string, stream = false): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
    // Node 20 decodes Windows-1252 as Latin-1: its quotes and dashes come out as control characters.
    return encoding === 'windows-1252' ? windowsCharacters(text) : text
  } catch {
    return null
  }
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) return { text: utf32(bytes.subarray(4), true), encoding: 'UTF-32LE' }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff && bytes.length % 4 === 0) return { text: utf32(bytes.subarray(4), false), encoding: 'UTF-32BE' }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16BE' }
  return null
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let out = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little)
    out += code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  }
  return out
}

/**
 * UTF-16 without a mark. Its line ends and spaces bring zero bytes, which no other text has; which way round it is,
 * and that it is text at all, shows in what it decodes to.
 */
function utf16WithoutMark(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 4 || bytes.length % 2 || !bytes.subarray(0, sampleSize).includes(0)) return null
  let best: { text: string; encoding: string; score: number } | null = null
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const sample = strictly(bytes.subarray(0, sampleSize), encoding)
    // eslint-disable-next-line no-control-regex -- a control character shows that this was no text
    if (sample === null || /[\u0000-\u0008\u000e-\u001f]/.test(sample)) continue
    const score = Math.max(...['gb18030', 'big5', 'euc-kr', 'shift_jis'].map((east) => plausibility(sample, east)))
    if (score > 0.2 && score > (best?.score ?? 0)) best = { text: sample, encoding, score }
  }
  if (!best) return null
  const text = strictly(bytes, best.encoding)
  return text === null ? null : { text, encoding: best.encoding.toUpperCase() }
}

function known(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** The encoding that a page names in its first bytes. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return known(/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1])
}

/** Mostly UTF-8, with a byte or two broken on the way. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return sound >= 8 && broken * 4 <= sound ? text : null
}

/**
 * The text of a file whose encoding is not known: by its mark, by what only one encoding allows, by what a page says
 * of itself, and last by a guess that is checked against how writing looks.
 * @returns null where no encoding gives anything that looks like writing
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes) ?? utf16WithoutMark(bytes)
  if (marked) return marked.encoding === 'UTF-8' ? marked : said(marked)
  const escapes = bytes.subarray(0, sampleSize).includes(0x1b) ? strictly(bytes, 'iso-2022-jp') : null
  if (escapes && /[\u3041-\u30fc]/.test(escapes)) return said({ text: escapes, encoding: 'ISO-2022-JP' })
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  const named = declared(bytes)
  const damaged = named === null || named === 'utf-8' ? brokenUtf8(bytes) : null
  if (damaged !== null) return { text: damaged, encoding: 'UTF-8', note: 'A few broken bytes of the UTF-8 text are marked with �' }

  const sample = bytes.subarray(0, sampleSize)
  const guesses = new Map<string, number>()
  for (const { name, confidence } of analyse(sample)) {
    const encoding = known(name)
    if (encoding && !encoding.startsWith('utf')) guesses.set(encoding, Math.max(guesses.get(encoding) ?? 0, confidence))
  }
  const scored = [...new Set([...(named && named !== 'utf-8' ? [named] : []), ...usual, ...guesses.keys()])]
    .map((encoding, order) => {
      // Read as ISO-8859-2, Windows-1250 gives letters that are only wrong in their language; the other way round it gives signs inside words.
      const text = strictly(sample, encoding, true)
      const prior = ((guesses.get(encoding) ?? 0) / 100) * 0.35 + (encoding === named ? 0.5 : 0) - (encoding === 'iso-8859-2' ? 0.3 : 0) - order * 0.004
      return { encoding, score: text === null ? -Infinity : plausibility(text, encoding) + prior }
    })
    .sort((a, b) => b.score - a.score)
  for (const { encoding, score } of scored) {
    if (score < -0.9) break
    const text = strictly(bytes, encoding)
    if (text !== null) return said({ text, encoding })
  }
  return null
}

const said = (decoded: Decoded): Decoded => ({ ...decoded, note: `The text was in the encoding ${decoded.encoding} and is UTF-8 now` })
