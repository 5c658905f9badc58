import { fragment } from '../fragment'
import type { Format } from '../types'

/** The story alone, for the CMS. */
export const html: Format = { name: 'html', file: 'article.html', type: 'text/html', render: (handoff) => fragment(handoff) }
