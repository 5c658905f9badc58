import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import type { Lanes } from './lanes'
import { newRevision, type Live } from './live'
import type { Reading } from './reading'
import type { Sharing } from './sharing'
import type { Tell } from './tell'

export interface OutsideOptions {
  lanes: Lanes
  sharing: Sharing
  reading: Reading
  tell: Tell
}

/** What others do to stories that are in use here. */
export function createOutside({ lanes, sharing, reading, tell }: OutsideOptions) {
  const told = (live: Live) => tell.event('story.changed', { id: live.place.id, revision: live.revision, by: null })

  return {
    told,
    /** Something happened to a story's file: a text that is all on the disk follows it, another one is in conflict, and windows are told. */
    async look(id: string): Promise<void> {
      await lanes.run(id, async () => {
        const live = sharing.lives.get(id)
        if (!live) return
        const { revision, conflict } = live
        await sharing.refresh(live, false)
        if (live.revision !== revision || live.conflict?.code !== conflict?.code) told(live)
      })
    },

    /** Both sides of a conflict: what they come from, and what is on the disk; a save on `revision` takes its place. In the story's lane. */
    async theirs(id: string): Promise<Outcome<{ base: Article; theirs: Article; revision: string }>> {
      const loaded = await sharing.load(id)
      if (!loaded.ok) return loaded
      const live = loaded.value
      if (sharing.lives.has(id)) await sharing.refresh(live, false)
      if (!live.conflict) return done({ base: live.before?.article ?? live.article, theirs: live.article, revision: live.revision })
      const place = await sharing.placeOf(id)
      if (!place.ok) return { ok: false, problem: live.conflict }
      const theirs = await reading.file(place.value)
      if (!theirs.ok) return theirs.problem.code === 'gone' ? { ok: false, problem: live.conflict } : theirs
      live.place = place.value
      live.merging = { theirs: theirs.value, revision: newRevision() }
      return done({ base: live.stored.article, theirs: theirs.value.article, revision: live.merging.revision })
    },
  }
}
