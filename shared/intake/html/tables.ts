import { plain, type Text } from '../../text/spans'
import { headedByFigures } from '../tables'
import type { Unit } from '../unit'
import { attribute, elements, isElement, textOf, type Element, type Node } from './tree'

type Rows = NonNullable<Unit['rows']>

/** The widest cell that a merged one may stand for; pages name millions. */
const widestSpan = 50

export const cellsOf = (row: Element): Element[] => row.childNodes.filter((cell): cell is Element => isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th'))

/** True for what a spreadsheet puts on the clipboard: there a table is one whatever its size. */
export function isSpreadsheet(root: Node): boolean {
  for (const element of elements(root)) {
    const { tagName } = element
    if (tagName === 'google-sheets-html-origin' || attribute(element, 'data-sheets-root') !== undefined) return true
    if (tagName === 'meta' && /^Excel\./i.test(attribute(element, 'content') ?? '')) return true
    if (tagName === 'td' && (attribute(element, 'sdval') !== undefined || attribute(element, 'sdnum') !== undefined)) return true
  }
  return false
}

/** True for a table of data; old pages and mail use tables to place whole texts. */
export function isData(table: Element, sheet: boolean): boolean {
  let rows = 0
  let wide = 0
  let all = 0
  for (const element of elements(table)) {
    if (element !== table && /^(?:table|ul|ol|h[1-6]|blockquote|form|iframe|article|section)$/.test(element.tagName)) return false
    if (element.tagName !== 'tr') continue
    const cells = cellsOf(element)
    if (!cells.length) continue
    rows++
    all += cells.length
    if (cells.length > 1) wide++
    if (!sheet && cells.some((cell) => textOf(cell).trim().length > 400)) return false
  }
  return sheet ? all > 1 : rows >= 2 && wide >= Math.min(2, rows)
}

/** How many columns a cell takes. */
export const spanOf = (cell: Element): number => Math.min(Math.max(Number.parseInt(attribute(cell, 'colspan') ?? '1', 10) || 1, 1), widestSpan)

const isBold = (text: Text): boolean => text.length > 0 && text.every((span) => span.bold ?? !span.text.trim())
const thin = (text: Text): Text => text.map(({ bold: _bold, ...span }) => span)

/** Rows whose first is marked as their head where nothing in the markup says so, but its look or the figures below it do. */
export function withHead(rows: Rows): Rows {
  const [first, ...rest] = rows
  if (!first || !rest.length || rows.some(({ header }) => header)) return rows
  const filled = first.cells.filter(({ text }) => plain(text))
  const bold = filled.length > 0 && filled.every(({ text }) => isBold(text)) && rest.some(({ cells }) => cells.some(({ text }) => plain(text) && !isBold(text)))
  if (!bold && !headedByFigures(rows.map(({ cells }) => cells.map(({ text }) => plain(text))))) return rows
  return [{ header: true, cells: first.cells.map(({ text }) => ({ text: bold ? thin(text) : text })) }, ...rest]
}
