import { createHash } from 'node:crypto'
import { z } from 'zod'
import { holds } from '../../../shared/article/sign-off'
import type { Article } from '../../../shared/article/types'
import type { LeftOut, Profile, Published } from '../../../shared/exporting'
import { sealedJson, stableJson } from '../../../shared/exporting/json'

/** One file of a bundle as its manifest names it. */
export interface ManifestFile {
  /** Its path in the bundle, with `/`. */
  name: string
  type: string
  size: number
  sha256: string
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export const manifestName = 'manifest.json'

// Empty texts are not written; read, they are there.
const publishedSchema = z.object({
  head: z.record(z.string(), z.string()).default({}),
  blocks: z.array(z.object({ id: z.string(), type: z.string(), text: z.string().default('') })).default([]),
})
const changesSchema = z.object({
  /** The content hash of the handoff before. */
  since: z.string(),
  list: z.array(z.object({ what: z.string(), before: z.string().default(''), after: z.string().default('') })).min(1),
})
export type Changes = z.infer<typeof changesSchema>

/** What is needed of a manifest to know a bundle again. Loose: a newer Galley may say more. */
const manifestSchema = z.looseObject({
  format: z.literal('galley-handoff'),
  version: z.number().int().positive(),
  sha256: z.string(),
  story: z.looseObject({ id: z.string(), contentHash: z.string().optional() }),
  published: publishedSchema.optional(),
  inputs: z.string().optional(),
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })).default([]),
  changes: changesSchema.optional(),
  files: z.array(z.looseObject({ name: z.string(), size: z.number().int().nonnegative(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifestSchema>

/**
 * manifest.json of a bundle. A key stands only for what is true of this bundle: `forced` where an
 * objection was overridden, `findings` for what preflight still says, `waivers` for what somebody answers for,
 * `signOff` for who approved the words.
 * @param files every other file of the bundle
 * @param content the story’s `contentHash`
 */
export function manifestText(input: { inputs: string; content: string; article: Article; profile: Profile; galley: string; files: readonly ManifestFile[]; leftOut: readonly LeftOut[]; forced: readonly string[]; findings: readonly { check: string; level: string; message: string }[]; waivers: readonly { check: string; message: string; reason: string; by: string }[]; published: Published; changes: Changes | null }): string {
  const { inputs, content, article, profile, galley, files, leftOut, forced, findings, waivers, published: words, changes } = input
  const manifest = {
    format: 'galley-handoff',
    version: 1,
    galley,
    inputs,
    story: { id: article.id, slug: article.slug, headline: article.headline.main, language: article.language, version: article.version, contentHash: content, embargoUntil: article.embargoUntil },
    profile: { name: profile.name, hash: profileHash(profile) },
    files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)),
    leftOut,
    forced,
    findings,
    waivers,
    signOff: article.signOff ? { by: article.signOff.by, at: article.signOff.at, ...(holds(article) ? {} : { lapsed: 'The text was changed afterwards.' }) } : null,
    published: words,
    changes,
  }
  return sealedJson(manifest, 'sha256', sha256)
}

/**
 * Reads a manifest that Galley wrote.
 * @returns null for one that it did not write, or that was changed since
 */
export function readManifest(text: string): Manifest | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const manifest = manifestSchema.safeParse(value)
  return manifest.success && seal(value as object) === manifest.data.sha256 ? manifest.data : null
}

/** The hash of a manifest without its own `sha256`: tells whether a person changed it. */
function seal(manifest: object): string {
  return sha256(stableJson({ ...manifest, sha256: undefined }))
}

const profileHashes = new WeakMap<Profile, string>()

/** The hash of a profile, once a profile: a batch asks for each story. */
export function profileHash(profile: Profile): string {
  let hash = profileHashes.get(profile)
  if (hash === undefined) profileHashes.set(profile, (hash = sha256(stableJson(profile))))
  return hash
}

/** The hash of all that a bundle is made from: where it is the same, so are the bytes. @param content the story’s `contentHash` */
export function inputsHash({ article, content, profile, ...rest }: { article: Article; content: string; profile: Profile; galley: string; formats: readonly string[]; forced: readonly string[]; style: readonly string[] }): string {
  return sha256(stableJson({ ...rest, story: content, checked: [article.waivers ?? [], article.targetWords, article.signOff], profile: profileHash(profile), stays: [article.removed.length, article.deskNotes.trim() !== '', article.body.filter(({ type }) => type === 'held')] }))
}

const publishedKeys = [
  'slug', 'template', 'language', 'section', 'kicker', 'headline', 'standfirst', 'bylines', 'source', 'dateline',
  'embargoUntil', 'publishedAt', 'modifiedAt', 'canonicalUrl', 'keywords',
] as const

/** The hash of what a story publishes: notes, held text, status and times of saving do not change it. */
export function contentHash(article: Article): string {
  const head = Object.fromEntries(publishedKeys.map((key) => [key, article[key]]))
  return sha256(stableJson({ ...head, body: article.body.filter((block) => block.type !== 'held') }))
}
