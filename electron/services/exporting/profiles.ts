import { join, resolve } from 'node:path'
import { builtIn, type Profile } from '../../../shared/exporting'
import { profileSchema } from '../../../shared/exporting/profile-schema'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/** What is wrong with a profile: the path of the key, "" for the whole, and why in words. */
export interface ProfileFault {
  path: string
  message: string
}

const largest = 1024 * 1024

/** The file of a desk's own profile. Behind the prefix no name is one of Windows' devices. */
const fileOf = (folder: string, name: string) => join(folder, `profile-${name}.json`)
const fileName = /^profile-([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/

/**
 * A profile by the name of a built-in one or one of the desk's own, or from a file.
 * @param wanted with a slash, a backslash or a dot in it, it is a file's path
 * @param folder where the desk's own profiles are
 * @returns `not-found` for a name that Galley does not have; `invalid` with the path of the wrong key
 */
export async function findProfile(disk: Disk, wanted: string, folder?: string): Promise<Outcome<Profile>> {
  const known = Object.hasOwn(builtIn, wanted) ? builtIn[wanted] : undefined
  if (known) return done(known)
  if (/[/\\.]/.test(wanted)) {
    const bytes = await disk.readWhole(resolve(wanted), largest)
    return bytes.ok ? readProfile(new TextDecoder().decode(bytes.value), wanted) : bytes
  }
  const own = folder && fileName.test(`profile-${wanted}.json`) ? await disk.readWhole(fileOf(folder, wanted), largest) : null
  if (own?.ok) return readProfile(new TextDecoder().decode(own.value), wanted)
  const names = [...Object.keys(builtIn), ...(folder ? await ownNames(disk, folder) : [])]
  return failed('not-found', `There is no profile “${wanted}”. Galley has: ${names.join(', ')}. A profile’s file is named with its ending, like ./${wanted}.json.`)
}

/** A profile from its JSON; `where` names it in a refusal. */
export function readProfile(json: string, where: string): Outcome<Profile> {
  const { profile, faults } = checkProfile(json)
  if (profile) return done(profile)
  const { path, message } = faults[0]!
  return failed('invalid', path ? `The profile “${where}” is wrong at “${path}”: ${message}.` : `The profile “${where}” is not JSON: ${message}.`)
}

/** Looks a profile's JSON through. Exactly one of the two is there: the profile, or what is wrong, key by key. */
export function checkProfile(json: string): { profile: Profile | null; faults: ProfileFault[] } {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    return { profile: null, faults: [{ path: '', message: error instanceof Error ? error.message : 'it does not parse' }] }
  }
  const parsed = profileSchema.safeParse(value)
  if (parsed.success) return { profile: parsed.data, faults: [] }
  const faults = parsed.error.issues.flatMap((issue): ProfileFault[] => {
    const at = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...at, key].join('.'), message: 'Galley does not know this key' }))
    return [{ path: at.join('.') || 'profile', message: issue.message }]
  })
  return { profile: null, faults }
}

async function ownNames(disk: Disk, folder: string): Promise<string[]> {
  const entries = await disk.files.readdir(folder).catch(() => [])
  return entries.flatMap((entry) => fileName.exec(entry)?.[1] ?? []).sort()
}

export interface ProfileRow {
  name: string
  builtIn: boolean
  /** Why it cannot be used, in words; null for a good one. */
  fault: string | null
}

export type Profiles = ReturnType<typeof createProfiles>

/**
 * The desk's own profiles, a file each in Galley's folder, beside the built-in ones, which nobody changes.
 * @param active which ones an export is for when it names none; kept between runs
 */
export function createProfiles({ disk, folder, active }: { disk: Disk; folder: string; active: { get(): unknown; set(names: readonly string[]): boolean } }) {
  const isBuiltIn = (name: string) => Object.hasOwn(builtIn, name)
  const own = () => ownNames(disk, folder)
  const isOwn = async (name: string) => (await own()).includes(name)
  const unknown = (name: string) => failed('not-found', `There is no profile “${name}” any more.`)
  const text = (profile: Profile) => `${JSON.stringify(profile, null, 2)}\n`

  async function rawOf(name: string): Promise<Outcome<string>> {
    if (isBuiltIn(name)) return done(text(builtIn[name]!))
    if (!(await isOwn(name))) return unknown(name)
    const bytes = await disk.readWhole(fileOf(folder, name), largest)
    return bytes.ok ? done(new TextDecoder().decode(bytes.value)) : bytes
  }

  async function activeNames(): Promise<string[]> {
    const kept = active.get()
    const names = [...Object.keys(builtIn), ...(await own())]
    const known = Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string' && names.includes(name)) : []
    return known.length ? known : ['web']
  }

  return {
    find: (name: string): Promise<Outcome<Profile>> => findProfile(disk, name, folder),
    activeNames,
    /** What the desk's own profiles name the parts of a story, to read its handoffs back; one that is broken names nothing. */
    async classes(): Promise<Profile['classes'][]> {
      const read = await Promise.all((await own()).map(async (name) => findProfile(disk, name, folder)))
      return read.flatMap((profile) => (profile.ok ? [profile.value.classes] : []))
    },
    check: checkProfile,
    async list(): Promise<Outcome<{ profiles: ProfileRow[]; active: string[] }>> {
      const rows: ProfileRow[] = Object.keys(builtIn).map((name) => ({ name, builtIn: true, fault: null }))
      for (const name of await own()) {
        const raw = await rawOf(name)
        const read = raw.ok ? readProfile(raw.value, name) : raw
        rows.push({ name, builtIn: false, fault: read.ok ? null : read.problem.message })
      }
      return done({ profiles: rows, active: await activeNames() })
    },
    read: async (name: string): Promise<Outcome<{ json: string; profile: Profile | null; faults: ProfileFault[] }>> => {
      const raw = await rawOf(name)
      return raw.ok ? done({ json: raw.value, ...checkProfile(raw.value) }) : raw
    },
    /**
     * Keeps a profile under the name that stands in it.
     * @param replaces the name of the profile that was edited; null for a new one
     * @returns `invalid` with the path of the wrong key; `name-taken` for a built-in name or another profile's
     */
    async save(json: string, replaces: string | null): Promise<Outcome<{ name: string }>> {
      const read = readProfile(json, replaces ?? 'new profile')
      if (!read.ok) return read
      const { name } = read.value
      if (isBuiltIn(name)) return failed('name-taken', `“${name}” is built in and stays as it is. Give the profile another name.`)
      if (name !== replaces && (await isOwn(name))) return failed('name-taken', `There is a profile “${name}” already. Give this one another name.`)
      try {
        await disk.files.mkdir(folder, { recursive: true })
      } catch (error) {
        return disk.explain(error, 'Could not make the folder of the profiles')
      }
      const written = await disk.writeAtomic(fileOf(folder, name), new TextEncoder().encode(text(read.value)))
      if (!written.ok) return written
      if (replaces !== null && replaces !== name && !isBuiltIn(replaces)) {
        const names = await activeNames()
        await disk.files.rm(fileOf(folder, replaces), { force: true }).catch(() => undefined)
        if (names.includes(replaces)) active.set(names.map((one) => (one === replaces ? name : one)))
      }
      return done({ name })
    },
    async remove(name: string): Promise<Outcome<Record<string, never>>> {
      if (isBuiltIn(name)) return failed('denied', `“${name}” is built in and cannot be removed.`)
      if (!(await isOwn(name))) return unknown(name)
      try {
        await disk.files.rm(fileOf(folder, name))
      } catch (error) {
        return disk.explain(error, `Could not remove the profile “${name}”`)
      }
      return done({})
    },
    /** Says which profiles an export is for when it names none. */
    async setActive(names: readonly string[]): Promise<Outcome<{ active: string[] }>> {
      const known = new Set([...Object.keys(builtIn), ...(await own())])
      const stranger = names.find((name) => !known.has(name))
      if (stranger !== undefined) return unknown(stranger)
      if (!names.length) return failed('invalid', 'At least one profile must be in use.')
      if (!active.set([...new Set(names)])) return failed('io', 'The settings could not be saved: Galley’s own folder cannot be written.')
      return done({ active: await activeNames() })
    },
    /** Writes a profile as a file into a folder, never over another file. */
    async exportTo(name: string, out: string): Promise<Outcome<{ path: string }>> {
      const raw = await rawOf(name)
      if (!raw.ok) return raw
      const path = join(out, `${name}.profile.json`)
      const bytes = new TextEncoder().encode(raw.value)
      const standing = await disk.readWhole(path, largest)
      if (standing.ok && new TextDecoder().decode(standing.value) === raw.value) return done({ path })
      const written = await disk.writeNew(path, bytes)
      return written.ok ? done({ path }) : written
    },
  }
}
