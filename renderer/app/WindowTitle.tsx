import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../session/types'
import { useHeadline } from './useHeadline'

/** Names the window after the open story. Shows nothing: as a component of its own it spares the window a render at each key. */
export function WindowTitle({ session }: { session: StorySession | null }) {
  const headline = useHeadline(session)
  const { t } = useTranslation('app')
  useEffect(() => {
    const name = t('name')
    document.title = headline === null ? name : `${headline || t('story.untitled')} – ${name}`
  }, [headline, t])
  return null
}
