// Written as escapes: an invisible character in a source file is a trap.
const suspect = /[^\x20-\x7e\n\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu // eslint-disable-line no-control-regex
const bidi = /[\u202a-\u202e\u2066-\u2069]/g
const PDF = '\u202c'
const PDI = '\u2069'

/** Cleans a text that comes in parts; `end` gives what closes the direction controls that are still open. */
export interface Cleaner {
  part(text: string): string
  end(): string
}

/** @see clean */
export function cleaner(): Cleaner {
  // What closes each open embedding, override or isolate, innermost last.
  const open: string[] = []

  const balance = (char: string): string => {
    if (char === PDF) {
      if (open.at(-1) !== PDF) return ''
      open.pop()
    } else if (char === PDI) {
      const isolate = open.lastIndexOf(PDI)
      if (isolate < 0) return ''
      open.length = isolate
    } else {
      open.push(char >= '\u2066' ? PDI : PDF)
    }
    return char
  }

  return {
    part: (text) =>
      !suspect.test(text)
        ? text
        : text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ').replace(controls, '').replace(bidi, balance),
    end: () => open.splice(0).reverse().join(''),
  }
}

/**
 * Text that may stand on a page whatever it was: well-formed Unicode, no control or noncharacter,
 * line ends as `\n`, and every direction control closed inside the text, so that a right-to-left
 * override in one field cannot turn the words after it.
 */
export function clean(text: string): string {
  if (!suspect.test(text)) return text
  const all = cleaner()
  const out = all.part(text)
  return out + all.end()
}
