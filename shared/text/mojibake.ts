/** A place in a text that was read in the wrong encoding; offsets in UTF-16 code units. */
export interface Mojibake {
  start: number
  end: number
  /** What was meant. */
  meant: string
}

interface Page {
  /** The byte of each character beyond ASCII that the code page has. */
  bytes: ReadonlyMap<string, number>
  /** Runs of characters that may be bytes of UTF-8. */
  run: RegExp
  /** Whether one letter of two bytes, alone among others, is surely wrong. */
  sure(lead: number, tail: string, before: string, after: string): boolean
  /** How many letters in a row no text of the code page's own languages has. */
  enough: number
}

const letter = /^\p{L}/u
const quotes = '‘’“”´»›…–—\u00a0'

/** What Windows-1252 has at 0x80 to 0x9F. Some platforms' decoders read Latin-1 for it, and have control characters there. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function page(name: string, sure: Page['sure'], enough: number): Page {
  const decoder = new TextDecoder(name)
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
    if (name === 'windows-1252' && byte < 0xa0) bytes.set(windows1252[byte - 0x80]!, byte).set(String.fromCharCode(byte), byte)
  }
  const of = (from: number, to: number) => [...bytes].filter(([, byte]) => byte >= from && byte <= to).map(([char]) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const tail = `[${of(0x80, 0xbf)}]`
  return { bytes, run: new RegExp(`(?:[${of(0xc2, 0xdf)}]${tail}|[${of(0xe0, 0xef)}]${tail}{2}|[${of(0xf0, 0xf4)}]${tail}{3})+`, 'g'), sure, enough }
}

let pages: readonly Page[] | undefined
/** The encodings that UTF-8 is mistaken for: that of Windows (and Latin-1), of old Macs, and of Russian Windows. */
const all = () => (pages ??= [
  page('windows-1252', (lead, tail, before, after) => {
    // "Ã©", "Â£": no word has these but a Portuguese one in capitals, before a quotation mark.
    if (lead <= 0xc3) return !/\p{Lu}$/u.test(before) || letter.test(after) || !quotes.includes(tail)
    return /\p{Ll}$/u.test(before) || (letter.test(after) && !'’‘´'.includes(tail))
  }, 2),
  // "√π" is a sum, "caf√©" is none; "l’été" has bytes of Armenian.
  page('macintosh', (lead, _tail, before, after) => /\p{L}$/u.test(before) && (lead <= 0xc3 || (lead <= 0xc5 && letter.test(after))), 3),
  page('windows-1251', () => false, 3),
])

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Marks of a text in any language, as a wrong encoding shows them in three characters: "â€™", "â‚¬". */
const mark = /^[\u2010-\u2044\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2212\ufeff\u{1f000}-\u{1faff}]$/u
const nobodys = /[\p{Cc}\p{Cn}\p{Co}]/u

function decoded(run: string, { bytes }: Page): string | null {
  try {
    return utf8.decode(Uint8Array.from(run, (char) => bytes.get(char)!))
  } catch {
    return null
  }
}

interface Found extends Mojibake {
  sure: boolean
}

/** The runs of one code page; where a run as a whole is no UTF-8, none of it is taken. */
function runsOf(text: string, of: Page): Found[] {
  const found: Found[] = []
  for (const { index: start, 0: run } of text.matchAll(of.run)) {
    const meant = decoded(run, of)
    if (meant === null) continue
    const letters = [...meant]
    const end = start + run.length
    const alone = run.length === 2 && of.sure(of.bytes.get(run[0]!)!, run[1]!, text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2))
    found.push({ start, end, meant, sure: alone || letters.length >= of.enough || letters.some((one) => mark.test(one)) })
  }
  // "café »" with the space that does not break is one letter of Chinese, by chance: beside others of its script it is one.
  const scripts = new Set(found.flatMap(({ sure, meant }) => (sure ? Array.from(meant, block) : [])))
  return scripts.size ? found.filter(({ sure, end, start, meant }) => sure || end - start === 2 || Array.from(meant, block).some((one) => scripts.has(one))) : []
}

const block = (char: string) => char.codePointAt(0)! >> 8
const covered = (found: readonly Mojibake[]) => found.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * The places of a text that was UTF-8 and was read as something else: "â€™" for an apostrophe, "Ã©" for é, "à¤•" for क.
 * Also where it happened twice. Only what no language writes counts; a place that might be meant counts where others of
 * the text are surely wrong.
 */
export function mojibakeIn(text: string): Mojibake[] {
  // Nearly all text has no such characters side by side.
  if (!/[\u0080-\uffff]{2}/.test(text)) return []
  return placesIn(text, 0).filter(({ meant }) => !nobodys.test(meant))
}

/** A text with what was wrongly decoded put right. */
export const withoutMojibake = (text: string): string => put(text, mojibakeIn(text))

function placesIn(text: string, depth: number): Mojibake[] {
  let most: Mojibake[] = []
  for (const of of all()) {
    const found = runsOf(text, of)
    if (covered(found) > covered(most)) most = found
  }
  if (!most.length || depth > 2) return []
  // Where it happened twice, what it gives is wrong again: read it whole, as the letters around it tell.
  const again = placesIn(put(text, most), depth + 1)
  let moved = 0
  let next = 0
  return most.map(({ start, end, meant }) => {
    const from = start + moved
    moved += meant.length - (end - start)
    const inside: Mojibake[] = []
    for (; next < again.length && again[next]!.start < from + meant.length; next++) {
      const one = again[next]!
      if (one.start >= from && one.end <= from + meant.length) inside.push({ ...one, start: one.start - from, end: one.end - from })
    }
    return { start, end, meant: put(meant, inside).replace(/^\ufeff/, '') }
  })
}

function put(text: string, places: readonly Mojibake[]): string {
  let out = ''
  let at = 0
  for (const { start, end, meant } of places) {
    out += text.slice(at, start) + meant
    at = end
  }
  return out + text.slice(at)
}
