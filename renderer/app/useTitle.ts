import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the window after the open story. */
export function useTitle(headline: string | null): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    const name = t('name')
    document.title = headline === null ? name : `${headline || t('story.untitled')} – ${name}`
  }, [headline, t])
}
