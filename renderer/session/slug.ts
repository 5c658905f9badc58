import type { Article, Head } from '../../shared/article/types'
import { slugOf } from '../../shared/text/slug'

/**
 * The slug that goes with a new headline. A draft's slug follows its headline until somebody sets
 * another by hand: it follows while it is still what the headline gives, so nothing has to be remembered.
 */
export function followSlug(article: Article, change: Partial<Head>): Partial<Head> {
  if (!change.headline || change.slug !== undefined || article.status !== 'draft') return change
  const follows = article.slug === 'untitled' || article.slug === slugOf(article.headline.main, article.language)
  const slug = slugOf(change.headline.main, change.language ?? article.language)
  return follows && slug !== article.slug ? { ...change, slug } : change
}
