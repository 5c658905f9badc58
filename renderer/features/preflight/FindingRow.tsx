import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toldBySpelling, type Finding, type Place } from '../../../shared/preflight'
import { checkName, checkReason, findingText } from '../../i18n/phrases'
import { Button } from '../../ui/Button'
import { isFixable } from './fix'
import { levelIcons } from './levels'
import { WaiveForm } from './WaiveForm'

interface FindingRowProps {
  finding: Finding
  /** BCP 47 tag of the story. */
  language: string
  /** The keyboard has gone to it. */
  current: boolean
  /** How many can be mended with it, where it is the first of them. */
  alike: number
  readOnly: boolean
  reviewer: string
  onJump: (place: Place) => void
  onFix: () => void
  onFixAll: () => void
  onWaive: (reason: string, by: string) => void
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 22)}…` : text)

/** One finding: what it says, its places, why it matters, and what can be done. */
export function FindingRow({ finding, language, current, alike, readOnly, reviewer, onJump, onFix, onFixAll, onWaive }: FindingRowProps) {
  const { t, i18n } = useTranslation('preflight')
  const [waiving, setWaiving] = useState(false)
  const ofNames = toldBySpelling.has(finding.check)
  const Icon = levelIcons[finding.level]
  return (
    <li className={`finding is-${finding.level}`} aria-current={current || undefined}>
      <p className="finding-message">
        <Icon aria-hidden="true" />
        <span>
          <span className="ui-hidden">{t(`level.${finding.level}`)} </span>
          {findingText(finding, i18n.language)}
        </span>
      </p>
      <ul className="finding-places">
        {finding.at.map((place, at) => (
          <li key={at}>
            <button type="button" className="finding-place" dir="auto" lang={language} onClick={() => onJump(place)}>
              {place.text.trim() ? place.text.replaceAll('\n', ' ').slice(0, 120) : t('place')}
            </button>
          </li>
        ))}
      </ul>
      <div className="finding-actions">
        <details className="finding-why">
          <summary>{checkName(finding.check, i18n.language)}</summary>
          <p>{checkReason(finding.check, i18n.language)}</p>
        </details>
        {!readOnly && isFixable(finding) && (
          <Button look="outline" onClick={onFix}>
            {finding.suggestion ? t('fixTo', { text: short(finding.suggestion) }) : t('fixAway')}
          </Button>
        )}
        {!readOnly && alike > 1 && <Button onClick={onFixAll}>{t('fixAll', { count: alike })}</Button>}
        {!readOnly && (
          <Button aria-expanded={waiving} onClick={() => setWaiving(!waiving)}>
            {t(ofNames ? 'twoNames' : 'waive')}
          </Button>
        )}
      </div>
      {waiving && (
        <WaiveForm
          reviewer={reviewer}
          {...(ofNames ? { given: t('areTwoNames'), hint: t('twoNamesHint') } : {})}
          onCancel={() => setWaiving(false)}
          onWaive={(reason, by) => {
            setWaiving(false)
            onWaive(reason, by)
          }}
        />
      )}
    </li>
  )
}
