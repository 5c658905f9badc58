import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { findingText } from '../../i18n/phrases'
import type { Checks } from './store'
import { useChecked } from './useChecks'
import './preflight.css'

interface ExportGateProps {
  checks: Checks
  /** True once the person has said that the export goes out in spite of it. */
  forced: boolean
  onForced: (forced: boolean) => void
  /** Leaves the dialog for the findings. */
  onLook: () => void
}

/** What holds an export back, and the way past it. Nothing where nothing does. */
export function ExportGate({ checks, forced, onForced, onLook }: ExportGateProps) {
  const { t, i18n } = useTranslation('preflight')
  const checked = useChecked(checks)
  useEffect(() => checks.refresh(), [checks])
  const blocking = checked?.open.filter(({ level }) => level === 'block') ?? []
  if (!blocking.length) return null
  return (
    <div className="export-gate" role="group" aria-label={t('gate.title', { count: blocking.length })}>
      <p className="export-gate-title">{t('gate.title', { count: blocking.length })}</p>
      <ul>
        {blocking.slice(0, 5).map((finding, at) => (
          <li key={at}>{findingText(finding, i18n.language)}</li>
        ))}
        {blocking.length > 5 && <li>…</li>}
      </ul>
      <div className="finding-actions">
        <Button look="outline" onClick={onLook}>
          {t('gate.look')}
        </Button>
      </div>
      <label className="export-gate-force">
        <input type="checkbox" checked={forced} onChange={(event) => onForced(event.target.checked)} /> {t('gate.override')}
      </label>
    </div>
  )
}
