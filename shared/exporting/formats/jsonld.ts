import { jsonLd } from '../json-ld'
import type { Format } from '../types'

/** What search engines read of the story: the very bytes of the page's script element. */
export const jsonld: Format = { name: 'jsonld', file: 'article.jsonld', type: 'application/ld+json', render: jsonLd }
