import { useId, useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { direction } from '../../../../shared/article/text'
import type { Choice, Conflict } from '../../../../shared/article/merge'
import type { Article } from '../../../../shared/article/types'
import { BlockView } from '../BlockView'
import { FieldParts } from '../FieldParts'
import { useNames } from '../names'
import { sidesOf, type Side } from './choices'

interface ConflictProps {
  conflict: Conflict
  base: Article
  mine: Article
  theirs: Article
  choice: Choice
  /** Told of a choice; `next` when it was made by its number: then the next question follows. */
  onChoose: (choice: Choice, next: boolean) => void
}

function SideView({ side }: { side: Side }) {
  const { t } = useTranslation('app')
  if (side.kind === 'gone') return <p className="merge-gone">{t('merge.gone')}</p>
  if (side.kind === 'block') return side.diff.map((diff, at) => <BlockView key={at} diff={diff} />)
  return side.changes.map(({ field, parts, after }) => (
    <p key={field} className="merge-field">
      {after === '' && <span className="merge-gone">{t('merge.emptied')} </span>}
      <FieldParts field={field} parts={parts} />
    </p>
  ))
}

/** One true conflict: both sides beside each other, and the choice between them by arrows or by number. */
export function ConflictView({ conflict, base, mine, theirs, choice, onChoose }: ConflictProps) {
  const { t } = useTranslation('app')
  const names = useNames()
  const name = useId()
  const sides = useMemo(() => (conflict.kind === 'order' ? null : sidesOf(conflict, base, mine, theirs)), [conflict, base, mine, theirs])
  const title = conflict.kind === 'order' ? t('merge.order') : conflict.kind === 'head' ? names.field(conflict.field) : names.block(conflict.mine ?? conflict.theirs ?? conflict.base!)
  const onKey = (event: KeyboardEvent) => {
    const wanted = conflict.choices[Number(event.key) - 1]
    if (!wanted || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChoose(wanted, true)
  }
  return (
    <fieldset className={`merge-conflict takes-${choice}`} onKeyDown={onKey}>
      <legend>{title}</legend>
      {sides ? (
        <div className="merge-sides" lang={mine.language} dir={direction(mine.language)}>
          {(['mine', 'theirs'] as const).map((which) => (
            <div key={which} className={`merge-side is-${which}`}>
              <p className="merge-whose">{t(`merge.side.${which}`)}</p>
              <SideView side={sides[which]} />
            </div>
          ))}
        </div>
      ) : (
        <p className="merge-order">{t('merge.orderNote', { count: conflict.kind === 'order' ? conflict.ids.length : 0 })}</p>
      )}
      <div className="merge-choices">
        {conflict.choices.map((each, at) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === choice} onChange={() => onChoose(each, false)} />
            {t(`merge.choice.${each}`)}
            <kbd className="ui-kbd" aria-hidden="true">
              {at + 1}
            </kbd>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
