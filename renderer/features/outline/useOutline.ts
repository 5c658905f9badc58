import { useEffect, useRef, useState } from 'react'
import { bodyOf } from '../../editor/body'
import type { StorySession } from '../../session/types'
import { follow, outlineOf, type Entry } from './outline'

/** The outline of the story on screen. What draws it is drawn again only when a line of it is another one. */
export function useOutline(session: StorySession): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>(() => outlineOf(session.article().body))
  const shown = useRef(entries)
  useEffect(
    () =>
      bodyOf(session).follow((body, changed) => {
        const next = follow(shown.current, body, changed)
        // Nearly every key leaves it as it is, and React is not asked.
        if (next !== shown.current) setEntries((shown.current = next))
      }),
    [session],
  )
  return entries
}
