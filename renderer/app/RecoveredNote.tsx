import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../session/types'
import { useBesideText } from '../session/use-session'
import { Button } from '../ui/Button'
import { LifeBuoy, X } from '../ui/icons'

/** Says that the text on the screen was brought back after a crash, with a way to see what of it. */
export function RecoveredNote({ session, onCompare }: { session: StorySession; onCompare: () => void }) {
  const { t } = useTranslation('app')
  const recovered = useBesideText(session, (one) => one.recovered())
  const [seen, setSeen] = useState(false)
  if (!recovered || seen) return null
  return (
    <div className="notice" role="status">
      <LifeBuoy />
      <p>{t('recovered.text')}</p>
      <div className="banner-actions">
        <Button look="outline" onClick={onCompare}>
          {t('recovered.compare')}
        </Button>
        <Button icon={<X />} tip={t('dismiss')} onClick={() => setSeen(true)} />
      </div>
    </div>
  )
}
