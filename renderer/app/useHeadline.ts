import { useSyncExternalStore } from 'react'
import type { StorySession } from '../session/types'

const nobody = () => () => undefined

/** The headline of the open story, followed; null where none is open. */
export function useHeadline(session: StorySession | null): string | null {
  return useSyncExternalStore(session?.subscribeBesideText ?? nobody, () => session?.article().headline.main ?? null)
}
