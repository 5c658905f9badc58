import { spans } from '../text/spans'
import type { Unit } from './unit'

type Rows = NonNullable<Unit['rows']>

const pipeRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/
const cellsOf: readonly ((line: string) => string[] | null)[] = [
  // A spreadsheet writes one tab between any two cells, empty ones too.
  (line) => (line.includes('\t') ? line.split('\t') : null),
  (line) => (line.includes('\t') && line.trim().includes('\t') ? line.replace(/^\s+|\s+$/g, '').split(/\t+/) : null),
  (line) => (/^\s*\|.*\|\s*$/.test(line) ? line.trim().slice(1, -1).split('|') : null),
  (line) => (/\S(?: {2,})\S/.test(line) && line.length <= 120 ? line.trim().split(/ {2,}/) : null),
]
const [tabs, pipes, spaces] = [0, 2, 3]
const figure = /^[-+−–±$€£₹¥]*\s?\p{Nd}[\p{Nd}.,:/%\s-]*[%\p{L}]{0,4}$|^[-–—]$|^n\/?a$/iu

/** True where the first row is the head of figures below: it has none itself, and they have. */
export function headedByFigures(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...body] = rows
  const words = first.filter(Boolean)
  return words.length > 0 && words.every((cell) => !figure.test(cell)) && body.some((row) => row.slice(1).some((cell) => figure.test(cell)))
}

/**
 * The table that begins at a line of plain text: parted by tabs, by pipes, or set in columns by spaces.
 * @param lines the raw lines; tabs and runs of spaces must still be in them
 * @returns its rows and how many lines it takes; null where no table begins
 */
export function tableAt(lines: readonly string[], at: number): { rows: Rows; size: number } | null {
  for (const [form, cells] of cellsOf.entries()) {
    const first = cells(lines[at]!)
    if (!first || first.length < 2) continue
    const found = [first]
    let end = at + 1
    let ruled = false
    for (; end < lines.length; end++) {
      if (form === pipes && pipeRule.test(lines[end]!)) {
        ruled ||= end === at + 1
        continue
      }
      const row = cells(lines[end]!)
      if (!row || row.length !== first.length) break
      found.push(row)
    }
    const rows = found.map((row) => row.map((cell) => cell.trim().replace(/\s+/g, ' ')))
    // A column of nothing is an indent, not a column.
    if (form === tabs && first.some((_, column) => rows.every((row) => !row[column]))) continue
    // Spaces alone prove little: columns of figures do, and nothing but short cells.
    const figures = rows.slice(1).some((row) => row.slice(1).some((cell) => figure.test(cell)))
    if (found.length < (form === spaces ? 3 : 2) || rows.some((row) => row.some((cell) => cell.length > (form === spaces ? 40 : 160))) || (form === spaces && !figures)) continue
    const header = ruled || headedByFigures(rows)
    return { rows: rows.map((row, i) => ({ header: header && i === 0, cells: row.map((cell) => ({ text: spans(cell) })) })), size: end - at }
  }
  return null
}
