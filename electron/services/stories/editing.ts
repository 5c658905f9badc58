import { applyPatch, patchBetween, type Patch } from '../../../shared/article/patch'
import type { Article } from '../../../shared/article/types'
import { storyLimit } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { deeperThan } from '../../../shared/text/json-fault'
import { changedOutside, type Flushing } from './flushing'
import { newRevision, replaceText, type Live } from './live'
import type { Outside } from './outside'
import { deepest } from './parse'
import { takenOver, type Sharing } from './sharing'
import { encodeStory } from './story-file'
import type { Tell } from './tell'
import type { Versions } from './versions'

export interface Saved {
  revision: string
  updatedAt: string
}

export interface EditingOptions {
  sharing: Sharing
  outside: Outside
  flushing: Flushing
  versions: Versions
  tell: Tell
  now: () => Date
  changed(): void
}

const tooDeep = failed('invalid', 'The story holds lists in lists too deep to be saved.')
const unfit = failed('invalid', 'The change does not fit the story on disk, so nothing was written. Keep your text as a new story.')

export const isEmpty = (patch: Patch) => !patch.body?.length && Object.values(patch.head ?? {}).every((value) => value === undefined)

/** Changes of stories in use: `ok` when the journal has them for good. Called in the story's lane. */
export function createEditing({ sharing, outside, flushing, versions, tell, now, changed }: EditingOptions) {
  /** The room that a change takes, in bytes of story.json at most; or why the story could not be opened again with it. */
  function roomFor(live: Live, patch: Patch, next: Article): Outcome<number> {
    let bytes: Uint8Array
    try {
      bytes = new TextEncoder().encode(JSON.stringify(patch))
    } catch (error) {
      // Fields that we do not know may hold anything.
      if (error instanceof RangeError) return tooDeep
      throw error
    }
    // A block stands one level deeper in a patch than in its story.
    if (deeperThan(deepest + 1, bytes)) return tooDeep
    // Indented and quoted the change may weigh several times as much; the exact weight is only asked for near the limit.
    const size = live.size + 4 * bytes.length
    if (size <= storyLimit) return done(size)
    const whole = encodeStory(next)
    return whole.ok ? done(whole.value.length) : whole
  }

  /**
   * Puts a change on the text.
   * @param from the text that the change speaks of, and its revision
   */
  async function apply(live: Live, from: { article: Article; revision: string }, patch: Patch, window: string | null): Promise<Outcome<Saved>> {
    const next = applyPatch(from.article, patch)
    if (!next) return unfit
    const change = from.article === live.article ? patch : patchBetween(live.article, next)
    if (!change) return done({ revision: live.revision, updatedAt: live.article.updatedAt })
    const room = roomFor(live, change, next)
    if (!room.ok) return room
    const journal = await flushing.journalOf(live)
    if (!journal.ok) return journal
    const kept = await journal.value.append(journal.value.last + 1, change)
    if (!kept.ok) return kept
    const before = live.article
    live.anchor = { ...from, window }
    live.article = { ...next, updatedAt: now().toISOString() }
    live.revision = newRevision()
    live.upTo = kept.value.sequence
    live.size = room.value
    live.dirty = true
    flushing.plan(live)
    versions.changed(live, before)
    changed()
    if (live.windows.size > (window === null ? 0 : 1)) tell.event('story.changed', { id: live.place.id, revision: live.revision, by: window })
    return done({ revision: live.revision, updatedAt: live.article.updatedAt })
  }

  /** A merged text takes the place of what is on the disk; what was ours alone until now stays in history and aside. */
  async function merge(live: Live, patch: Patch, window: string): Promise<Outcome<Saved>> {
    const { theirs, revision } = live.merging!
    if (!applyPatch(theirs.article, patch)) return unfit
    versions.keepBefore(live)
    const begun = await flushing.restart(live, () => {
      replaceText(live, theirs, theirs.article)
      live.revision = revision
    })
    return begun.ok ? apply(live, { article: live.article, revision }, patch, window) : begun
  }

  async function save(live: Live, window: string, revision: string, patch: Patch): Promise<Outcome<Saved>> {
    if (live.merging?.revision === revision) return merge(live, patch, window)
    if (live.conflict) {
      await sharing.refresh(live, false)
      if (live.conflict) return { ok: false, problem: live.conflict }
    }
    if (revision === live.revision) {
      if (isEmpty(patch)) return done({ revision, updatedAt: live.article.updatedAt })
      return apply(live, { article: live.article, revision }, patch, window)
    }
    // The answer to this window's last save was lost: it sends that change again, with what came since.
    const { anchor } = live
    if (anchor && anchor.window === window && anchor.revision === revision) return apply(live, anchor, patch, window)
    return changedOutside
  }

  return {
    apply,
    /** A save of a window: the one that writes the story, or that comes back when nobody does. */
    async save(id: string, window: string, revision: string, patch: Patch): Promise<Outcome<Saved>> {
      const known = sharing.lives.get(id)
      if (known?.takenBy) return takenOver(known.takenBy)
      if (!known?.owned || known.writer !== window) {
        const opened = await sharing.open(id, window, false)
        if (!opened.ok) return opened
        if (opened.value.writer) return takenOver(opened.value.writer)
      }
      const live = sharing.lives.get(id)!
      const looked = await outside.beforeSave(live)
      return looked.ok ? save(live, window, revision, patch) : looked
    },
  }
}
