import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../shared/outcome'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Bookmark } from '../../ui/icons'

/** Keeps the text as it is now under a name: a button that becomes its own small form. */
export function NameVersion({ onName }: { onName: (name: string) => Promise<Outcome<unknown>> }) {
  const { t } = useTranslation('app')
  const [name, setName] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  if (name === null)
    return (
      <Button look="outline" icon={<Bookmark />} onClick={() => setName('')}>
        {t('history.name')}
      </Button>
    )
  const leave = () => {
    setName(null)
    setProblem(null)
  }
  const submit = async () => {
    if (busy || !name.trim()) return
    setBusy(true)
    const kept = await onName(name.trim())
    setBusy(false)
    if (kept.ok) leave()
    else setProblem(kept.problem.message)
  }
  return (
    <form
      className="version-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Esc leaves the form, not the dialog.
        event.preventDefault()
        leave()
      }}
    >
      <Field label={t('history.nameLabel')} value={name} maxLength={200} dir="auto" autoFocus error={problem ?? undefined} onChange={(event) => setName(event.target.value)} />
      <div className="version-form-actions">
        <Button onClick={leave}>{t('cancel')}</Button>
        <Button look="solid" type="submit" disabled={busy || !name.trim()}>
          {t('history.nameDo')}
        </Button>
      </div>
    </form>
  )
}
