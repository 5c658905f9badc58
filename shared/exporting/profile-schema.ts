import { z } from 'zod'
import { headlineLimits } from '../article/headlines'
import { isWebAddress } from '../text/links'
import { templateFault } from './template'

const className = z.string().regex(/^([A-Za-z_][\w-]*( [A-Za-z_][\w-]*)*)?$/, 'must be class names of letters, digits, hyphens and underscores, or empty for none')
const rel = z.string().regex(/^([a-z-]+( [a-z-]+)*)?$/, 'must be link relations such as "nofollow noopener", or empty')
const headlineLimit = z.number().int().min(1).max(1000)
const webAddress = z.string().refine(isWebAddress, 'must be an http or https address')

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'must be a time zone like Asia/Kolkata')

/** The names of the formats, in the order in which a bundle writes them. */
export const formatNames = ['html', 'page', 'jsonld', 'ninjs', 'markdown', 'text'] as const

/** What a picture may be written as. */
export const pictureTypes = ['avif', 'webp', 'jpeg'] as const
/** The shapes that a picture may be cut to, width to height. */
export const ratios = ['16:9', '4:3', '1:1'] as const

const ascending = (widths: readonly number[]) => widths.every((width, i) => !i || width > widths[i - 1]!)
const distinct = (values: readonly string[]) => new Set(values).size === values.length

const pictures = z.strictObject({
  /** Widths in pixels, smallest first. A picture is never enlarged: its own width is the largest that it gets. */
  widths: z.array(z.number().int().min(16).max(6000)).min(1).max(8).refine(ascending, 'must go from the smallest width to the largest, each once'),
  /** The types, the best first; the last is for every browser, and the only one where there is one. */
  formats: z.array(z.enum(pictureTypes)).min(1).refine(distinct, 'must name each type once'),
  /** 1 to 100, as each type counts it. */
  quality: z.number().int().min(1).max(100),
  /** Which shapes are cut for search results, cards and apps. */
  crops: z.array(z.enum(ratios)).refine(distinct, 'must name each shape once'),
  /** The `sizes` of a picture on the desk's pages (HTML, "sizes attributes"). */
  sizes: z.string().max(300).regex(/^[\w\s().,:%+*/<>=-]+$/, 'must be sizes such as "(max-width: 42rem) 100vw, 42rem"'),
})

const template = z.string().max(20_000).superRefine((text, context) => {
  const fault = templateFault(text)
  if (fault) context.addIssue({ code: 'custom', message: fault })
})
const fileName = z.string().max(100).regex(/^(?=.*\{(?:slug|id)\})(?:[a-z0-9-]|\{(?:slug|id|date|section|language)\})+$/, 'must be lower-case letters, digits and hyphens around {slug} or {id}, and may hold {date}, {section} and {language}')
const tracking = z.string().regex(/^[\w.~-]+$/, 'must be letters, digits, dots, hyphens and underscores')

/** The handoff of one receiving desk. Strict: a key that Galley does not know is a mistake that the desk must hear of. */
export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens').max(60),
  /** Which files a bundle holds besides manifest.json. */
  formats: z.array(z.enum(formatNames)).min(1),
  /** Class names of the parts; an empty one writes no class. */
  classes: z.strictObject({
    kicker: className,
    standfirst: className,
    byline: className,
    times: className,
    dateline: className,
    qa: className,
    quote: className,
    pullquote: className,
    related: className,
    factbox: className,
    embed: className,
    credit: className,
    correction: className,
    clarification: className,
    update: className,
  }),
  /** Added to every heading level of article.html, for a CMS that sets the headline itself; page.html always has its h1. */
  headingOffset: z.number().int().min(0).max(3),
  /** False where the CMS sets the headline itself: article.html goes without it. page.html always has it. */
  headline: z.boolean().default(true),
  /** How article.html is marked up: as semantic HTML, or with the comments of WordPress's block editor around each block. */
  markup: z.enum(['html', 'wordpress']).default('html'),
  /** What stands around article.html: a Mustache template with {{{article}}} in it; null for nothing. */
  wrapper: template.nullable().default(null),
  /** The name of a bundle's folder or zip, from {slug}, {id}, {date}, {section} and {language}. */
  fileName: fileName.default('{slug}'),
  /** Where the desk publishes its bundles, each at its own name: the canonical address of a story that has none. */
  baseUrl: webAddress.refine((address) => address.endsWith('/'), 'must end with a slash').nullable().default(null),
  /** `rel` of links in the text. */
  linkRel: rel,
  /** Campaign parameters of the links in the text of article.html and page.html. */
  utm: z.strictObject({ source: tracking, medium: tracking, campaign: tracking.optional() }).nullable().default(null),
  publisher: z.strictObject({ name: z.string().min(1), url: webAddress.optional(), logo: webAddress.optional() }).nullable(),
  /** In which zone times are shown; null: as the story has them, with their own offset. `datetime` always keeps the story's own. */
  timeZone: timeZone.nullable(),
  dateStyle: z.enum(['short', 'medium', 'long', 'full']),
  /** `meta robots` of page.html. */
  robots: z.string().regex(/^[a-z0-9:_, -]+$/i, 'must be directives such as "noindex, nofollow"').nullable(),
  jsonLd: z.boolean(),
  openGraph: z.boolean(),
  /** What JSON-LD says of the paywall; null: nothing. */
  accessibleForFree: z.boolean().nullable(),
  /** FAQPage markup for a `qa` story. Off unless a desk asks: search engines no longer use it for news. */
  faqPage: z.boolean(),
  /** In which sizes, types and shapes pictures are written. */
  pictures: pictures.default({ widths: [480, 800, 1200, 1600], formats: ['webp'], quality: 80, crops: ['16:9', '4:3', '1:1'], sizes: '(max-width: 42rem) 100vw, 42rem' }),
  /** Characters as a reader counts them that each headline has room for: counted while one writes, and told by preflight. */
  headlines: z
    .strictObject({ main: headlineLimit, short: headlineLimit, social: headlineLimit, search: headlineLimit })
    .default({ ...headlineLimits }),
  /** Levels of preflight's checks for this desk, by the check's id: `block` holds an export back, `off` does not look. What is not named has its usual level. */
  checks: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a check, as galley check --json prints it'), z.enum(['block', 'warn', 'info', 'off'])).default({}),
})
