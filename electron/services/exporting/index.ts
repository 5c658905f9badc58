import { isAbsolute, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import type { Article } from '../../../shared/article/types'
import { changesBetween, changesPage, formatNames, isFormatName, renderBundle, web, type LeftOut, type Profile, type Published } from '../../../shared/exporting'
import { bundleName } from '../../../shared/exporting/name'
import { isBlank } from '../../../shared/text/html'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { contentHash, manifestName, manifestText, sha256, type Changes, type Manifest, type ManifestFile } from './manifest'
import { mayReplaceFolder, mayReplaceZip, standingManifest } from './ours'
import { findProfile } from './profiles'

export interface ExportInput {
  article: Article
  /** The folder in which the bundle appears. It is made when only its last part is missing. */
  out: string
  /** A profile, the name of a built-in one, or the path of a profile's file; `web` when left out. */
  profile?: Profile | string | undefined
  /** Names of formats, instead of the profile's own. */
  formats?: readonly string[] | undefined
  /** Exports in spite of an objection to the story; the manifest says so. It never replaces what is not Galley's. */
  force?: boolean | undefined
  /** One .zip instead of a folder. */
  zip?: boolean | undefined
}

export interface Exported {
  /** The path of the bundle's folder or zip. */
  bundle: string
  /** Its files, the manifest last; sizes in bytes. */
  files: { name: string; size: number }[]
  leftOut: LeftOut[]
}

export interface Exporting {
  /**
   * Writes the handoff bundle of a story, whole or not at all. The same story, profile and options
   * give the same bytes, and over the bundle of an earlier state they tell what changed since.
   * @returns `not-ours` where something stands in its place that Galley did not write or somebody changed;
   *   `name-taken` for another story's bundle; `invalid` for a story that does not pass or a format that does not
   *   exist; `not-found`, `no-space`, `read-only`, `denied`, `io` where the disk refuses
   */
  exportStory(input: ExportInput): Promise<Outcome<Exported>>
}

/**
 * @param deps.version Galley's own, for the manifest
 */
export function createExporting({ disk, version }: { disk: Disk; version: string }): Exporting {
  // Two exports of one bundle at the same time: one after the other.
  const lanes = new Map<string, Promise<unknown>>()
  const inTurn = <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const turn = (lanes.get(key) ?? Promise.resolve()).then(act)
    const settled = turn.catch(() => undefined).then(() => void (lanes.get(key) === settled && lanes.delete(key)))
    lanes.set(key, settled)
    return turn
  }

  return {
    async exportStory(input) {
      const { article, formats, force = false, zip = false } = input
      const found = typeof input.profile === 'string' ? await findProfile(disk, input.profile) : done(input.profile ?? web)
      if (!found.ok) return found
      const profile = found.value
      const unknown = formats?.find((name) => !isFormatName(name))
      if (unknown !== undefined) return failed('invalid', `There is no format “${unknown}”. Galley has: ${formatNames.join(', ')}.`)
      const objections = isBlank(article.headline.main) ? ['The story has no headline.'] : []
      if (objections.length && !force) return failed('invalid', `${objections.join(' ')} Write one, then export again.`)

      const out = isAbsolute(input.out) ? input.out : resolve(input.out)
      const name = bundleName(article, profile.fileName)
      const rendered = renderBundle(article, profile, { formats: formats?.filter(isFormatName) })
      const bundle = join(out, zip ? `${name}.zip` : name)
      const written = await inTurn(bundle, async () => {
        const ready = await openFolder(disk, out)
        if (!ready.ok) return ready
        const entries = bundleEntries(rendered, { article, profile, version, objections }, await standingManifest(disk, bundle, zip, article.id))
        const outcome = zip
          ? await disk.writeAtomic(bundle, zipped(name, entries), () => mayWriteZip(disk, bundle, article.id))
          : await disk.replaceFolder(out, name, (path) => writeAll(disk, path, entries), (path) => mayReplaceFolder(disk, path, article.id))
        if (!outcome.ok && ready.value === 'made') await removeEmpty(disk, out)
        return outcome.ok ? done(entries) : outcome
      })
      if (!written.ok) return written
      return done({ bundle, files: written.value.map(({ name: file, bytes }) => ({ name: file, size: bytes.length })), leftOut: rendered.leftOut })
    },
  }
}

interface Entry {
  name: string
  bytes: Uint8Array
}

/** Every file of a bundle, the manifest last. `standing` is the handoff before, which tells what is new. */
function bundleEntries(
  { files, leftOut, published }: ReturnType<typeof renderBundle>,
  { article, profile, version, objections }: { article: Article; profile: Profile; version: string; objections: readonly string[] },
  standing: Manifest | null,
): Entry[] {
  const changes = changesSince(standing, published, article)
  const all = [...files]
  // A desk that takes no page reads the changes in the manifest.
  if (changes && files.some(({ name }) => name === 'page.html')) all.push({ name: 'changes.html', type: 'text/html', text: changesPage(article.headline.main, article.language, changes.list) })
  const entries = all.map(({ name, type, text }) => ({ name, type, bytes: new TextEncoder().encode(text) }))
  const listed: ManifestFile[] = entries.map(({ name, type, bytes }) => ({ name, type, size: bytes.length, sha256: sha256(bytes) }))
  const manifest = manifestText({ article, profile, galley: version, files: listed, leftOut, forced: objections, published, changes })
  return [...entries, { name: manifestName, bytes: new TextEncoder().encode(manifest) }]
}

/** What changed since the handoff in place; the same story once more tells the same changes again (docs/decisions/0009). */
function changesSince(standing: Manifest | null, published: Published, article: Article): Changes | null {
  const since = standing?.story.contentHash
  if (!since || !standing.published) return null
  if (since === contentHash(article)) return standing.changes ?? null
  const list = changesBetween(standing.published, published, article.language)
  return { since, list: list.length ? list : [{ what: 'Marks or details changed that the words do not show', before: '', after: '' }] }
}

/** The folder to export into: as it is, or made inside a folder that is there. A whole missing path is a mistake, or a disk that is not connected. */
async function openFolder(disk: Disk, out: string): Promise<Outcome<'there' | 'made'>> {
  try {
    await disk.files.readdir(out)
    return done('there')
  } catch (error) {
    if (disk.codeOf(error) === 'ENOTDIR') return failed('invalid', `“${out}” is a file and not a folder. Choose a folder to export into.`)
    if (disk.codeOf(error) !== 'ENOENT') return disk.explain(error, `Could not export into “${out}”`)
  }
  try {
    await disk.files.mkdir(out)
    return done('made')
  } catch (error) {
    if (disk.codeOf(error) === 'ENOENT') return failed('not-found', `The folder “${out}” is not there. Make it, connect its disk, or choose another one.`)
    return disk.explain(error, `Could not make the folder “${out}”`)
  }
}

async function removeEmpty(disk: Disk, folder: string): Promise<void> {
  const left = await disk.files.readdir(folder).catch(() => ['unknown'])
  if (!left.length) await disk.files.rm(folder, { recursive: true, force: true }).catch(() => undefined)
}

async function writeAll(disk: Disk, folder: string, entries: readonly Entry[]): Promise<Outcome<undefined>> {
  for (const { name, bytes } of entries) {
    const outcome = await disk.writeNew(join(folder, name), bytes)
    if (!outcome.ok) return outcome
  }
  return done(undefined)
}

async function mayWriteZip(disk: Disk, path: string, storyId: string): Promise<Outcome<undefined>> {
  try {
    await disk.files.lstat(path)
  } catch (error) {
    return disk.codeOf(error) === 'ENOENT' ? done(undefined) : disk.explain(error, `Could not look at “${path}”`)
  }
  return mayReplaceZip(disk, path, storyId)
}

/** A zip of the same bytes on every machine: entries in order, one fixed time. */
function zipped(root: string, entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
  // Zip has no time zone: fflate writes the local clock's reading, and this is 1 January 1980, 0:00, on every clock.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [`${root}/${name}`, bytes])), { level: 9, mtime })
}
