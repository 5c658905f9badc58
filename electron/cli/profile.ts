import { resolve } from 'node:path'
import type { Profile } from '../../shared/exporting'
import type { Outcome } from '../../shared/outcome'
import type { Services } from '../create-services'
import { findProfile } from '../services/exporting/profiles'
import type { Io } from './io'

/** A profile by its name, a built-in one's or one of the desk's own, or by its file. */
export async function profileFor({ disk, profiles }: Services, io: Io, wanted: string): Promise<Outcome<Profile>> {
  // A file is named by a path or its ending; it is found from where the command was called.
  return /[/\\.]/.test(wanted) ? findProfile(disk, resolve(io.cwd, wanted)) : profiles.find(wanted)
}
