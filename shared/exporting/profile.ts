import type { z } from 'zod'
import { headlineLimits } from '../article/headlines'
import type { formatNames, pictureTypes, profileSchema, ratios } from './profile-schema'

export type Profile = z.infer<typeof profileSchema>
export type FormatName = (typeof formatNames)[number]
export type PictureType = (typeof pictureTypes)[number]
export type Ratio = (typeof ratios)[number]
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
  headline: true,
  markup: 'html',
  wrapper: null,
  fileName: '{slug}',
  baseUrl: null,
  linkRel: '',
  utm: null,
  publisher: null,
  timeZone: null,
  dateStyle: 'long',
  robots: null,
  jsonLd: true,
  openGraph: true,
  accessibleForFree: null,
  faqPage: false,
  // WebP is what every browser of the last years shows; crops are JPEG, for whoever makes cards of them.
  pictures: { widths: [480, 800, 1200, 1600], formats: ['webp'], quality: 80, crops: ['16:9', '4:3', '1:1'], sizes: '(max-width: 42rem) 100vw, 42rem' },
  headlines: { ...headlineLimits },
  checks: {},
}

const noClasses = Object.fromEntries(Object.keys(web.classes).map((key) => [key, ''])) as Profile['classes']

/** HTML without a class name, Markdown and text: for a desk that styles by element, and for mail. */
const plain: Profile = { ...web, name: 'plain', formats: ['html', 'page', 'markdown', 'text'], classes: noClasses, pictures: { ...web.pictures, formats: ['jpeg'], crops: [] } }

/** For WordPress's block editor: article.html goes into its code view, the headline into the title field. */
const wordpress: Profile = { ...web, name: 'wordpress', headline: false, markup: 'wordpress', pictures: { ...web.pictures, formats: ['jpeg'] } }

/** For Ghost: article.html is one HTML card, which its Admin API takes as it is (`?source=html`); the headline is the post's title. */
const ghost: Profile = { ...web, name: 'ghost', headline: false, wrapper: '<!--kg-card-begin: html-->\n{{{article}}}\n<!--kg-card-end: html-->' }

/** Every profile that Galley has by itself, by name. */
export const builtIn: Readonly<Record<string, Profile>> = { web, plain, wordpress, ghost }
