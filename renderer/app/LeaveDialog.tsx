import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

interface LeaveProps {
  why: string
  onStay: () => void
  onKeepCopy: () => void
  onLeave: () => void
}

/** Asked before a story that could not be saved is left. */
export function LeaveDialog({ why, onStay, onKeepCopy, onLeave }: LeaveProps) {
  const { t } = useTranslation('app')
  return (
    <Dialog
      title={t('leaving.title')}
      closeLabel={t('close')}
      onClose={onStay}
      width="medium"
      actions={
        <>
          <Button look="danger" onClick={onLeave}>
            {t('leaving.leave')}
          </Button>
          <Button look="outline" onClick={onKeepCopy}>
            {t('leaving.keepCopy')}
          </Button>
          <Button look="solid" onClick={onStay} autoFocus>
            {t('leaving.stay')}
          </Button>
        </>
      }
    >
      <p>{why}</p>
      <p>{t('leaving.text')}</p>
    </Dialog>
  )
}
