import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { sameStory } from '../../shared/article/patch'
import { onEvent } from '../api'
import type { StorySession } from '../session/types'
import { toast } from '../ui/toast'

/** The editor hands over its own form of a new text a moment after it was given, in milliseconds. */
const settled = 50

/** Says in passing that a saved story now shows what another program wrote. */
export function useOutsideToast(session: StorySession | null): void {
  const { t } = useTranslation('app')
  useEffect(() => {
    if (!session) return
    let stopLooking: () => void = () => undefined
    const stop = onEvent('story.changed', ({ id, by }) => {
      if (id !== session.id || by !== null) return
      stopLooking()
      const before = session.article()
      // The session takes the new text by itself, or has text of its own and asks a person.
      const look = () => {
        const clean = session.saveState().kind === 'saved'
        if (clean && session.article() === before) return
        stopLooking()
        if (clean && !sameStory(session.article(), before)) toast(t('save.followed'))
      }
      let timer: number | undefined
      // While the new text is taken, it passes for a change of one's own.
      const stopHearing = session.subscribe(() => {
        clearTimeout(timer)
        timer = window.setTimeout(look, settled)
      })
      stopLooking = () => {
        clearTimeout(timer)
        stopHearing()
      }
    })
    return () => {
      stop()
      stopLooking()
    }
  }, [session, t])
}
