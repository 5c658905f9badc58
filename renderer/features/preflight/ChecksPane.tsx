import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue as registry, waive, type Finding, type Level, type Place } from '../../../shared/preflight'
import { checkName, findingText } from '../../i18n/phrases'
import type { StorySession } from '../../session/types'
import { useBesideText } from '../../session/use-session'
import { Button } from '../../ui/Button'
import { Tabs } from '../../ui/Tabs'
import { CircleCheck } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { FindingRow } from './FindingRow'
import { fixed, isFixable } from './fix'
import { levelIcons } from './levels'
import { LedgerList } from './LedgerList'
import type { Checks } from './store'
import { useChecked } from './useChecks'
import { keyOf, walk } from './walk'
import './preflight.css'

interface ChecksPaneProps {
  session: StorySession
  checks: Checks
  /** Who answers for waivers; kept between stories. */
  reviewer: string
  onReviewer: (name: string) => void
  /** Puts the cursor on a place of the story. */
  onJump: (place: Place) => void
}

const levels = ['block', 'warn', 'info'] as const

/** What preflight says of the story: what to mend, what somebody answers for, and the ledgers of figures and names. */
export function ChecksPane({ session, checks, reviewer, onReviewer, onJump }: ChecksPaneProps) {
  const { t, i18n } = useTranslation('preflight')
  const { language } = i18n
  const checked = useChecked(checks)
  // While another window writes the story, all is shown and nothing can be changed.
  const readOnly = useBesideText(session, (of) => of.access().kind === 'reader')
  const [tab, setTab] = useState<'findings' | 'numbers' | 'names'>('findings')
  const [hidden, setHidden] = useState<ReadonlySet<Level>>(new Set(['info']))
  const [order, setOrder] = useState<'place' | 'kind'>('place')
  const list = useRef<HTMLDivElement>(null)
  const gone = useSyncExternalStore(walk.subscribe, () => walk.current(checks))
  useEffect(() => {
    if (gone) list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [gone])
  if (!checked) return <p className="checks-note">{t('working')}</p>

  const goneTo = checked.open.find((finding) => keyOf(finding) === gone)
  const shown = checked.open.filter(({ level }) => !hidden.has(level))
  const groups = order === 'place' ? [{ id: '', findings: shown }] : [...Map.groupBy(shown, ({ check }) => check)].map(([id, findings]) => ({ id, findings }))
  const fix = (findings: readonly Finding[]) => {
    const change = fixed(session.article(), findings)
    if (change) session.setAll(change)
    else toast(t('moved'))
    checks.refresh()
  }
  const setWaivers = (waivers: NonNullable<ReturnType<StorySession['article']>['waivers']>) => {
    session.setHead({ waivers })
    checks.refresh()
  }

  const row = (finding: Finding) => {
    const key = keyOf(finding)
    const alike = isFixable(finding) ? shown.filter((other) => other.check === finding.check && isFixable(other)) : []
    return (
      <FindingRow
        key={key}
        finding={finding}
        language={session.article().language}
        current={gone === key}
        alike={alike[0] === finding ? alike.length : 0}
        readOnly={readOnly}
        reviewer={reviewer}
        onJump={onJump}
        onFix={() => fix([finding])}
        onFixAll={() => fix(alike)}
        onWaive={(reason, by) => {
          if (by !== reviewer) onReviewer(by)
          setWaivers([...(session.article().waivers ?? []), waive(finding, reason, by)])
        }}
      />
    )
  }

  const findings = (
    <div ref={list} className="checks-body">
      <div className="checks-filter" role="group" aria-label={t('filter')}>
        {levels.map((level) => {
          const Icon = levelIcons[level]
          return (
            <Button
              key={level}
              className={`is-${level}`}
              aria-pressed={!hidden.has(level)}
              icon={<Icon />}
              tip={t(`levels.${level}`)}
              aria-label={`${checked.counts[level]}: ${t(`levels.${level}`)}`}
              onClick={() => setHidden((before) => (before.has(level) ? new Set([...before].filter((one) => one !== level)) : new Set([...before, level])))}
            >
              {String(checked.counts[level])}
            </Button>
          )
        })}
        <Button className="checks-order" onClick={() => setOrder(order === 'place' ? 'kind' : 'place')}>
          {t(order === 'place' ? 'byPlace' : 'byKind')}
        </Button>
      </div>
      <p className="checks-note" role="status">
        <span className="ui-hidden">{goneTo && findingText(goneTo, language)} </span>
        {checked.state === 'failed' ? t('failed') : checked.state === 'working' ? t('working') : shown.length ? t('count', { count: shown.length }) : checked.open.length ? t('onlyHidden', { count: checked.open.length }) : ''}
      </p>
      {checked.state === 'failed' && (
        <Button look="outline" onClick={checks.refresh}>
          {t('again')}
        </Button>
      )}
      {checked.state === 'fresh' && !checked.open.length && (
        <div className="checks-none">
          <CircleCheck />
          <p>{t('none', { count: registry.length })}</p>
        </div>
      )}
      {groups.map(({ id, findings: group }) => (
        <section key={id}>
          {id && <h3 className="checks-kind">{checkName(id, language)}</h3>}
          <ul className="finding-list" aria-label={id ? checkName(id, language) : t('findings')}>
            {group.map(row)}
          </ul>
        </section>
      ))}
      {(checked.waived.length > 0 || checked.lapsed.length > 0) && (
        <details className="checks-waived">
          <summary>{t('waived', { count: checked.waived.length + checked.lapsed.length })}</summary>
          <ul className="finding-list" aria-label={t('waivedList')}>
            {[...checked.waived.map(({ finding, waiver }) => ({ waiver, words: findingText(finding, language) })), ...checked.lapsed.map((waiver) => ({ waiver, words: t('lapsed', { check: checkName(waiver.check, language), text: waiver.at[0]?.text ?? '' }) }))].map(({ waiver, words }, at) => (
              <li key={at} className="finding is-waived">
                <p className="finding-message">{words}</p>
                <p className="checks-note">{t('waivedBy', { by: waiver.by, reason: waiver.reason })}</p>
                {!readOnly && <Button onClick={() => setWaivers((session.article().waivers ?? []).filter((one) => one !== waiver))}>{t('revoke')}</Button>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )

  return (
    <Tabs
      label={t('title')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'findings', label: t('findings'), content: findings },
        { id: 'numbers', label: t('numbers'), content: <LedgerList empty={t('noNumbers')} label={t('numbers')} language={session.article().language} onJump={onJump} lines={checked.report.numbers.map(({ text, of, at }) => ({ text, note: of, at }))} /> },
        { id: 'names', label: t('names'), content: <LedgerList empty={t('noNames')} label={t('names')} language={session.article().language} onJump={onJump} lines={checked.report.names.map(({ text, forms, at }) => ({ text, note: forms.join(', '), at }))} /> },
      ]}
    />
  )
}
