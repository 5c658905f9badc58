import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/outcome'
import type { StorySession } from '../session/types'
import { useBesideText } from '../session/use-session'
import { Button } from '../ui/Button'
import { TriangleAlert } from '../ui/icons'

interface BannerProps {
  session: StorySession
  onMerge: () => void
  onKeepCopy: () => void
  onPutBack: () => void
  onLoadDisk: () => void
  onCopyText: () => void
}

/** Why the story is not on disk, and the ways out that fit the reason. */
export function SaveBanner({ session, onMerge, onKeepCopy, onPutBack, onLoadDisk, onCopyText }: BannerProps) {
  const { t } = useTranslation('app')
  const state = useBesideText(session, (one) => one.saveState())
  // It stays while a new try runs: a banner that comes and goes would move the text under the cursor.
  const [last, setLast] = useState<Problem | null>(null)
  const problem = state.kind === 'failed' ? state.problem : state.kind === 'saving' ? last : null
  if (problem !== last) setLast(problem)
  if (!problem) return null
  const { code, message } = problem
  const replaced = code === 'changed-outside'
  const gone = code === 'gone' || code === 'not-found'
  // Another window writes: the bar below the banner takes the story back, and what was typed here can be kept apart.
  const taken = code === 'taken-over'
  return (
    <div className="banner" role="alert">
      <TriangleAlert />
      <p>
        <strong>{t('save.banner')}.</strong> {message}
      </p>
      <div className="banner-actions">
        {replaced && (
          <Button look="outline" onClick={onMerge}>
            {t('save.merge')}
          </Button>
        )}
        {(replaced || taken) && (
          <>
            <Button look="outline" onClick={onKeepCopy}>
              {t('save.keepCopy')}
            </Button>
            <Button look="outline" onClick={onLoadDisk}>
              {t('save.loadDisk')}
            </Button>
          </>
        )}
        {gone && (
          <Button look="outline" onClick={onPutBack}>
            {t('save.putBack')}
          </Button>
        )}
        {!replaced && !gone && !taken && (
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
