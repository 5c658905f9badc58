import { z } from 'zod'
import { blockSchema } from '../blocks/schema'
import { languageSchema } from '../text/language-schema'
import { isWebAddress } from '../text/links'
import { statuses, storyVersion, templates } from './values'

const time = z.iso.datetime({ offset: true })
const webAddress = z.string().refine(isWebAddress, 'must be an http or https address')

/** What may name an export and a folder: lower-case words with hyphens, short enough for any file system. */
export const slugSchema = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

/** A full date, or month and day where the copy names no year ("Nov 10"): a year is never made up. */
export const datelineDate = z.union([z.iso.date(), z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)])

export { languageSchema }

export const removedSchema = z.looseObject({
  /** Why intake set it aside, in words for a person. */
  reason: z.string(),
  text: z.string(),
  /** Where it stood: the line of the raw copy, counted from 1; 0 where it has no line. */
  at: z.number().int().nonnegative(),
})

/** Somebody answers for a finding of preflight: it holds for the words it was given for. */
export const waiverSchema = z.looseObject({
  check: z.string().max(100),
  /** The places of the finding, by the path of a field or the id of a block, and what stood there. */
  at: z.array(z.looseObject({ field: z.string().optional(), block: z.string().optional(), text: z.string() })).max(200),
  reason: z.string().max(1000),
  by: z.string().max(200),
})

/** Who answers for a story's words, and for which (docs/decisions/0024). */
export const signOffSchema = z.looseObject({ by: z.string().min(1).max(200), at: time, text: z.string().max(128) })

/** Who wrote a story. */
export const bylineSchema = z.looseObject({ name: z.string(), role: z.string().optional(), url: webAddress.optional() })

/** The head of a story: all of it but the body and what the engine keeps. A save sends what changed of it. */
export const headShape = {
  slug: slugSchema,
  template: z.enum(templates),
  language: languageSchema,
  section: z.string().nullable(),
  kicker: z.string().nullable(),
  headline: z.looseObject({ main: z.string(), short: z.string().optional(), social: z.string().optional(), search: z.string().optional() }),
  standfirst: z.string(),
  bylines: z.array(bylineSchema),
  source: z
    .looseObject({ brand: z.string().optional(), agency: z.string().optional(), url: webAddress.optional(), receivedAt: time.optional() })
    .nullable(),
  dateline: z.looseObject({ places: z.array(z.string()), date: datelineDate.optional() }).nullable(),
  embargoUntil: time.nullable(),
  publishedAt: time.nullable(),
  modifiedAt: time.nullable(),
  canonicalUrl: webAddress.nullable(),
  keywords: z.array(z.string()),
  targetWords: z.number().int().positive().nullable(),
  status: z.enum(statuses),
  removed: z.array(removedSchema),
  deskNotes: z.string(),
  /** Findings that somebody answers for; left out where there are none. */
  waivers: z.array(waiverSchema).max(2000).optional(),
  /** Left out or null while nobody signed the story off. */
  signOff: signOffSchema.nullable().optional(),
  /** Words and turns of phrase that are right in this story, as they stand in it; left out where there are none. */
  ignoredWords: z.array(z.string().min(1).max(200)).max(5000).optional(),
}

/** A whole story as story.json keeps it. Unknown keys are kept: a newer Galley may have put them there. */
export const articleSchema = z.looseObject({
  format: z.literal('galley-story'),
  version: z.literal(storyVersion),
  id: z.uuid(),
  slug: headShape.slug,
  template: headShape.template,
  language: headShape.language,
  section: headShape.section,
  kicker: headShape.kicker,
  headline: headShape.headline,
  standfirst: headShape.standfirst,
  bylines: headShape.bylines,
  source: headShape.source,
  dateline: headShape.dateline,
  embargoUntil: headShape.embargoUntil,
  publishedAt: headShape.publishedAt,
  modifiedAt: headShape.modifiedAt,
  canonicalUrl: headShape.canonicalUrl,
  keywords: headShape.keywords,
  targetWords: headShape.targetWords,
  status: headShape.status,
  body: z.array(blockSchema),
  removed: headShape.removed,
  deskNotes: headShape.deskNotes,
  waivers: headShape.waivers,
  signOff: headShape.signOff,
  ignoredWords: headShape.ignoredWords,
  createdAt: time,
  updatedAt: time,
})

/** The part of an article that a person edits besides the body. */
export const headSchema = z.object(headShape)
