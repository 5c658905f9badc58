import type { Article } from '../../../shared/article/types'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { changedOutside, gone, nameOf, type Flushing } from './flushing'
import type { Lanes } from './lanes'
import { createLive, replaceText, type Live } from './live'
import type { Lock, Locks, Writer } from './locks'
import { missing, type Place, type Reading } from './reading'
import type { Tell } from './tell'

export interface Opened {
  article: Article
  revision: string
  recovered: boolean
  writer: Writer | null
}

export interface SharingOptions {
  lanes: Lanes
  locks: Locks
  locate(id: string): Promise<Outcome<Place | null>>
  reading: Reading
  flushing: Flushing
  tell: Tell
  now: () => Date
  /** Keeps a text as a new story. */
  keep(article: Article): Promise<Outcome<unknown>>
  /** Keeps the text as it is now as a version, before another one takes its place. */
  keepBefore(live: Live): void
  /** The story is in use no more. */
  dropped(live: Live): void
}

export type Sharing = ReturnType<typeof createSharing>

export const takenOver = ({ who, since }: Writer) => failed('taken-over', `${who} writes this story now, since ${since.slice(11, 16)}. What you had saved is in it; what is newer is still here. Take over again, or keep your text as a new story.`)

/** Which stories are in use, which window writes each one, and what others do to them. Called in the story's lane. */
export function createSharing({ lanes, locks, locate, reading, flushing, tell, now, keep, keepBefore, dropped }: SharingOptions) {
  const lives = new Map<string, Live>()

  async function placeOf(id: string): Promise<Outcome<Place>> {
    const place = await locate(id)
    return place.ok ? (place.value ? done(place.value) : missing) : place
  }

  /** The story in memory, read when it is not there yet. */
  async function load(id: string): Promise<Outcome<Live>> {
    const known = lives.get(id)
    if (known) return done(known)
    const place = await placeOf(id)
    return place.ok ? loadFrom(place.value) : place
  }

  async function loadFrom(place: Place): Promise<Outcome<Live>> {
    const whole = await reading.whole(place)
    return whole.ok ? done(createLive(place, whole.value)) : whole
  }

  /** @param of the story in memory, once it is there */
  const takeLock = (id: string, of: () => Live | null): Promise<Lock> =>
    locks.take(id, (by, run) => void lanes.run(id, async () => {
      const live = of()
      if (live) await lost(live, by, run)
    }))

  /**
   * Reads a story that is not in use here. Who writes it is looked up meanwhile, and where nobody does its lock is taken:
   * a dozen short ways to the disk, which the text would have to wait for. A lock is taken over only for a text that could be read.
   */
  async function loadLocked(id: string, takeOver: boolean): Promise<Outcome<{ live: Live; holder: Writer | null; lock: Lock | null }>> {
    const place = await placeOf(id)
    if (!place.ok) return place
    let live: Live | null = null
    const locking = (async () => {
      const holder = takeOver ? null : await locks.holder(id)
      return { holder, lock: holder || takeOver ? null : await takeLock(id, () => live) }
    })()
    const loaded = await loadFrom(place.value)
    const { holder, lock } = await locking
    if (!loaded.ok) {
      await lock?.release()
      return loaded
    }
    live = loaded.value
    return done({ live, holder, lock })
  }

  const withWriter = (live: Live): Writer => ({ who: `${locks.who}, in another window`, since: live.windows.get(live.writer!) ?? now().toISOString() })

  /** What the journal had and story.json does not take: it becomes a story of its own, and the journal stays beside. */
  async function settleLeft(live: Live): Promise<Outcome<unknown>> {
    if (!live.left) return done(undefined)
    const { problem, mine } = live.left
    if (mine) {
      const kept = await keep({ ...mine, headline: { ...mine.headline, main: `${mine.headline.main || mine.slug} (recovered)` } })
      if (!kept.ok) return kept
      tell.notice(`“${nameOf(live)}” was changed outside Galley while changes of yours were not yet in it. Your text is kept as a new story, “${mine.headline.main || mine.slug} (recovered)”.`)
    } else tell.notice(`“${nameOf(live)}”: ${problem.message}`)
    const begun = await flushing.restart(live, () => {})
    if (!begun.ok) return begun
    live.left = null
    if (!live.dirty) return done(undefined)
    const journal = await flushing.journalOf(live)
    const whole = journal.ok ? await journal.value.appendWhole(live.article) : journal
    if (whole.ok) live.upTo = whole.value.sequence
    return whole
  }

  /**
   * Makes this Galley the one that writes the story, with all that its journal has.
   * @param isFresh true where the text has just been read
   * @param taken its lock, where it is ours already
   */
  async function own(live: Live, isFresh: boolean, taken: Lock | null = null): Promise<Outcome<unknown>> {
    if (live.owned) return done(undefined)
    const lock = taken ?? (await takeLock(live.place.id, () => live))
    live.lock = lock
    const whole = isFresh ? null : await reading.whole(live.place)
    if (whole && !whole.ok) {
      await lock.release()
      live.lock = null
      return whole
    }
    if (whole) {
      const { stored, article, upTo, recovered, left } = whole.value
      if (recovered || stored.revision !== live.stored.revision) replaceText(live, stored, article)
      Object.assign(live, { upTo, left, dirty: recovered })
    }
    live.owned = true
    live.takenBy = null
    const settled = await settleLeft(live)
    if (!settled.ok) {
      live.owned = false
      await flushing.letGo(live)
      await lock.release()
      live.lock = null
      return settled
    }
    if (live.dirty) flushing.plan(live)
    return done(undefined)
  }

  /** Another Galley writes the story now. What was acknowledged here is in our journal. */
  async function lost(live: Live, by: Writer, run: string): Promise<void> {
    if (!live.owned) return
    await flushing.letGo(live)
    Object.assign(live, { owned: false, lock: null, writer: null, takenBy: by, dirty: false })
    tell.event('story.taken', { id: live.place.id, window: run, writer: by })
  }

  /** Writes what is left to write and lets others write. */
  async function disown(live: Live): Promise<void> {
    live.writer = null
    if (!live.owned) return
    await flushing.flush(live)
    await flushing.letGo(live)
    await live.lock?.release()
    Object.assign(live, { owned: false, lock: null, dirty: false })
    dropped(live)
    if (live.windows.size) tell.event('story.free', { id: live.place.id })
  }

  /**
   * Looks whether story.json is still the one that we know. A text that is all on the disk follows it;
   * otherwise both stay as they are, and the conflict is noted.
   * @param adopt takes what is on the disk also then: a person has said so
   */
  async function refresh(live: Live, adopt: boolean): Promise<Outcome<unknown>> {
    clearTimeout(live.timer)
    const looked = await lanes.run(`file ${live.place.id}`, async (): Promise<Outcome<'same' | 'other'>> => {
      const place = await placeOf(live.place.id)
      if (!place.ok) return place
      live.place = place.value
      const same = await flushing.unchanged(live)
      return same.ok ? done('same') : same.problem.code === 'changed-outside' ? done('other') : same
    })
    if (!looked.ok && !['gone', 'not-found'].includes(looked.problem.code)) {
      if (live.dirty) flushing.plan(live)
      return looked
    }
    if (looked.ok && looked.value === 'same') {
      live.conflict = null
      if (live.dirty && adopt) return take(live)
      if (live.dirty) flushing.plan(live)
      return done(undefined)
    }
    if (!looked.ok) live.conflict = gone.problem
    else if (live.dirty && !adopt) live.conflict = changedOutside.problem
    else return take(live)
    return adopt ? looked : done(undefined)
  }

  async function take(live: Live): Promise<Outcome<unknown>> {
    const whole = live.owned ? await reading.file(live.place) : await reading.whole(live.place)
    if (!whole.ok) {
      live.conflict = whole.problem.code === 'gone' ? gone.problem : changedOutside.problem
      return whole
    }
    keepBefore(live)
    const [stored, article] = 'stored' in whole.value ? [whole.value.stored, whole.value.article] : [whole.value, whole.value.article]
    const become = () => replaceText(live, stored, article)
    if (!live.owned) {
      become()
      live.dirty = false
      return done(undefined)
    }
    return flushing.restart(live, become)
  }

  async function open(id: string, window: string, takeOver: boolean): Promise<Outcome<Opened>> {
    const known = lives.get(id)
    if (known) {
      const looked = await refresh(known, known.writer === window && known.conflict !== null)
      if (!looked.ok) return looked
    }
    const loaded = known ? done({ live: known, holder: known.owned ? null : await locks.holder(id), lock: null }) : await loadLocked(id, takeOver)
    if (!loaded.ok) return loaded
    const { live, lock } = loaded.value
    let writer = loaded.value.holder
    if (!writer && live.writer && live.writer !== window) writer = withWriter(live)
    if (takeOver) writer = null
    live.windows.set(window, live.windows.get(window) ?? now().toISOString())
    if (!writer) {
      const owned = await own(live, !known, lock)
      if (!owned.ok) return owned
      if (live.writer && live.writer !== window) tell.event('story.taken', { id, window, writer: { who: `${locks.who}, in another window`, since: now().toISOString() } })
      live.writer = window
    }
    lives.set(id, live)
    const recovered = live.recovered && !writer
    if (recovered) live.recovered = false
    return done({ article: live.article, revision: live.revision, recovered, writer })
  }

  async function close(id: string, window: string): Promise<void> {
    const live = lives.get(id)
    if (!live?.windows.delete(window)) return
    if (live.writer === window || !live.windows.size) await disown(live)
    if (!live.windows.size) lives.delete(id)
  }

  return {
    lives,
    load,
    open,
    close,
    own,
    refresh,
    disown,
    placeOf,
    /** Carries something out on the story as the one who writes it; for a story that no window shows, from start to end. */
    async withOwned<T>(id: string, act: (live: Live) => Promise<Outcome<T>>): Promise<Outcome<T>> {
      const isKnown = lives.has(id)
      const loaded = await load(id)
      if (!loaded.ok) return loaded
      const live = loaded.value
      const holder = live.owned ? null : await locks.holder(id)
      if (holder) return takenOver(holder)
      const wasOwned = live.owned
      const owned = await own(live, !isKnown)
      if (!owned.ok) return owned
      const outcome = await act(live)
      if (!wasOwned) await disown(live)
      return outcome
    },
  }
}
