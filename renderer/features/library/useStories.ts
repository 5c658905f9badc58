import { useCallback, useEffect, useRef, useState } from 'react'
import type { DamagedStory, StorySummary } from '../../../shared/contract'
import { sameJson } from '../../../shared/text/same'
import type { Problem } from '../../../shared/outcome'
import type { Status } from '../../../shared/article/types'
import { api, connection, onEvent } from '../../api'

export interface Stories {
  stories: readonly StorySummary[]
  damaged: readonly DamagedStory[]
  problem: Problem | null
  /** False until the first answer. */
  ready: boolean
}

const none: Stories = { stories: [], damaged: [], problem: null, ready: false }

/** Milliseconds between two readings: saves come often, and the longer the list the dearer it is. */
const restFor = (stories: number) => 150 + stories / 8
/** As one writes, the list tells of nothing but what is written. */
const restOfWriting = 2000
const isWriting = () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable

/** What was told anew of stories, with the very objects of those that are as they were: their rows are not drawn again. */
function keepSame(next: readonly StorySummary[], before: readonly StorySummary[]): readonly StorySummary[] {
  const known = new Map(before.map((story) => [story.id, story]))
  const kept = next.map((story) => {
    const old = known.get(story.id)
    return old && sameJson(old, story) ? old : story
  })
  return kept.length === before.length && kept.every((story, at) => story === before[at]) ? before : kept
}

/** The list for a query and a status, kept up to date by what the services tell. */
export function useStories(query: string, status: Status | null): Stories {
  const [found, setFound] = useState(none)
  const turn = useRef(0)
  const rest = useRef(0)

  const load = useCallback(async () => {
    const mine = ++turn.current
    const answer = await api.library.list({ ...(query ? { query } : {}), ...(status ? { status } : {}) })
    if (mine !== turn.current) return
    if (answer.ok) rest.current = restFor(answer.value.stories.length)
    setFound((before) => (answer.ok ? { ...answer.value, stories: keepSame(answer.value.stories, before.stories), problem: null, ready: true } : { ...before, problem: answer.problem, ready: true }))
  }, [query, status])

  useEffect(() => {
    let timer: number | undefined
    let last = 0
    const soon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(
        () => {
          last = Date.now()
          void load()
        },
        Math.max(0, last + (isWriting() ? Math.max(rest.current, restOfWriting) : rest.current) - Date.now()),
      )
    }
    soon()
    const stops = [onEvent('library.changed', soon), connection.subscribe(() => connection.current() === 'open' && soon())]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [load])

  return found
}
