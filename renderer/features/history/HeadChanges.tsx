import type { HeadChange } from '../../../shared/article/diff'
import { FieldParts } from './FieldParts'
import { useNames } from './names'

/** The fields of the head that differ. */
export function HeadChanges({ head }: { head: readonly HeadChange[] }) {
  const names = useNames()
  return (
    <dl className="diff-head" data-stop tabIndex={-1}>
      {head.map(({ field, parts }) => (
        <div key={field}>
          <dt className="diff-label">{names.field(field)}</dt>
          <dd dir="auto">
            <FieldParts field={field} parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
