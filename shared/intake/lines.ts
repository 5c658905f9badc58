import { numberOf } from '../text/months'
import { spans } from '../text/spans'
import { cleanCharacters, tidySpace } from './clean'
import { cueAtStart } from './cues'
import { desksInitials } from './features'
import { hyphenStays } from './hyphens'
import { detectLanguage } from './language'
import { mailLines, withoutMailQuotes } from './mail'
import { tableAt } from './tables'
import { timestampIn } from './times'
import { unit, type Notes, type Unit } from './unit'

interface Line {
  number: number
  raw: string
  /** The line with its tabs and runs of spaces, which may be columns. */
  wide: string
  text: string
  indent: number
}

const bullet = /^(?:[-*•‣◦▪●○■·–—]|\uf0b7|o)\s+(?=\S)/u
const numbered = /^(\p{Nd}{1,2})[.)]\s+(?=\S)/u
const sentenceEnd = /[.!?।。؟۔…][”"’')\]»]*$/u

/** The widest line that counts as hard-wrapped: typewriter and mail copy is 60 to 80, some systems break at 100. */
const widest = 110

/** The lines of a text with their numbers; a form feed parts lines and does not count as one. */
function readLines(raw: string, notes: Notes): Line[] {
  const text = withoutMailQuotes(cleanCharacters(raw, notes), notes)
  if (text.includes('\r')) notes.count('Line ends of other systems made plain', 1)
  const lines: Line[] = []
  text.split(/\r\n|\n|\r/).forEach((whole, at) => {
    whole.split(/[\f\v\u2028\u2029]/).forEach((part, piece) => {
      if (piece > 0) lines.push({ number: at + 1, raw: '', wide: '', text: '', indent: 0 })
      const tidy = tidySpace(part, notes)
      lines.push({ number: at + 1, raw: part.trim(), wide: part, text: tidy, indent: part.length - part.trimStart().length })
    })
  })
  return lines
}

/**
 * The width at which a text was hard-wrapped, or null where its lines are whole paragraphs.
 * Wrapped copy is told by its breaks: the next line's first word would not have fitted any more.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  let inLong = 0
  let all = 0
  let width = 0
  let broken = 0
  for (const [i, { text }] of lines.entries()) {
    all += text.length
    if (text.length > widest) inLong += text.length
    else width = Math.max(width, text.length)
    if (text.length <= widest && !sentenceEnd.test(text) && /^\p{Ll}/u.test(lines[i + 1]?.text ?? '')) broken = Math.max(broken, text.length)
  }
  if (width >= 40 && inLong <= all * 0.6 && isWrapped(lines, width, 0)) return width
  // A title, or a credit in one line, may be longer than the column: the lines that break inside a sentence tell its width.
  return broken >= 50 && broken < width && isWrapped(lines, broken, broken * 0.75) ? broken : null
}

/** Whether the breaks are those of a column of this width; lines shorter than `shortest` are titles and ends, and tell nothing. */
function isWrapped(lines: readonly Line[], width: number, shortest: number): boolean {
  let breaks = 0
  let full = 0
  let inSentence = 0
  let goesOn = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!.text
    const next = lines[i + 1]!.text
    if (!line || !next || line.length > widest || line.length < shortest) continue
    breaks++
    if (isFull(line, next, width)) {
      full++
      if (!sentenceEnd.test(line)) inSentence++
      // Titles in a list begin with capitals; the middle of a sentence mostly does not.
      if (!/^["“'‘(]?[\p{Lu}\p{Nd}]/u.test(next)) goesOn++
    }
  }
  return full >= 2 && full >= breaks * 0.5 && inSentence >= full * 0.5 && goesOn >= full * 0.3
}

function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  // A few columns of grace: different paragraphs of mail copy wrap at slightly different widths.
  return line.length + 1 + word > width - 4
}

/** What is known of a text's line ends before its lines are joined. */
interface Hyphens {
  words: ReadonlySet<string>
  often: boolean
  language: string | null
}

/** Joins a line that ends in a hyphen with the next one: the hyphen goes only where something shows that it is not part of the word. */
function joinHyphen(before: string, after: string, { words, often, language }: Hyphens, notes: Notes): string {
  const left = /[\p{L}\p{M}]+(?=-$)/u.exec(before.slice(-60))?.[0] ?? ''
  const right = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? ''
  // "Ein- und Ausgang": the hyphen stands for a word, and a space belongs behind it.
  if (language === 'de' && /^(?:und|oder|bis|sowie|bzw)$/.test(right)) return `${before} ${after}`
  if (hyphenStays(left, right, words, often, language)) return before + after
  notes.count('Hyphens “-” at line ends undone')
  return before.slice(0, -1) + after
}

/**
 * The units of a plain text: hard-wrapped lines joined to their paragraphs, list marks read.
 * Every line that is not empty is in exactly one unit.
 */
export function textUnits(raw: string, notes: Notes, inMail = false): Unit[] {
  const lines = readLines(raw, notes)
  const width = wrapWidth(lines)
  const hyphens = width === null ? 0 : lines.filter(({ text }) => /[\p{Ll}]-$/u.test(text)).length
  const whole = hyphens ? lines.map(({ text }) => text).join('\n') : ''
  // Halves at line ends are not words that the text knows.
  const found = whole.toLowerCase().replace(/[\p{L}\p{M}]+-\n\s*[\p{L}\p{M}]+/gu, ' ').match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)
  const broken: Hyphens = { words: new Set(found), often: hyphens >= 3 && hyphens > lines.length * 0.08, language: hyphens ? detectLanguage(whole) : null }
  const mail = mailLines(lines.map(({ text }) => text), inMail)
  const wide = lines.map((line) => line.wide)
  const firstIndents = width !== null && lines.some(({ text, indent }, i) => text && indent >= 2 && lines[i + 1]?.text && lines[i + 1]!.indent === 0)

  const joins = (at: number): boolean => {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (!line.text || !next.text || mail[at] || mail[at + 1] || desksInitials.test(next.text) || bullet.test(next.text) || /^>/.test(line.text) !== /^>/.test(next.text)) return false
    if (numbered.test(next.text) && !isFull(line.text, next.text, width ?? 0)) return false
    if (firstIndents && next.indent >= 2 && line.indent < next.indent && !bullet.test(line.text)) return false
    if (width !== null && line.text.length <= width && isFull(line.text, next.text, width)) return true
    // Copy broken inside a sentence without any width: only where the next line goes on in lower case.
    return line.text.length > 60 && !cueAtStart(line.text, 'related') && !timestampIn(next.text) && !sentenceEnd.test(line.text) && !/[:;]$/.test(line.text) && /^[\p{Ll}]/u.test(next.text) && !/https?:\S*$/.test(line.text.slice(-200))
  }

  const units: Unit[] = []
  let listId = 0
  let open: { id: number; ordered: boolean; last: number; count: number } | null = null
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!
    if (!first.text) continue
    const table = mail[i] ? null : tableAt(wide, i)
    if (table) {
      const rows = lines.slice(i, i + table.size)
      i += table.size - 1
      units.push(unit({ line: first.number, raw: rows.map(({ raw }) => raw).join('\n'), text: rows.map(({ text }) => text).join('\n'), spans: [], tag: 'table', rows: table.rows, gapBefore: !lines[i - table.size]?.text, gapAfter: !lines[i + 1]?.text }))
      notes.count('Columns of text made tables')
      continue
    }
    let text = first.text
    const raws = [first.raw]
    const start = i
    while (i + 1 < lines.length && joins(i)) {
      i++
      const end = lines[i - 1]!.text.slice(-2)
      const next = lines[i]!.text.replace(/^>\s?/, '')
      if (/\p{L}-$/u.test(end) && /^\p{Ll}/u.test(next)) text = joinHyphen(text, next, broken, notes)
      else if (/[\u3040-\u30ff\u4e00-\u9fff。、]$/u.test(end) && /^[\u3040-\u30ff\u4e00-\u9fff]/u.test(next)) text += next
      else text += ` ${next}`
      raws.push(lines[i]!.raw)
      notes.count('Hard-wrapped lines joined')
    }
    const made = unit({ line: first.number, raw: raws.join('\n'), text, spans: [], gapBefore: !lines[start - 1]?.text, gapAfter: !lines[i + 1]?.text })
    const mark = bullet.exec(text) ?? numbered.exec(text)
    // A dash or a number alone may open a sentence; it is a list where a neighbour has one as well.
    if (mark) {
      const ordered = numbered.test(text)
      const sure = /^[•‣◦▪●■*\uf0b7]/u.test(text)
      const pattern = ordered ? numbered : bullet
      const neighbour = (step: number) => {
        for (let at = (step > 0 ? i : start) + step, empty = 0; at >= 0 && at < lines.length && empty < 3; at += step) {
          if (!lines[at]!.text) empty++
          else return pattern.test(lines[at]!.text) || (width !== null && lines[at]!.indent >= 2 && !empty)
        }
        return false
      }
      const follows = open !== null && open.ordered === ordered && open.last === units.length
      // Numbers are a list's own only where they count from one; others say something ("3. Division").
      const counts = !ordered || numberOf(mark[1]!) === (follows ? open!.count + 1 : 1)
      if (counts && ((sure && !/^\*.*\*$/.test(text)) || neighbour(1) || neighbour(-1))) {
        if (!follows || !open) open = { id: ++listId, ordered, last: units.length, count: 0 }
        open.last = units.length + 1
        open.count++
        made.text = text.slice(mark[0].length)
        made.tag = 'li'
        made.list = { id: open.id, ordered }
        notes.count(ordered ? 'Numbers at line starts made lists' : `Marks “${mark[0].trim()}” at line starts made lists`)
      }
    } else if (/^#{1,6} (?=\S)/.test(text)) {
      // Marks of Markdown stand in plain text too; the first line so marked is the headline, if it stands first.
      made.tag = /^# /.test(text) && !units.length ? 'h1' : /^#{1,2} /.test(text) ? 'h2' : 'h3'
      made.text = text.replace(/^#+ /, '')
      notes.count('“#” at line starts made headings')
    } else if (/^>\s?\S/.test(text)) {
      made.text = text.replace(/^>\s?/, '')
      made.tag = 'quote'
      notes.count('“>” at line starts made quotations')
    } else if (/^(?:\s*[*_=~#-]\s*){3,}$/.test(text)) made.tag = 'divider'
    if (mail[start]) made.hints = new Set(['mail'])
    made.spans = spans(made.text)
    units.push(made)
  }
  return units
}
