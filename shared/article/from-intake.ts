import type { IntakeResult } from '../intake/types'
import { slugOf } from '../text/slug'
import { createArticle } from './create'
import type { Article } from './types'

/**
 * A new story from what intake made of raw copy. What intake did not find stays as a new story has
 * it: nothing is made up, the time of receipt neither, because only the time of import is known.
 * @param options.now RFC 3339 time with offset
 */
export function articleFrom({ head, body, removed }: IntakeResult, options: { now?: string; language?: string } = {}): Article {
  const fresh = createArticle(options)
  const headline = head.headline ?? fresh.headline
  return { ...fresh, slug: slugOf(headline.main, head.language), ...head, headline, body: body.length ? body : fresh.body, removed }
}
