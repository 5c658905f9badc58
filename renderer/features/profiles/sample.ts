import { createArticle } from '../../../shared/article/create'
import type { Article } from '../../../shared/article/types'

/** What the preview of a profile shows while no story is open: one of each part that a profile says something of. */
export const sampleStory: Article = {
  ...createArticle({ now: '2026-01-02T09:00:00+05:30', id: '019a0c1e-7d00-7000-8000-000000000001' }),
  slug: 'harbour-counts-its-boats',
  headline: { main: 'A harbour counts its boats' },
  kicker: 'Coast',
  standfirst: 'Forty of them have no owner.',
  bylines: [{ name: 'Asha Rao' }],
  dateline: { places: ['Lisbon'] },
  publishedAt: '2026-01-02T10:30:00+05:30',
  body: [
    { id: 'a', type: 'paragraph', text: [{ text: 'The count took a day, ' }, { text: 'the register', link: { href: 'https://example.org/register' } }, { text: ' says.' }] },
    { id: 'b', type: 'heading', level: 2, text: [{ text: 'What was found' }] },
    { id: 'c', type: 'related', text: [{ text: 'Also read: who owns the quay' }], url: 'https://example.org/quay' },
    { id: 'd', type: 'correction', kind: 'correction', date: '2026-01-03', text: [{ text: 'An earlier version gave another number.' }] },
  ],
}
