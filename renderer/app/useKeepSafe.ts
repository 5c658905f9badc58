import { useEffect } from 'react'
import { connection } from '../api'
import type { StorySession } from '../session/types'

/** Saves when the window goes out of sight and when a lost connection is back, and asks before it closes on something unsaved. */
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
    // The window is going: what was just typed is sent, and another one may write the story at once.
    const go = () => session.leave()
    const back = () => {
      if (connection.current() === 'open' && session.saveState().kind === 'failed') session.retry()
    }
    const stop = connection.subscribe(back)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', go)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', go)
    }
  }, [session])
}
