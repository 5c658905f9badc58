import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardBlock } from '../../../../shared/blocks/card-node'
import type { Text } from '../../../../shared/text/spans'
import { Button } from '../../../ui/Button'
import { Columns3, Rows3, Trash2 } from '../../../ui/icons'
import { RichField } from '../../fields/RichField'
import type { BodyProps } from './bodies'
import { CardField } from './CardField'
import { textsOf } from './lines'
import { columnsOf, empty, even, spread, type Table } from './table'


/** A table of words: Tab goes through its cells, Enter down a column, beyond the last row into a new one. */
export function TableBody({ block, shared, write }: BodyProps<'table'>) {
  const { t } = useTranslation('cards')
  const ref = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const columns = columnsOf(block)
  const change = (name: string, act: (table: Table) => Table, apart?: boolean) => write(name, (now) => act(now as Table) as CardBlock, apart)
  const cellAt = (row: number, column: number) => ref.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"] .rich-field`)
  const focus = (row: number, column: number) =>
    // A row that was just added is drawn by then, and the next key is for it.
    queueMicrotask(() => {
      const cell = cellAt(row, column)
      if (cell) cell.focus()
      else requestAnimationFrame(() => cellAt(row, column)?.focus())
    })

  const addRow = (after: number) => {
    change(`row ${after}`, (table) => ({ ...table, rows: table.rows.toSpliced(after + 1, 0, { header: false, cells: Array.from({ length: columns }, empty) }) }))
    focus(after + 1, at.column)
  }
  const addColumn = (after: number) => {
    change(`column ${after}`, (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: even(row, columns).cells.toSpliced(after + 1, 0, empty()) })) }))
    focus(at.row, after + 1)
  }
  const removeRow = () => {
    change(`without row ${at.row}`, (table) => ({ ...table, rows: table.rows.toSpliced(at.row, 1) }))
    focus(Math.max(0, at.row - 1), at.column)
  }
  const removeColumn = () => {
    change(`without column ${at.column}`, (table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at.column, 1) })) }))
    focus(at.row, Math.max(0, at.column - 1))
  }
  const setCell = (row: number, column: number, text: Text, apart: boolean) =>
    change(
      `cell ${row} ${column}`,
      (table) => ({
        ...table,
        rows: table.rows.map((each, r) => (r === row ? { ...each, cells: even(each, columns).cells.map((cell, c) => (c === column ? { ...cell, text } : cell)) } : each)),
      }),
      apart,
    )
  const putCells = (row: number, column: number, cells: readonly (readonly Text[])[]) => {
    change('cells', (table) => spread(table, row, column, cells), true)
    focus(row + cells.length - 1, column + Math.max(...cells.map(({ length }) => length)) - 1)
  }

  return (
    <>
      <CardField
        {...shared}
        className="card-title"
        label={t('table.caption')}
        placeholder={t('table.captionPlaceholder')}
        value={block.caption ?? ''}
        onChange={(caption) => change('caption', ({ caption: _before, ...table }) => (caption ? { ...table, caption } : table))}
      />
      <div ref={ref} className="card-table" tabIndex={-1}>
        <table>
          <tbody>
            {block.rows.map((row, r) => (
              <tr key={r}>
                {even(row, columns).cells.map((cell, c) => {
                  const Cell = row.header ? 'th' : 'td'
                  return (
                    <Cell key={c} data-cell={`${r} ${c}`} onFocus={() => setAt({ row: r, column: c })} {...(row.header ? { scope: 'col' } : {})}>
                      <RichField
                        {...shared}
                        label={t('table.cell', { row: r + 1, column: c + 1 })}
                        lines={[cell.text]}
                        linesOf={textsOf}
                        onChange={([text = []], apart) => setCell(r, c, text, apart)}
                        onCells={(cells) => putCells(r, c, cells)}
                        onLeave={(from, by) => {
                          const next = block.rows[r + by]
                          if (next) focus(r + by, c)
                          else shared.onLeave(from, by)
                        }}
                        onEnter={() => (r + 1 < block.rows.length ? focus(r + 1, c) : addRow(r))}
                      />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!shared.readOnly && (
        <div className="card-tools" role="group" aria-label={t('table.tools')}>
          <Button icon={<Rows3 />} tabIndex={shared.tabIndex} onClick={() => addRow(Math.min(at.row, block.rows.length - 1))}>
            {t('table.addRow')}
          </Button>
          <Button icon={<Columns3 />} tabIndex={shared.tabIndex} onClick={() => addColumn(Math.min(at.column, columns - 1))}>
            {t('table.addColumn')}
          </Button>
          <Button icon={<Trash2 />} tabIndex={shared.tabIndex} disabled={block.rows.length < 2} onClick={removeRow}>
            {t('table.removeRow', { number: at.row + 1 })}
          </Button>
          <Button icon={<Trash2 />} tabIndex={shared.tabIndex} disabled={columns < 2} onClick={removeColumn}>
            {t('table.removeColumn', { number: at.column + 1 })}
          </Button>
          <label>
            <input
              type="checkbox"
              tabIndex={shared.tabIndex}
              checked={block.rows[0]?.header ?? false}
              onChange={(event) => change(`header ${String(event.target.checked)}`, (table) => ({ ...table, rows: table.rows.map((row, r) => (r === 0 ? { ...row, header: event.target.checked } : row)) }))}
            />
            {t('table.header')}
          </label>
        </div>
      )}
    </>
  )
}
