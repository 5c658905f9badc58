import { useTranslation } from 'react-i18next'
import type { ItemDiff, RowDiff } from '../../../shared/article/diff'
import type { Text } from '../../../shared/text/spans'
import { Marked, MarkedParts } from './Marked'

function Whole({ op, text }: { op: 'same' | 'added' | 'removed'; text: Text }) {
  if (op === 'added') return <ins><Marked text={text} /></ins>
  return op === 'removed' ? <del><Marked text={text} /></del> : <Marked text={text} />
}

/** The items of a list, each with what changed in it. */
export function Items({ items }: { items: readonly ItemDiff[] }) {
  const { t } = useTranslation('app')
  return (
    <ul className="diff-items">
      {items.map((item, at) => (
        <li key={at}>
          {item.op === 'changed' && item.moved && <span className="diff-tag">{t('diff.moved')}</span>}
          {item.op === 'changed' ? <MarkedParts parts={item.parts} restyled={t('diff.restyled')} /> : <Whole {...item} />}
        </li>
      ))}
    </ul>
  )
}

/** The rows of a table, compared cell by cell. */
export function Rows({ rows }: { rows: readonly RowDiff[] }) {
  const { t } = useTranslation('app')
  return (
    <div className="diff-table">
      <table>
        <tbody>
          {rows.map((row, at) => {
            const Cell = row.header ? 'th' : 'td'
            return (
              <tr key={at}>
                {row.op === 'changed'
                  ? row.cells.map((parts, column) => <Cell key={column}><MarkedParts parts={parts} restyled={t('diff.restyled')} /></Cell>)
                  : row.cells.map((text, column) => <Cell key={column}><Whole op={row.op} text={text} /></Cell>)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
