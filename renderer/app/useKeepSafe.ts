import { useEffect } from 'react'
import type { StorySession } from '../session/types'

/** Saves when the window goes out of sight, and asks before it closes on something unsaved. */
export function useKeepSafe(session: StorySession | null): void {
  useEffect(() => {
    if (!session) return
    const unsaved = () => session.saveState().kind !== 'saved'
    const hide = () => {
      if (document.visibilityState === 'hidden' && unsaved()) void session.flush()
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (!unsaved()) return
      void session.flush()
      event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('beforeunload', leave)
    }
  }, [session])
}
