import { newBlockId, newId } from '../text/id'
import type { Article, Template } from './types'
import { storyVersion } from './values'

/**
 * A new, empty story, valid as it stands.
 * @param options.now RFC 3339 time with offset; the present when left out
 */
export function createArticle(options: { template?: Template; language?: string; now?: string; id?: string } = {}): Article {
  const now = options.now ?? new Date().toISOString()
  return {
    format: 'galley-story',
    version: storyVersion,
    id: options.id ?? newId(Date.parse(now)),
    slug: 'untitled',
    template: options.template ?? 'news',
    language: options.language ?? 'en',
    section: null,
    kicker: null,
    headline: { main: '' },
    standfirst: '',
    bylines: [],
    source: null,
    dateline: null,
    embargoUntil: null,
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: null,
    keywords: [],
    targetWords: null,
    status: 'draft',
    body: [{ id: newBlockId(), type: 'paragraph', text: [] }],
    removed: [],
    deskNotes: '',
    createdAt: now,
    updatedAt: now,
  }
}
