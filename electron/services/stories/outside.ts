import type { Article } from '../../../shared/article/types'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Flushing } from './flushing'
import type { Lanes } from './lanes'
import { newRevision, type Live } from './live'
import type { Reading } from './reading'
import type { Sharing } from './sharing'
import type { Tell } from './tell'

export interface OutsideOptions {
  lanes: Lanes
  sharing: Sharing
  reading: Reading
  flushing: Flushing
  tell: Tell
}

/** A pause after which a save looks at the disk first, and how long it waits for that; in milliseconds. */
const [longPause, shortWait] = [1000, 150]

export type Outside = ReturnType<typeof createOutside>

/** What others do to stories that are in use here. */
export function createOutside({ lanes, sharing, reading, flushing, tell }: OutsideOptions) {
  const told = (live: Live) => tell.event('story.changed', { id: live.place.id, revision: live.revision, by: null })

  /** In the story's lane. */
  async function follow(live: Live): Promise<void> {
    const { revision, conflict } = live
    await sharing.refresh(live, false)
    if (live.revision !== revision || live.conflict?.code !== conflict?.code) told(live)
  }

  async function isAsWeThink(live: Live): Promise<'yes' | 'taken' | 'changed'> {
    if (live.lock && !(await live.lock.stillOurs())) return 'taken'
    const same = await lanes.run(`file ${live.place.id}`, () => flushing.unchanged(live))
    // A disk that cannot be read now says nothing about the text.
    return same.ok || !['changed-outside', 'gone'].includes(same.problem.code) ? 'yes' : 'changed'
  }

  return {
    told,
    /** Something happened to a story's file: a text that is all on the disk follows it, another one is in conflict, and windows are told. */
    async look(id: string): Promise<void> {
      await lanes.run(id, async () => {
        const live = sharing.lives.get(id)
        if (live) await follow(live)
      })
    },

    /**
     * Before a save that comes after a pause, in the story's lane: a machine that slept, and a share
     * that tells nothing, have not said what others did meanwhile. A disk that does not answer at once
     * is not waited for: the journal keeps the change, and the file is compared again before it is replaced.
     * @returns a problem when another Galley has the story; otherwise the text may have another revision or be in conflict
     */
    async beforeSave(live: Live): Promise<Outcome<undefined>> {
      const time = Date.now()
      // Either way: a clock that was set back costs one look.
      const pause = Math.abs(time - live.looked)
      live.looked = time
      if (!live.owned || live.conflict || pause < longPause) return done(undefined)
      const found = await Promise.race([isAsWeThink(live), new Promise<'unknown'>((resolve) => setTimeout(resolve, shortWait, 'unknown'))])
      if (found === 'taken') return failed('taken-over', 'Somebody else has taken this story over. What you had saved is in it; what is newer is still here. Take over again, or keep your text as a new story.')
      if (found === 'changed') await follow(live)
      return done(undefined)
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
