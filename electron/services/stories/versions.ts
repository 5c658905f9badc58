import { join } from 'node:path'
import type { Article } from '../../../shared/article/types'
import type { VersionReason } from '../../../shared/article/versions'
import { done, type Outcome } from '../../../shared/outcome'
import type { History } from './given'
import type { Lanes } from './lanes'
import type { Live } from './live'

export interface VersionsOptions {
  root: string
  lanes: Lanes
  history: Pick<History, 'add'>
  who: string
  /** A pause in writing after which a version is kept, in milliseconds. */
  pause: number
}

export type Versions = ReturnType<typeof createVersions>

/** When versions are kept by themselves. A version that cannot be kept never holds up the writing. */
export function createVersions({ root, lanes, history, who, pause }: VersionsOptions) {
  /** Stories with a change since they were opened, and the timer of their pause. */
  const pauses = new Map<string, NodeJS.Timeout>()

  const keep = (live: Live, article: Article, why: VersionReason, name?: string): Promise<Outcome<unknown>> => {
    const { id } = live.place
    return lanes.run(`versions ${id}`, () => history.add(join(root, live.place.folder), article, { why, who, name }))
  }
  const quietly = (live: Live, article: Article, why: VersionReason): void => void keep(live, article, why).catch(() => done(undefined))

  return {
    keep,
    /** Waits for the versions of a story that are being kept. */
    kept: (id: string): Promise<void> => lanes.run(`versions ${id}`, async () => {}),
    /** After a change: the text that it began with is kept at the first one. */
    changed(live: Live, before: Article): void {
      const { id } = live.place
      const waiting = pauses.get(id)
      if (!waiting) quietly(live, before, 'open')
      clearTimeout(waiting)
      const timer = setTimeout(() => quietly(live, live.article, 'pause'), pause)
      timer.unref()
      pauses.set(id, timer)
      if (live.article.status !== before.status) quietly(live, live.article, 'status')
    },
    /** Before another text takes the place of this one. */
    keepBefore: (live: Live): void => quietly(live, live.article, 'before-merge'),
    /** The story is in use no more. */
    dropped({ place }: Live): void {
      clearTimeout(pauses.get(place.id))
      pauses.delete(place.id)
    },
  }
}
