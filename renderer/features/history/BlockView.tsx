import { useTranslation } from 'react-i18next'
import type { BlockDiff, Change } from '../../../shared/article/diff'
import { Thumb } from '../../pictures/Thumb'
import { MoveDown, MoveUp } from '../../ui/icons'
import { Items, Rows } from './Inner'
import { MarkedParts, PlainParts } from './Marked'
import { useNames } from './names'
import { wholeBlock } from './whole'

/** One field of a block, with what changed in it. */
function ChangeView({ change }: { change: Change }) {
  const { t } = useTranslation('app')
  const names = useNames()
  switch (change.kind) {
    case 'type':
      return null
    case 'text':
      return <p className="diff-text"><MarkedParts parts={change.parts} restyled={t('diff.restyled')} /></p>
    case 'words':
      return (
        <p className="diff-field">
          <span className="diff-label">{names.field(change.field)}</span> <PlainParts parts={change.parts} />
        </p>
      )
    case 'value':
      return (
        <p className="diff-field">
          <span className="diff-label">{names.field(change.field)}</span> {change.before !== null && <del>{change.before}</del>} {change.after !== null && <ins>{change.after}</ins>}
        </p>
      )
    case 'items':
      return <Items items={change.items} />
    case 'rows':
      return <Rows rows={change.rows} />
    case 'blocks':
      return (
        <div className="diff-inner">
          {change.blocks.map((diff, at) => (
            <BlockView key={at} diff={diff} />
          ))}
        </div>
      )
  }
}

/** One block of a diff: what it is where that is not plain, and its text with what came and went. */
export function BlockView({ diff }: { diff: BlockDiff }) {
  const { t } = useTranslation('app')
  const names = useNames()
  const after = 'changes' in diff ? diff.after : diff.block
  const before = 'changes' in diff ? diff.before : after
  const kinds = names.block(before) === names.block(after) ? names.block(after) : t('diff.became', { before: names.block(before), after: names.block(after) })
  const told = after.type !== 'paragraph' || before.type !== 'paragraph'
  return (
    <div className={`diff-block is-${diff.kind} of-${after.type}`}>
      <span className="ui-hidden">{t(`diff.kinds.${diff.kind}`)}</span>
      {(told || diff.kind === 'moved') && (
        <p className="diff-about">
          {diff.kind === 'moved' && (
            <span className="diff-tag">
              {diff.to < diff.from ? <MoveUp /> : <MoveDown />}
              {t(diff.to < diff.from ? 'diff.movedUp' : 'diff.movedDown', { from: diff.from + 1, to: diff.to + 1 })}
            </span>
          )}
          {told && <span>{kinds}</span>}
        </p>
      )}
      {before.type === 'image' && (after.type !== 'image' || before.media !== after.media) && <Thumb image={before} gone />}
      {after.type === 'image' && <Thumb image={after} gone={diff.kind === 'removed'} />}
      {wholeBlock(diff).map((change, at) => (
        <ChangeView key={at} change={change} />
      ))}
    </div>
  )
}
