import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Version } from '../../../shared/article/versions-schema'
import { TriangleAlert } from '../../ui/icons'
import { relativeTime } from '../../ui/time'
import { byDay } from './days'
import { clock, dayName, exactTime, shortTime } from './times'
import type { Listed, SyncCopy } from './useVersions'

interface ListProps extends Listed {
  chosen: string | null
  now: number
  onChoose: (id: string) => void
  /** Enter: goes on to what differs. */
  onEnter: () => void
}

/** On other days the head of the day says how long ago it was. */
const isToday = (at: string, now: number) => new Date(at).toDateString() === new Date(now).toDateString()

function VersionLine({ version, now }: { version: Version; now: number }) {
  const { t, i18n } = useTranslation('app')
  const { at, who, why, name, added, removed } = version
  return (
    <>
      <span className="version-line">
        <time className="version-time" dateTime={at} data-tip={exactTime(at, i18n.language)}>
          {clock(at, i18n.language)}
        </time>
        <span className={name ? 'version-name' : 'version-why'} dir="auto">
          {name || t(`history.why.${why}`)}
        </span>
      </span>
      <span className="version-facts">
        <span className="version-who" dir="auto">{who}</span>
        {isToday(at, now) && <span>{relativeTime(at, now, i18n.language)}</span>}
        <span className="version-words">
          {added > 0 && <span className="is-added"><span className="ui-hidden">{t('diff.added', { count: added })}</span><span aria-hidden="true">+{added.toLocaleString(i18n.language)}</span></span>}
          {removed > 0 && <span className="is-removed"><span className="ui-hidden">{t('diff.removed', { count: removed })}</span><span aria-hidden="true">−{removed.toLocaleString(i18n.language)}</span></span>}
        </span>
      </span>
    </>
  )
}

function CopyLine({ copy }: { copy: SyncCopy }) {
  const { t, i18n } = useTranslation('app')
  return (
    <>
      <span className="version-line">
        <span className="version-file" dir="auto">{copy.name}</span>
      </span>
      <span className="version-facts">
        {copy.at && <time dateTime={copy.at}>{shortTime(copy.at, i18n.language)}</time>}
        {copy.words !== null && <span>{t('story.words', { count: copy.words })}</span>}
        <span className="version-compare">{t('history.compare')}</span>
      </span>
    </>
  )
}

function Damaged({ name, reason }: { name: string; reason: string }) {
  return (
    <div className="version-damaged">
      <span className="version-line">
        <TriangleAlert />
        <span dir="auto">{name}</span>
      </span>
      <span className="version-reason">{reason}</span>
    </div>
  )
}

/** The versions by days and the copies beneath, with one tab stop: arrows, Home, End and the page keys choose. */
export function VersionList({ versions, copies, chosen, now, onChoose, onEnter }: ListProps) {
  const { t, i18n } = useTranslation('app')
  const ref = useRef<HTMLDivElement>(null)
  const days = useMemo(() => byDay(versions), [versions])

  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && !event.target.dataset['version']) return
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[data-version]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8, Home: 0, End: rows.length - 1 }
    if (event.key === 'Enter') {
      event.preventDefault()
      return onEnter()
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
    row?.focus()
    if (row?.dataset['version']) onChoose(row.dataset['version'])
  }
  const row = (id: string) => ({
    type: 'button' as const,
    className: 'version-row',
    'data-version': id,
    'aria-current': id === chosen || undefined,
    tabIndex: id === chosen ? 0 : -1,
    onClick: () => onChoose(id),
  })

  return (
    <div ref={ref} className="versions" onKeyDown={onKey}>
      {days.map((day, index) => (
        <section key={index} className="version-day">
          {day.at !== null && <h3>{dayName(day.at, now, i18n.language)}</h3>}
          <ul>
            {day.rows.map((each) => (
              <li key={each.version.id}>
                {each.kind === 'damaged' ? (
                  <Damaged name={t('history.damaged', { number: each.version.counter })} reason={each.version.reason} />
                ) : (
                  <button {...row(each.version.id)}>
                    <VersionLine version={each.version} now={now} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {copies.length > 0 && (
        <section className="version-day is-copies">
          <h3>{t('history.copies')}</h3>
          <p className="version-note">{t('history.copiesNote')}</p>
          <ul>
            {copies.map((copy) => (
              <li key={copy.name}>
                {copy.reason === null ? (
                  <button {...row(copy.name)}>
                    <CopyLine copy={copy} />
                  </button>
                ) : (
                  <Damaged name={copy.name} reason={copy.reason} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
