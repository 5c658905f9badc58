import { useSyncExternalStore } from 'react'
import type { Article, Head } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'

/** One head field of the story on screen, followed. */
export function useHead<K extends keyof Head>(session: StorySession, key: K): Article[K] {
  return useSyncExternalStore(session.subscribeHead, () => session.article()[key])
}
