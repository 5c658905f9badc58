import { useSyncExternalStore } from 'react'
import type { StorySession } from './types'

/**
 * One value of a session. The part of the screen that asks is drawn again only when that value is another one.
 * @param select gives a primitive, or the same object for the same state
 */
export function useSession<T>(session: StorySession, select: (session: StorySession) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session))
}

/** The same for a value that the text of the body has no part in: nothing is asked at each key. */
export function useBesideText<T>(session: StorySession, select: (session: StorySession) => T): T {
  return useSyncExternalStore(session.subscribeBesideText, () => select(session))
}
