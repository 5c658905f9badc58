import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../session/types'
import { Button } from '../ui/Button'
import { useSession } from './useSession'

interface BannerProps {
  session: StorySession
  onKeepCopy: () => void
  onLoadDisk: () => void
  onCopyText: () => void
}

/** Why the story is not on disk, and the ways out that fit the reason. */
export function SaveBanner({ session, onKeepCopy, onLoadDisk, onCopyText }: BannerProps) {
  const { t } = useTranslation('app')
  const state = useSession(session, (one) => one.saveState())
  if (state.kind !== 'failed') return null
  const { code, message } = state.problem
  const replaced = code === 'changed-outside'
  const gone = code === 'gone' || code === 'not-found'
  return (
    <div className="banner" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>
        <strong>{t('save.banner')}.</strong> {message}
      </p>
      <div className="banner-actions">
        {(replaced || gone) && (
          <Button look="outline" onClick={onKeepCopy}>
            {t('save.keepCopy')}
          </Button>
        )}
        {replaced && (
          <Button look="outline" onClick={onLoadDisk}>
            {t('save.loadDisk')}
          </Button>
        )}
        {!replaced && !gone && (
          <Button look="outline" onClick={() => session.retry()}>
            {t('save.again')}
          </Button>
        )}
        <Button look="outline" onClick={onCopyText}>
          {t('save.copyText')}
        </Button>
      </div>
    </div>
  )
}
