import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DamagedStory } from '../../../shared/contract'
import type { Outcome } from '../../../shared/outcome'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

interface RepairProps {
  story: DamagedStory
  onRepair: () => Promise<Outcome<string>>
  onClose: () => void
}

/** Says what a repair does before it is done, and then what was done: the story is open behind it. */
export function RepairDialog({ story, onRepair, onClose }: RepairProps) {
  const { t } = useTranslation('app')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Outcome<string> | null>(null)
  const repair = async () => {
    setBusy(true)
    setResult(await onRepair())
    setBusy(false)
  }
  return (
    <Dialog
      title={t('repair.title')}
      closeLabel={t('close')}
      onClose={onClose}
      width="medium"
      closable={!busy}
      actions={
        result ? (
          <Button key="done" look="solid" onClick={onClose} autoFocus>
            {t(result.ok ? 'repair.finish' : 'close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={busy}>
              {t('cancel')}
            </Button>
            <Button look="solid" disabled={busy} onClick={() => void repair()} autoFocus>
              {t('repair.go')}
            </Button>
          </>
        )
      }
    >
      <p className="dialog-name">{story.folder}</p>
      {result ? (
        <p role={result.ok ? 'status' : 'alert'} className={result.ok ? '' : 'ui-field-error'}>
          {result.ok ? result.value : result.problem.message}
        </p>
      ) : (
        <>
          <p>{story.reason}</p>
          <p>{t('repair.text')}</p>
        </>
      )}
    </Dialog>
  )
}
