import type { TFunction } from 'i18next'
import { createArticle } from '../../../shared/article/create'
import type { Article } from '../../../shared/article/types'

/**
 * What the preview of a profile shows while no story is open: one of each part that a profile says something of.
 * @param language of the screen, which is the sample's too
 */
export function sampleStory(t: TFunction<'handoff'>, language: string): Article {
  return {
    ...createArticle({ now: '2026-01-02T09:00:00+05:30', id: '019a0c1e-7d00-7000-8000-000000000001', language }),
    slug: 'harbour-counts-its-boats',
    headline: { main: t('sample.headline') },
    kicker: t('sample.kicker'),
    standfirst: t('sample.standfirst'),
    bylines: [{ name: t('sample.byline') }],
    dateline: { places: [t('sample.place')] },
    publishedAt: '2026-01-02T10:30:00+05:30',
    body: [
      { id: 'a', type: 'paragraph', text: [{ text: t('sample.before') }, { text: t('sample.link'), link: { href: 'https://example.org/register' } }, { text: t('sample.after') }] },
      { id: 'b', type: 'heading', level: 2, text: [{ text: t('sample.heading') }] },
      { id: 'c', type: 'related', text: [{ text: t('sample.related') }], url: 'https://example.org/quay' },
      { id: 'd', type: 'correction', kind: 'correction', date: '2026-01-03', text: [{ text: t('sample.correction') }] },
    ],
  }
}
