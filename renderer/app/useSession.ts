import { useSyncExternalStore } from 'react'
import type { StorySession } from '../session/types'

/** One value of the session, followed. `pick` must give the same object while nothing changed. */
export function useSession<T>(session: StorySession, pick: (session: StorySession) => T): T {
  return useSyncExternalStore(session.subscribe, () => pick(session))
}
