import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { partKinds, type ClassifiedPart, type Copy, type PartKind } from '../../../shared/intake'
import { saidByIntake } from '../../i18n/intake-words'
import { hueOf, isDoubtful, kindKeys, rawTextOf } from './parts'

export interface PartsHandle {
  /** Brings a part into view and puts the focus on it. */
  go(index: number): void
}

interface CopyPartsProps {
  parts: readonly ClassifiedPart[]
  copy: Copy
  at: number
  language: string
  readOnly: boolean
  handle: Ref<PartsHandle>
  onAt: (index: number) => void
  onKind: (part: string | undefined, kind: PartKind) => void
}

/** The copy as it came, part by part. Only those near the window exist; each says its place in the whole. */
export function CopyParts({ parts, copy, at, language, readOnly, handle, onAt, onKind }: CopyPartsProps) {
  const { t } = useTranslation('intake')
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(at)
  // eslint-disable-next-line react-hooks/incompatible-library -- said to the React Compiler, which this build does not use
  const rows = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    getItemKey: (index) => parts[index]?.part ?? `own-${index}`,
    overscan: 6,
    initialOffset: 0,
  })
  const go = (index: number) => {
    const to = Math.min(Math.max(index, 0), parts.length - 1)
    wanted.current = to
    onAt(to)
    rows.scrollToIndex(to, { align: 'auto' })
  }
  useImperativeHandle(handle, () => ({ go }))
  useEffect(() => rows.scrollToIndex(at, { align: 'center' }), []) // eslint-disable-line react-hooks/exhaustive-deps -- where it opens

  // A row that was scrolled to exists only after the next paint of the list.
  useEffect(() => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus()
  })

  return (
    <div ref={scroller} className="intake-scroll">
      <ul aria-label={t('parts')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const part = parts[index]
          return (
            part && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-part={part.part ?? ''}
                data-hue={hueOf(part.kind)}
                data-doubtful={isDoubtful(part) || undefined}
                tabIndex={index === at ? 0 : -1}
                aria-current={index === at || undefined}
                aria-setsize={parts.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={(event) => event.target === event.currentTarget && index !== at && onAt(index)}
                onClick={(event) => event.target instanceof HTMLSelectElement || go(index)}
              >
                <Row part={part} raw={rawTextOf(part, copy)} language={language} current={index === at} fixed={part.part === undefined || readOnly} onKind={onKind} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

const Row = memo(function Row({ part, raw, language, current, fixed, onKind }: { part: ClassifiedPart; raw: string; language: string; current: boolean; fixed: boolean; onKind: CopyPartsProps['onKind'] }) {
  const { t, i18n } = useTranslation('intake')
  const name = (kind: PartKind) => t(`kinds.${kind}`)
  const why = saidByIntake(part.reason, i18n.language)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <>
      <span className="intake-line">{part.line || ''}</span>
      <span className="intake-text" dir="auto" lang={language}>
        {raw}
      </span>
      {current ? (
        <select aria-label={t('kindOf', { text: part.text.slice(0, 60) })} value={part.kind} disabled={fixed} onChange={(event) => onKind(part.part, event.target.value as PartKind)}>
          {partKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindKeys[kind] ? t('keyed', { kind: name(kind), key: kindKeys[kind].toUpperCase() }) : name(kind)}
            </option>
          ))}
        </select>
      ) : (
        <span className="intake-kind">{name(part.kind)}</span>
      )}
      <small className="intake-why" lang={why.lang}>
        {percent.format(part.confidence)} · {why.text}
      </small>
    </>
  )
})
