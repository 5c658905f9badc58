import type { z } from 'zod'
import type { formatNames, profileSchema } from './profile-schema'

export type Profile = z.infer<typeof profileSchema>
export type FormatName = (typeof formatNames)[number]
export type ClassKey = keyof Profile['classes']

/** The profile that every Galley has: plain, semantic HTML for any CMS. */
export const web: Profile = {
  name: 'web',
  formats: ['html', 'page', 'jsonld', 'ninjs', 'markdown', 'text'],
  classes: {
    kicker: 'kicker',
    standfirst: 'standfirst',
    byline: 'byline',
    times: 'times',
    dateline: 'dateline',
    qa: 'qa',
    quote: 'quote',
    pullquote: 'pullquote',
    related: 'related',
    factbox: 'factbox',
    embed: 'embed',
    credit: 'credit',
    correction: 'correction',
    clarification: 'correction clarification',
    update: 'correction update',
  },
  headingOffset: 0,
  linkRel: '',
  publisher: null,
  timeZone: null,
  dateStyle: 'long',
  robots: null,
  jsonLd: true,
  openGraph: true,
  accessibleForFree: null,
  faqPage: false,
}
