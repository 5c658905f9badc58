import { useEffect } from 'react'
import { desk } from './desk-instance'
import { hashOf, storyOf } from './routes'
import { changeSettings, currentSettings } from './settings'

/**
 * Goes to a story, or to the start; a story that cannot be saved asks first. The story is asked for at once: a hash that
 * is set would have the browser lay out the page to look for a place of that name, and tell of it a frame later.
 */
export function navigate(id: string | null): void {
  if (location.hash !== hashOf(id)) history.pushState(null, '', hashOf(id))
  void follow()
}

/** Brings the desk to what the address says; where the desk stays, the address goes back. */
async function follow(): Promise<void> {
  const wanted = storyOf(location.hash)
  const moved = await desk.show(wanted)
  const now = desk.current()
  if (!moved && now.kind === 'open' && storyOf(location.hash) === wanted) history.replaceState(null, '', hashOf(now.session.id))
}

/** The story of the address; with none, the one that was open last, if it is still there. */
export async function startRoute(): Promise<void> {
  const { lastStory } = currentSettings()
  if (storyOf(location.hash) || !lastStory) return follow()
  history.replaceState(null, '', hashOf(lastStory))
  await follow()
  if (desk.current().kind !== 'failed') return
  history.replaceState(null, '', hashOf(null))
  await follow()
}

/** Follows the address, and remembers the open story. */
export function useRoute(openId: string | null, settled: boolean): void {
  useEffect(() => {
    const onHash = () => void follow()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])
  useEffect(() => {
    if (settled && currentSettings().lastStory !== openId) void changeSettings({ lastStory: openId })
  }, [openId, settled])
}
