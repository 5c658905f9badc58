import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { StorySession } from '../../session/types'
import { createChecks, type Checked, type Checks } from './store'
import { startThread } from './thread'

/** The checks of the session on screen, which look on as long as it is there. */
export function useChecksOf(session: StorySession | null): Checks | null {
  const checks = useMemo(() => (session ? createChecks(session, startThread) : null), [session])
  useEffect(() => checks?.begin(), [checks])
  return checks
}

const nothing = () => () => undefined

/** What is checked of a session; null before it is looked at. */
export function useChecked(checks: Checks | null): Checked | null {
  return useSyncExternalStore(checks?.subscribe ?? nothing, () => checks?.current() ?? null)
}
