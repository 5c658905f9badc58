import { page as render } from '../page'
import type { Format } from '../types'

/** The story on a page of its own. */
export const page: Format = { name: 'page', file: 'page.html', type: 'text/html', render }
