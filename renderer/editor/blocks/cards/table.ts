import type { BlockOf } from '../../../../shared/blocks'
import type { Text } from '../../../../shared/text/spans'

export type Table = BlockOf<'table'>
type Row = Table['rows'][number]

export const empty = () => ({ text: [] })

export const columnsOf = ({ rows }: Table): number => Math.max(1, ...rows.map(({ cells }) => cells.length))

/** Every row as wide as the widest: a hand-made file may have ragged ones. */
export const even = (row: Row, columns: number): Row =>
  row.cells.length >= columns ? row : { ...row, cells: [...row.cells, ...Array.from({ length: columns - row.cells.length }, empty)] }

/** A table with cells put in from one of its cells on, to the right and down; it grows where they need room. */
export function spread(table: Table, row: number, column: number, cells: readonly (readonly Text[])[]): Table {
  const columns = Math.max(columnsOf(table), ...cells.map(({ length }) => column + length))
  const more = Array.from({ length: Math.max(0, row + cells.length - table.rows.length) }, (): Row => ({ header: false, cells: [] }))
  return {
    ...table,
    rows: [...table.rows, ...more].map((each, r) => {
      const wide = even(each, columns)
      const put = cells[r - row]
      return put ? { ...wide, cells: wide.cells.map((cell, c) => ({ ...cell, text: put[c - column] ?? cell.text })) } : wide
    }),
  }
}
