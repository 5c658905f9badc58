import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/outcome'
import { Button } from '../ui/Button'
import { FileWarning } from '../ui/icons'

/** Why a story is not on the screen. */
export function OpenFailed({ problem, onAgain, onBack }: { problem: Problem; onAgain: () => void; onBack: () => void }) {
  const { t } = useTranslation('app')
  return (
    <div className="open-failed" role="alert">
      <FileWarning />
      <h1>{t('story.failed')}</h1>
      <p>{problem.message}</p>
      <div className="open-failed-actions">
        <Button look="outline" onClick={onAgain}>
          {t('story.again')}
        </Button>
        <Button onClick={onBack}>{t('story.backToStart')}</Button>
      </div>
    </div>
  )
}
