import { resolve } from 'node:path'
import { builtIn, type Profile } from '../../../shared/exporting'
import { profileSchema } from '../../../shared/exporting/profile-schema'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/**
 * A profile by the name of a built-in one, or from a file.
 * @param wanted with a slash, a backslash or a dot in it, it is a file's path
 * @returns `not-found` for a name that Galley does not have; `invalid` with the path of the wrong key
 */
export async function findProfile(disk: Disk, wanted: string): Promise<Outcome<Profile>> {
  const known = Object.hasOwn(builtIn, wanted) ? builtIn[wanted] : undefined
  if (known) return done(known)
  if (!/[/\\.]/.test(wanted)) return failed('not-found', `There is no profile “${wanted}”. Galley has: ${Object.keys(builtIn).join(', ')}. A profile’s file is named with its ending, like ./${wanted}.json.`)
  const bytes = await disk.readWhole(resolve(wanted), 1024 * 1024)
  return bytes.ok ? readProfile(new TextDecoder().decode(bytes.value), wanted) : bytes
}

/** A profile from its JSON; `where` names it in a refusal. */
export function readProfile(json: string, where: string): Outcome<Profile> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return failed('invalid', `The profile “${where}” is not JSON: ${error instanceof Error ? error.message : 'it does not parse'}.`)
  }
  const profile = profileSchema.safeParse(value)
  if (profile.success) return done(profile.data)
  const issue = profile.error.issues[0]!
  const path = [...issue.path, ...(issue.code === 'unrecognized_keys' ? [issue.keys[0]!] : [])].map(String).join('.')
  return failed('invalid', `The profile “${where}” is wrong at “${path || 'its top'}”: ${issue.message}.`)
}
