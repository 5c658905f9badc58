import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

interface WaiveFormProps {
  reviewer: string
  /** The reason that is most likely, to begin with. */
  given?: string
  /** How long the waiver holds, where it is not for these words alone. */
  hint?: string
  onWaive: (reason: string, by: string) => void
  onCancel: () => void
}

/** Asks who answers for a finding, and why. */
export function WaiveForm({ reviewer, given = '', hint, onWaive, onCancel }: WaiveFormProps) {
  const { t } = useTranslation('preflight')
  const [reason, setReason] = useState(given)
  const [by, setBy] = useState(reviewer)
  const whole = reason.trim() !== '' && by.trim() !== ''
  return (
    <form
      className="waive-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) onWaive(reason.trim(), by.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <Field label={t('reason')} value={reason} autoFocus maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      <Field label={t('by')} value={by} maxLength={200} hint={hint ?? t('waiveHint')} onChange={(event) => setBy(event.target.value)} />
      <div className="finding-actions">
        <Button type="submit" look="solid" disabled={!whole}>
          {t('doWaive')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
