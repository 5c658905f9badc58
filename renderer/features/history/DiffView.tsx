import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { diffArticles } from '../../../shared/article/diff'
import { direction } from '../../../shared/article/text'
import type { Article } from '../../../shared/article/types'
import { Button } from '../../ui/Button'
import { ChevronDown, ChevronUp, UnfoldVertical } from '../../ui/icons'
import { BlockView } from './BlockView'
import { fold, stops } from './fold'
import { HeadChanges } from './HeadChanges'
import './diff.css'

interface DiffProps {
  before: Article
  after: Article
  /** Says which side is which, for instance what "added" means here. */
  label: string
  /** What stands there when nothing differs. */
  same: string
}

/**
 * What differs between two states of a story: unchanged stretches folded, changes one after another by
 * F7 and Shift+F7. Mount it anew (by key) for other texts.
 */
export function DiffView({ before, after, label, same }: DiffProps) {
  const { t } = useTranslation('app')
  const diff = useMemo(() => diffArticles(before, after), [before, after])
  const rows = useMemo(() => fold(diff.body), [diff])
  const starts = useMemo(() => new Set(stops(diff.body)), [diff])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [at, setAt] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const count = starts.size + (diff.head.length ? 1 : 0)

  const go = (by: 1 | -1) => {
    const all = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
    const next = at === null ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length
    all[next]?.focus({ preventScroll: true })
    all[next]?.scrollIntoView({ block: 'center' })
    setAt(next)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F7' || !count) return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  const unfold = (place: number) => setOpen((known) => new Set(known).add(place))
  const folded = rows.flatMap((row) => (row.kind === 'folded' && !open.has(row.at) ? [row.at] : []))

  return (
    <section className="diff" aria-label={label} onKeyDown={onKey}>
      <div className="diff-bar">
        <p className="diff-sum">
          {diff.same ? same : t('diff.sum', { added: t('diff.added', { count: diff.words.added }), removed: t('diff.removed', { count: diff.words.removed }) })}
        </p>
        <span className="diff-place" role="status">
          {count > 0 && (at === null ? t('diff.changes', { count }) : t('diff.place', { at: at + 1, count }))}
        </span>
        <Button icon={<ChevronUp />} tip={t('diff.previous')} keys="⇧F7" aria-keyshortcuts="Shift+F7" disabled={!count} onClick={() => go(-1)} />
        <Button icon={<ChevronDown />} tip={t('diff.next')} keys="F7" aria-keyshortcuts="F7" disabled={!count} onClick={() => go(1)} />
        <Button icon={<UnfoldVertical />} tip={t('diff.unfoldAll')} disabled={!folded.length} onClick={() => setOpen(new Set(folded.concat([...open])))} />
      </div>
      <div ref={scroller} className="diff-scroll" tabIndex={0} role="group" aria-label={label}>
        <div className="diff-page" lang={after.language} dir={direction(after.language)}>
          {diff.head.length > 0 && <HeadChanges head={diff.head} />}
          {rows.map((row) =>
            row.kind === 'block' ? (
              <div key={row.at} {...(starts.has(row.at) ? { 'data-stop': true, tabIndex: -1 } : {})}>
                <BlockView diff={row.diff} />
              </div>
            ) : open.has(row.at) ? (
              row.blocks.map((block, by) => <BlockView key={row.at + by} diff={block} />)
            ) : (
              <button key={row.at} type="button" className="diff-fold" dir="auto" onClick={() => unfold(row.at)}>
                {t('diff.folded', { count: row.blocks.length })}
              </button>
            ),
          )}
        </div>
      </div>
    </section>
  )
}
