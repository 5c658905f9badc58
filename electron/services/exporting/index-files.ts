import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { direction } from '../../../shared/article/text'
import type { Article } from '../../../shared/article/types'
import { pageStyle, web, type Profile } from '../../../shared/exporting'
import { sealedJson, stableJson } from '../../../shared/exporting/json'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { escapeAttribute, escapeLine } from '../../../shared/text/html'
import type { Disk } from '../disk'
import { profileHash, sha256 } from './manifest'

/** What the index says of one bundle. */
export interface IndexRow {
  /** The bundle's path. */
  bundle: string
  hasPage: boolean
  profile: string
  story: Pick<Article, 'id' | 'slug' | 'language' | 'section' | 'publishedAt' | 'modifiedAt' | 'embargoUntil' | 'canonicalUrl'> & { headline: string; contentHash: string }
}

/** The row of a bundle that was written. It holds no text: a batch of thousands stays small in memory. */
export function indexRow({ id, slug, headline, language, section, publishedAt, modifiedAt, embargoUntil, canonicalUrl }: Article, hash: string, profile: Profile, { bundle, files }: { bundle: string; files: readonly { name: string }[] }): IndexRow {
  return {
    bundle,
    hasPage: !bundle.endsWith('.zip') && files.some(({ name }) => name === 'page.html'),
    profile: profile.name,
    story: { id, slug, headline: headline.main, language, section, contentHash: hash, publishedAt, modifiedAt, embargoUntil, canonicalUrl },
  }
}

interface IndexInput {
  out: string
  rows: readonly IndexRow[]
  profiles: readonly Profile[]
  failed: readonly { headline: string; profile: string; problem: { message: string } }[]
  version: string
}

const names = ['index.html', 'index.json', 'manifest.json'] as const
export type IndexFiles = Record<(typeof names)[number], string>

const manifestSchema = z.looseObject({ format: z.literal('galley-handoffs'), sha256: z.string(), files: z.array(z.looseObject({ name: z.string(), sha256: z.string() })) })
const largest = 64 * 1024 * 1024

/** The index of a batch for people and for machines, and one manifest of it. The same batch gives the same bytes. */
export function indexFiles({ out, rows, profiles, failed: failures, version }: IndexInput): IndexFiles {
  const bundles = rows.map((row) => {
    const path = relative(out, row.bundle).split(sep).join('/')
    return { path, page: row.hasPage ? `${path}/page.html` : null, profile: row.profile, story: row.story }
  })
  const notThere = failures.map(({ headline, profile, problem }) => ({ headline, profile, why: problem.message }))
  const json = stableJson({ format: 'galley-handoff-index', version: 1, bundles, notExported: notThere })
  const html = page(bundles, notThere)
  const manifest = {
    format: 'galley-handoffs',
    version: 1,
    galley: version,
    profiles: profiles.map((profile) => ({ name: profile.name, hash: profileHash(profile) })),
    bundles: bundles.map(({ path, profile, story }) => ({ path, profile, storyId: story.id, contentHash: story.contentHash })),
    notExported: notThere,
    files: [{ name: 'index.html', sha256: sha256(html) }, { name: 'index.json', sha256: sha256(json) }],
  }
  return { 'index.html': html, 'index.json': json, 'manifest.json': sealedJson(manifest, 'sha256', sha256) }
}

type Listed = { path: string; page: string | null; profile: string; story: { headline: string; language: string; section: string | null; embargoUntil: string | null } }

function page(bundles: readonly Listed[], failures: readonly { headline: string; profile: string; why: string }[]): string {
  const style = `\n${pageStyle(web)}\n`
  const href = (path: string) => escapeAttribute(path.split('/').map(encodeURIComponent).join('/'))
  const line = ({ path, page: at, profile, story }: Listed) => {
    const name = `<span lang="${escapeAttribute(story.language)}" dir="${direction(story.language)}">${escapeLine(story.headline || path)}</span>`
    const more = [story.section, profile, story.embargoUntil && `embargo until ${story.embargoUntil}`].filter(Boolean).map((text) => escapeLine(text!))
    return `<li><a href="${href(at ?? path)}">${name}</a> (${more.join(', ')})</li>`
  }
  return (
    [
      '<!DOCTYPE html>', '<html lang="en" dir="ltr">', '<head>', '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'; base-uri 'none'; form-action 'none'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="robots" content="noindex">', '<title>Handoff</title>', `<style>${style}</style>`, '</head>', '<body>', '<main>',
      `<h1>Handoff</h1>`,
      `<p>${bundles.length} ${bundles.length === 1 ? 'bundle' : 'bundles'}</p>`,
      ...(bundles.length ? ['<ul>', ...bundles.map(line), '</ul>'] : []),
      ...(failures.length ? ['<h2>Not exported</h2>', '<ul>', ...failures.map(({ headline, profile, why }) => `<li>${escapeLine(headline)} (${escapeLine(profile)}): ${escapeLine(why)}</li>`), '</ul>'] : []),
      '</main>', '</body>', '</html>',
    ].join('\n') + '\n'
  )
}

/** Asks whether an index may be written: none stands there, or one that Galley wrote and nobody changed since. */
export async function mayReplaceIndex(disk: Disk, out: string): Promise<Outcome<undefined>> {
  const standing = (await disk.files.readdir(out).catch(() => [])).filter((entry) => names.some((name) => name === entry))
  if (!standing.length) return done(undefined)
  const keep = 'Nothing was written. Move it, or choose another folder, then export again.'
  const read = async (name: string) => {
    const bytes = standing.includes(name) ? await disk.readWhole(join(out, name), largest) : null
    return bytes?.ok ? new TextDecoder().decode(bytes.value) : null
  }
  const text = await read('manifest.json')
  const parsed = manifestSchema.safeParse(text === null ? null : json(text))
  if (!parsed.success || sha256(stableJson({ ...(json(text!) as object), sha256: undefined })) !== parsed.data.sha256) return failed('not-ours', `“${join(out, standing[0]!)}” is not an index that Galley wrote. ${keep}`)
  for (const { name, sha256: wanted } of parsed.data.files) {
    const found = await read(name)
    if (found !== null && sha256(found) !== wanted) return failed('not-ours', `“${join(out, name)}” was changed since Galley wrote it. ${keep}`)
  }
  return done(undefined)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Writes the index, the manifest last: who waits for it finds all of the batch. */
export async function writeIndex(disk: Disk, out: string, files: IndexFiles): Promise<Outcome<undefined>> {
  for (const name of names) {
    const written = await disk.writeAtomic(join(out, name), new TextEncoder().encode(files[name]))
    if (!written.ok) return written
  }
  return done(undefined)
}
