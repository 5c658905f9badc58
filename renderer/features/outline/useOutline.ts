import { useEffect, useState } from 'react'
import { bodyOf } from '../../editor/body'
import type { StorySession } from '../../session/types'
import { follow, outlineOf, type Entry } from './outline'

/** The outline of the story on screen. What draws it is drawn again only when a line of it is another one. */
export function useOutline(session: StorySession): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>(() => outlineOf(session.article().body))
  useEffect(() => bodyOf(session).follow((body, changed) => setEntries((before) => follow(before, body, changed))), [session])
  return entries
}
