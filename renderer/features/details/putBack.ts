import type { Article, Removed } from '../../../shared/article/types'
import type { Block } from '../../../shared/blocks'
import { newBlockId } from '../../../shared/text/id'
import { spans } from '../../../shared/text/spans'

/** The paragraphs of set-aside copy: one for each line that has words. */
export function asParagraphs(text: string): Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ id: newBlockId(), type: 'paragraph', text: spans(line) }))
}

const headLines = (article: Pick<Article, 'kicker' | 'headline' | 'standfirst' | 'bylines'>) =>
  [article.kicker, article.headline.main, article.standfirst, article.bylines.length > 0].filter(Boolean).length

/**
 * Where in the body set-aside copy belongs. The body does not know its raw lines, so the place is read
 * from the lines that were kept: as much of the story stands before it as stood before it in the copy.
 * @returns an index into the body to insert at; the end for copy without a line
 */
export function placeOf(item: Removed, article: Pick<Article, 'body' | 'removed' | 'kicker' | 'headline' | 'standfirst' | 'bylines'>): number {
  const { body, removed } = article
  if (item.at < 1) return body.length
  const last = Math.max(item.at, ...removed.map(({ at }) => at))
  const gone = (before: number) => new Set(removed.filter(({ at }) => at > 0 && at <= before).map(({ at }) => at)).size
  const head = headLines(article)
  const keptBefore = Math.max(0, item.at - 1 - gone(item.at - 1) - head)
  // At least as many lines were kept as there are blocks, set aside below them or not.
  const kept = Math.max(last - gone(last) - head, body.length)
  return Math.min(body.length, Math.round((keptBefore / Math.max(kept, 1)) * body.length))
}

/** The story with one set-aside item back in its body; nothing where the item is not there. */
export function putBack(article: Article, item: Removed): { head: { removed: Removed[] }; body: Block[] } | null {
  const index = article.removed.indexOf(item)
  if (index < 0) return null
  const at = placeOf(item, article)
  // A new story's only, empty paragraph makes room.
  const blank = article.body.length === 1 && article.body[0]?.type === 'paragraph' && article.body[0].text.length === 0
  const body = blank ? asParagraphs(item.text) : [...article.body.slice(0, at), ...asParagraphs(item.text), ...article.body.slice(at)]
  return { head: { removed: article.removed.toSpliced(index, 1) }, body: body.length ? body : article.body }
}
