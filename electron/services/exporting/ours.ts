import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'
import { manifestName, readManifest, sha256, type Manifest } from './manifest'

/** What a bundle's files are, wherever they lie: their names, and how to read one. */
interface Found {
  names: string[]
  read(name: string): Promise<Uint8Array | null>
}

const largest = 512 * 1024 * 1024

/** What file managers leave in any folder that a person has looked into. */
const clutter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

const keep = 'Nothing was written. Rename or move it, or choose another folder, then export again.'

/**
 * Asks whether a bundle may be replaced: only one of the same story, that Galley wrote and nobody changed since.
 * No option overrides this: what stands there may be somebody's work.
 */
export async function mayReplaceFolder(disk: Disk, path: string, storyId: string): Promise<Outcome<undefined>> {
  const stat = await disk.files.lstat(path)
  if (stat.isSymbolicLink()) return failed('not-ours', `“${path}” is a link, and Galley does not write through it. ${keep}`)
  if (!stat.isDirectory()) return failed('not-ours', `“${path}” is a file and not a bundle of Galley’s. ${keep}`)
  const names = await walk(disk, path, '')
  if (!names.ok) return names
  return mayReplace(path, storyId, {
    names: names.value,
    read: async (name) => {
      const bytes = await disk.readWhole(join(path, ...name.split('/')), largest)
      return bytes.ok ? bytes.value : null
    },
  })
}

/**
 * The manifest of the bundle that stands in a place.
 * @returns null where there is none of the same story that Galley wrote; whether it may be replaced is asked of the functions here
 */
export async function standingManifest(disk: Disk, path: string, zip: boolean, storyId: string): Promise<Manifest | null> {
  const bytes = await disk.readWhole(zip ? path : join(path, manifestName), largest)
  if (!bytes.ok) return null
  let text: Uint8Array | undefined = bytes.value
  if (zip) {
    const name = `${basename(path, '.zip')}/${manifestName}`
    try {
      text = unzipSync(bytes.value, { filter: (file) => file.name === name && file.originalSize <= largest })[name]
    } catch {
      return null
    }
  }
  const manifest = text ? readManifest(new TextDecoder().decode(text)) : null
  return manifest?.story.id === storyId ? manifest : null
}

/** As above, for a bundle in one zip. */
export async function mayReplaceZip(disk: Disk, path: string, storyId: string): Promise<Outcome<undefined>> {
  const bytes = await disk.readWhole(path, largest)
  if (!bytes.ok) return failed('not-ours', `“${path}” is not a bundle of Galley’s. ${keep}`)
  let entries: Record<string, Uint8Array>
  try {
    // A hostile zip says of itself how large it grows: it is not taken at its word past the limit.
    let room = largest
    entries = unzipSync(bytes.value, { filter: (file) => (room -= file.originalSize) >= 0 })
  } catch {
    return failed('not-ours', `“${path}” is not a bundle of Galley’s. ${keep}`)
  }
  const root = `${basename(path, '.zip')}/`
  const names = Object.keys(entries).map((name) => (name.startsWith(root) ? name.slice(root.length) : `../${name}`))
  return mayReplace(path, storyId, { names, read: async (name) => entries[root + name] ?? null })
}

async function mayReplace(path: string, storyId: string, found: Found): Promise<Outcome<undefined>> {
  const text = found.names.includes(manifestName) ? await found.read(manifestName) : null
  if (!text) return failed('not-ours', `“${path}” was not made by Galley: it has no manifest.json. ${keep}`)
  const manifest = readManifest(new TextDecoder().decode(text))
  if (!manifest) return failed('not-ours', `The manifest.json in “${path}” is not as Galley wrote it. ${keep}`)
  if (manifest.story.id !== storyId) {
    return failed('name-taken', `“${path}” holds the bundle of another story. Nothing was written. Give this story another slug, or choose another folder.`)
  }
  const changed = (name: string, how: string) =>
    failed('not-ours', `“${name}” in “${path}” ${how} since Galley wrote the bundle. ${keep}`)
  const known = new Set([manifestName, ...manifest.files.map((file) => file.name)])
  const stranger = found.names.find((name) => !known.has(name))
  if (stranger !== undefined) return changed(stranger, 'was added')
  for (const file of manifest.files) {
    const bytes = found.names.includes(file.name) ? await found.read(file.name) : null
    if (!bytes) return changed(file.name, 'was removed')
    if (bytes.length !== file.size || sha256(bytes) !== file.sha256) return changed(file.name, 'was changed')
  }
  return done(undefined)
}

/** Every file below a folder; anything else in it, a link for instance, counts as one that nobody knows. */
async function walk(disk: Disk, root: string, under: string): Promise<Outcome<string[]>> {
  const names: string[] = []
  try {
    for (const entry of await disk.files.readdir(join(root, ...under.split('/')), { withFileTypes: true })) {
      const name = under ? `${under}/${entry.name}` : entry.name
      if (entry.isDirectory()) {
        const inner = await walk(disk, root, name)
        if (!inner.ok) return inner
        // An empty folder is not Galley's either.
        names.push(...(inner.value.length ? inner.value : [name]))
      } else if (!(entry.isFile() && clutter.has(entry.name))) {
        names.push(entry.isFile() ? name : `${name} (a link)`)
      }
    }
  } catch (error) {
    return disk.explain(error, `Could not look into “${root}”`)
  }
  return done(names)
}
