import type { Article, Head } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'
import { useBesideText } from '../../session/use-session'

/** One head field of the story on screen, followed. */
export const useHead = <K extends keyof Head>(session: StorySession, key: K): Article[K] => useBesideText(session, (of) => of.article()[key])
