import type { BlockHtml } from '../../exporting/types'
import { escapeLine, isBlank } from '../../text/html'

/** Header rows at the top make the head; rows are padded to the widest, as a table whose rows differ is not valid HTML. */
export const html: BlockHtml<'table'> = (block, out) => {
  const rows = block.rows
    .map((row) => ({ header: row.header, cells: row.cells.map((cell) => out.spans(cell.text)) }))
    .filter((row) => row.cells.some(Boolean))
  if (!rows.length) return ''
  const width = Math.max(...rows.map((row) => row.cells.length))
  const line = (row: (typeof rows)[number]) => {
    const cells = Array.from({ length: width }, (_, i) => row.cells[i] ?? '')
    // An empty header cell heads nothing: it is a plain cell.
    return `<tr>${cells.map((cell) => (row.header && cell ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`
  }
  const firstData = rows.findIndex((row) => !row.header)
  const split = firstData < 0 ? rows.length : firstData
  const part = (tag: string, some: typeof rows) => (some.length ? [`<${tag}>`, ...some.map(line), `</${tag}>`] : [])
  const caption = block.caption && !isBlank(block.caption) ? [`<caption>${escapeLine(block.caption)}</caption>`] : []
  return ['<table>', ...caption, ...part('thead', rows.slice(0, split)), ...part('tbody', rows.slice(split)), '</table>'].join('\n')
}
