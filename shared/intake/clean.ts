import { mojibakeIn, windows1252 } from '../text/mojibake'
import type { Notes } from './unit'

/** A text that was read as Latin-1 as Windows-1252 has it; some platforms' decoders read the one for the other. */
export function windowsCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (found) => windows1252[found.charCodeAt(0) - 0x80]!)
}

/** Scripts in which the zero-width joiner and non-joiner are part of the spelling. */
const joining = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Syriac}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

// Controls and joining characters are what this file is about.
/* eslint-disable no-control-regex, no-misleading-character-class -- these characters are what is looked for */
const suspicious = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff\u{e0000}-\u{e007f}]/u
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d\ufff9-\ufffb]/g

/**
 * Takes out of a text what no reader sees and what breaks tools, and keeps what a script needs.
 * Line breaks stay; white space is `tidySpace`'s. What was read in the wrong encoding is put right where the notes
 * say so, and otherwise stays as it came, to the character, and is noted: a person decides.
 */
export function cleanCharacters(text: string, notes: Notes): string {
  const places = mojibakeIn(text)
  if (!places.length) return cleanPiece(text, notes)
  let out = ''
  let at = 0
  for (const { start, end, meant } of places) {
    out += cleanPiece(text.slice(at, start), notes) + (notes.repairs ? meant : text.slice(start, end))
    at = end
  }
  out += cleanPiece(text.slice(at), notes)
  if (notes.repairs) notes.count('Wrongly decoded characters put right', places.length)
  else notes.wronglyRead(text, places)
  return out
}

function cleanPiece(text: string, notes: Notes): string {
  let out = text
  if (suspicious.test(out)) {
    const replace = (pattern: RegExp, by: string | ((found: string, ...rest: unknown[]) => string), what: string) => {
      out = out.replace(pattern, (found, ...rest: unknown[]) => {
        const next = typeof by === 'string' ? by : by(found, ...rest)
        if (next !== found) notes.count(what)
        return next
      })
    }
    const invisible = 'Soft hyphens and invisible characters taken out'
    replace(/[\ud800-\udfff]/gu, '\ufffd', 'Broken half characters marked with �')
    replace(/\r?\u0085/g, '\n', 'Line ends of other systems made plain')
    replace(/[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g, windowsCharacters, 'Windows characters put right')
    replace(/\ufffc/g, ' ', 'Marks of embedded objects taken out')
    replace(controls, '', 'Control characters taken out')
    replace(/[\u00ad\u034f\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff]/g, '', invisible)
    replace(/[\u202a-\u202e\u2066-\u2069]/g, '', 'Marks that force a writing direction taken out')
    if (!rightToLeft.test(out)) replace(/[\u200e\u200f\u061c]/g, '', invisible)
    replace(/(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u{e0000}-\u{e007f}]/gu, (_found, flag) => (typeof flag === 'string' ? flag : ''), invisible)
    replace(/[\u200c\u200d]/g, (found, at) => (joining.test(charBefore(out, at as number)) ? found : ''), invisible)
  }
  const composed = out.normalize('NFC')
  if (composed !== out) notes.count('Characters brought to their composed form (NFC)')
  return composed
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at)
}

/**
 * White space within one line: one space for any run, none at the ends.
 * A no-break space stays where typography needs it: beside French marks and guillemets, and inside numbers.
 */
export function tidySpace(text: string, notes: Notes): string {
  if (!/[^\S ]|\s\s|^\s|\s$/u.test(text)) return text
  const ends = text.trim()
  const out = ends.replace(/\s+/gu, (run, at: number) => {
    if (run === ' ') return run
    const before = ends[at - 1] ?? ''
    const after = ends[at + run.length] ?? ''
    if (/^[\u00a0\u202f]$/.test(run) && (/[?!:;»›%€$£]/.test(after) || /[«‹]/.test(before) || (/\d/.test(before) && /\d/.test(after)))) return run
    return ' '
  })
  if (out !== ends) notes.count('Doubled and odd spaces made one')
  return out
}
