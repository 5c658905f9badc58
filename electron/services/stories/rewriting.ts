import { patchBetween, type Patch } from '../../../shared/article/patch'
import { sameStory } from '../../../shared/article/same-story'
import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import { slugOf } from '../../../shared/text/slug'
import type { createEditing, Saved } from './editing'
import type { Flushing } from './flushing'
import type { Lanes } from './lanes'
import type { Live } from './live'
import type { createSharing } from './sharing'

interface Needed {
  lanes: Lanes
  sharing: Pick<ReturnType<typeof createSharing>, 'withOwned'>
  editing: Pick<ReturnType<typeof createEditing>, 'apply'>
  flushing: Pick<Flushing, 'flush'>
}

/** Changes that no window makes: each is in the story's file when it is done, also where nobody has the story open. */
export function createRewriting({ lanes, sharing, editing, flushing }: Needed) {
  async function write(live: Live, patch: Patch): Promise<Outcome<Saved>> {
    const { article, revision } = live
    live.before = { revision, article }
    const saved = await editing.apply(live, { article, revision }, patch, null)
    if (!saved.ok) return saved
    const written = await flushing.flush(live)
    // Where a window has the story, the journal holds the change and the file follows.
    return written.ok || live.windows.size ? saved : written
  }

  return {
    rename: (id: string, change: { headline?: string | undefined; slug?: string | undefined }): Promise<Outcome<Saved>> =>
      lanes.run(id, () =>
        sharing.withOwned(id, async (live) => {
          const { article } = live
          const headline = change.headline ?? article.headline.main
          // As on the screen: a draft's slug follows its headline until somebody sets it by hand.
          const follows = article.status === 'draft' && (article.slug === 'untitled' || article.slug === slugOf(article.headline.main))
          const slug = change.slug ?? (follows ? slugOf(headline) : article.slug)
          return write(live, { head: { slug, headline: { ...article.headline, main: headline } } })
        }),
      ),

    /**
     * Puts a text in the place of one that nobody has touched since it was made.
     * @param was what it was made of
     * @returns false where it says something else by now
     */
    renew: (id: string, was: Article, next: Article): Promise<Outcome<boolean>> =>
      lanes.run(id, () =>
        sharing.withOwned(id, async (live) => {
          const { article } = live
          if (!sameStory(article, was)) return done(false)
          const patch = patchBetween(article, { ...next, id, createdAt: article.createdAt, updatedAt: article.updatedAt })
          if (!patch) return done(true)
          const written = await write(live, patch)
          return written.ok ? done(true) : written
        }),
      ),
  }
}
