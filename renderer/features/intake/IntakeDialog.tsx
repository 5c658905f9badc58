import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { blockTexts } from '../../../shared/blocks'
import { intakeWith, partKinds, type Overrides, type PartKind } from '../../../shared/intake'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { hueOf, isAsItCame, isDoubtful, kindKeys, type KeptIntake } from './parts'
import './intake.css'

interface IntakeDialogProps {
  session: StorySession
  kept: KeptIntake
  onClose: () => void
  /** Told what was accepted, to keep it with the story. */
  onAccept: (kept: KeptIntake) => void
}

/** The raw copy beside the story that was made of it: one key says what a part is, and the story follows. Nothing changes before it is accepted. */
export function IntakeDialog({ session, kept, onClose, onAccept }: IntakeDialogProps) {
  const { t, i18n } = useTranslation('intake')
  const [steps, setSteps] = useState<{ all: Overrides[]; at: number }>({ all: [kept.overrides], at: 0 })
  const overrides = steps.all[steps.at]!
  const result = useMemo(() => intakeWith(kept.copy, overrides), [kept.copy, overrides])
  const parts = result.report.classified
  const doubts = parts.filter(isDoubtful).length
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(() => Math.max(0, parts.findIndex(isDoubtful)))
  const [said, setSaid] = useState('')
  const untouched = useMemo(() => isAsItCame(session.article(), intakeWith(kept.copy, kept.overrides)), [session, kept])
  const readOnly = session.access().kind === 'reader'
  const language = result.head.language ?? session.article().language

  useEffect(() => list.current?.querySelectorAll<HTMLElement>('[data-part]')[at]?.focus(), [at])

  const put = (part: string | undefined, kind: PartKind) => {
    if (part === undefined || readOnly) return setSaid(t('fixed'))
    setSteps(({ all, at: now }) => ({ all: [...all.slice(0, now + 1), { ...all[now], [part]: kind }], at: now + 1 }))
    setSaid(t('set', { kind: t(`kinds.${kind}`) }))
  }
  const step = (by: 1 | -1) => setSteps(({ all, at: now }) => ({ all, at: Math.min(Math.max(now + by, 0), all.length - 1) }))
  const next = () => {
    const after = parts.findIndex((part, index) => index > at && isDoubtful(part))
    const found = after < 0 ? parts.findIndex(isDoubtful) : after
    if (found >= 0) setAt(found)
    else setSaid(t('noDoubt'))
  }
  const keyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      return step(event.shiftKey ? 1 : -1)
    }
    if (mod && event.key === 'Enter') {
      event.preventDefault()
      return accept()
    }
    if (mod || event.altKey || !(event.target as Element).closest('[data-part]') || event.target instanceof HTMLSelectElement) return
    const kind = (Object.keys(kindKeys) as PartKind[]).find((one) => kindKeys[one] === event.key.toLowerCase())
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, parts.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(parts.length - 1)
    else if (event.key === '.') next()
    else if (kind) put(parts[at]?.part, kind)
    else return
    event.preventDefault()
  }
  const accept = () => {
    if (readOnly) return
    session.setAll({ head: { ...result.head, removed: result.removed }, ...(result.body.length ? { body: result.body } : {}) })
    onAccept({ copy: kept.copy, overrides })
    onClose()
  }
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const { headline, kicker, standfirst, bylines, dateline } = result.head

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('cancel')}
      onClose={onClose}
      width="full"
      actions={
        <>
          <Button look="outline" onClick={() => step(-1)} disabled={steps.at === 0} keys="Ctrl+Z">
            {t('undo')}
          </Button>
          <Button look="outline" onClick={next} disabled={doubts === 0}>
            {t('next')}
          </Button>
          <span className="intake-gap" />
          <Button look="outline" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="solid" onClick={accept} disabled={readOnly}>
            {t('accept')}
          </Button>
        </>
      }
    >
      <div className="intake" onKeyDown={keyDown}>
        <section className="intake-copy" aria-label={t('copy')}>
          <p className="intake-note" role="status">
            {t('doubts', { count: doubts })} {said}
          </p>
          <ul ref={list} aria-label={t('parts')}>
            {parts.map((part, index) => (
              <li
                key={part.part ?? `own-${index}`}
                data-part={part.part ?? ''}
                data-hue={hueOf(part.kind)}
                data-doubtful={isDoubtful(part) || undefined}
                tabIndex={index === at ? 0 : -1}
                aria-current={index === at || undefined}
                onFocus={(event) => event.target === event.currentTarget && index !== at && setAt(index)}
                onClick={(event) => event.target instanceof HTMLSelectElement || setAt(index)}
              >
                <span className="intake-line">{part.line || ''}</span>
                <span className="intake-text" dir="auto" lang={language}>
                  {part.text}
                </span>
                <select
                  tabIndex={index === at ? 0 : -1}
                  aria-label={t('kindOf', { text: part.text.slice(0, 60) })}
                  value={part.kind}
                  disabled={part.part === undefined || readOnly}
                  onChange={(event) => put(part.part, event.target.value as PartKind)}
                >
                  {partKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {kindKeys[kind] ? t('keyed', { kind: t(`kinds.${kind}`), key: kindKeys[kind].toUpperCase() }) : t(`kinds.${kind}`)}
                    </option>
                  ))}
                </select>
                <small className="intake-why" lang="en">
                  {percent.format(part.confidence)} · {part.reason}
                </small>
              </li>
            ))}
          </ul>
        </section>
        <section className="intake-story" aria-label={t('story')} tabIndex={0} lang={language}>
          {!untouched && <p className="intake-warning">{t('changed')}</p>}
          {kicker && <p className="intake-kicker" dir="auto">{kicker}</p>}
          <h2 dir="auto">{headline?.main || t('noHeadline')}</h2>
          {standfirst && <p className="intake-standfirst" dir="auto">{standfirst}</p>}
          {bylines && bylines.length > 0 && <p className="intake-by" dir="auto">{bylines.map(({ name }) => name).join(', ')}</p>}
          {dateline && <p className="intake-by" dir="auto">{dateline.places.join(', ')}</p>}
          {result.body.map((block) => (
            <div key={block.id} className={`intake-block is-${block.type}`} dir="auto">
              {blockTexts(block).map((text, index) => (
                <p key={index}>{text}</p>
              ))}
            </div>
          ))}
          <h3>{t('removed', { count: result.removed.length })}</h3>
          <ul className="intake-removed">
            {parts
              .filter(({ part, kind }) => part !== undefined && (kind === 'furniture' || kind === 'end-mark'))
              .map(({ part, text, reason }) => (
                <li key={part}>
                  <span dir="auto">{text}</span>
                  <small lang="en">{reason}</small>
                  <Button disabled={readOnly} aria-label={t('putBackNamed', { text: text.slice(0, 60) })} onClick={() => {
                    put(part, 'paragraph')
                    // The button goes with its line: the keyboard follows the part.
                    const index = parts.findIndex((one) => one.part === part)
                    setAt(index)
                    list.current?.querySelectorAll<HTMLElement>('[data-part]')[index]?.focus()
                  }}>
                    {t('putBack')}
                  </Button>
                </li>
              ))}
          </ul>
          {result.report.normalised.length > 0 && (
            <>
              <h3>{t('normalised')}</h3>
              <ul lang="en">
                {result.report.normalised.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </Dialog>
  )
}
