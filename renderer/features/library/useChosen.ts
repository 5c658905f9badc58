import { useMemo, useState } from 'react'
import type { StorySummary } from '../../../shared/contract'

/** Several stories chosen at once, to do one thing with all of them. */
export interface Chosen {
  /** Those of the list that are chosen, in its order. */
  stories: readonly StorySummary[]
  has: (id: string) => boolean
  /** Adds or removes one; the next `extend` goes from it. */
  toggle: (id: string) => void
  /** Chooses everything from the one that was last toggled to this one. */
  extend: (id: string) => void
  all: () => void
  clear: () => void
}

/** @param list what is shown: a story that a search hides is not chosen either, as nobody sees that it is */
export function useChosen(list: readonly StorySummary[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string | null>(null)
  const stories = useMemo(() => (ids.size ? list.filter(({ id }) => ids.has(id)) : []), [list, ids])
  const shown = useMemo(() => new Set(stories.map(({ id }) => id)), [stories])
  return {
    stories,
    has: (id) => shown.has(id),
    toggle: (id) => {
      setAnchor(id)
      const next = new Set(shown)
      if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    extend: (id) => {
      const at = (of: string | null) => list.findIndex((story) => story.id === of)
      const [from, to] = [at(anchor), at(id)]
      if (from < 0) setAnchor(id)
      const [low, high] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      setIds(new Set([...shown, ...list.slice(low, high + 1).map((story) => story.id)]))
    },
    all: () => setIds(new Set(list.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}
