import { storyWords } from '../../../shared/article/text'
import type { Article } from '../../../shared/article/types'
import { blockTexts, type Block } from '../../../shared/blocks'
import type { StorySummary } from '../../../shared/contract'
import { fold } from './fold'
import { termsOf, type Terms } from './terms'

/** What the library knows of one folder without opening its file again. */
export type Entry = { kind: 'story'; summary: Omit<StorySummary, 'folder'>; text: string; terms: Terms } | { kind: 'damaged'; reason: string }

/** The line of a story in the list, and the text that search looks in. */
export function entryOf(article: Article): Entry {
  const { id, slug, headline, kicker, status, template, language, section, updatedAt, createdAt } = article
  return {
    kind: 'story',
    summary: { id, slug, headline: headline.main, kicker, status, template, language, section, words: storyWords(article), updatedAt, createdAt },
    text: fold(searchable(article).join('\n')),
    terms: termsOf(article),
  }
}

/** All that a person wrote into a story; what intake set aside is not part of it. */
function searchable(article: Article): string[] {
  const { headline, source } = article
  return [
    article.slug,
    article.section,
    article.kicker,
    headline.main,
    headline.short,
    headline.social,
    headline.search,
    article.standfirst,
    ...article.bylines.flatMap(({ name, role }) => [name, role]),
    source?.brand,
    source?.agency,
    source?.url,
    ...(article.dateline?.places ?? []),
    article.canonicalUrl,
    ...article.keywords,
    ...article.body.flatMap(blockSearchTexts),
    article.deskNotes,
  ].filter((text): text is string => Boolean(text))
}

/** Held text leaves no building, but its writer looks for it. */
const blockSearchTexts = (block: Block): string[] => (block.type === 'held' ? block.blocks.flatMap(blockTexts) : blockTexts(block))
