import { resolve } from 'node:path'
import type { Profile } from '../../shared/exporting'
import { done, type Outcome } from '../../shared/outcome'
import type { Services } from '../compose'
import { findProfile } from '../services/exporting/profiles'
import type { Io } from './io'

/** A profile by its name, or by its file; undefined leaves the choice to the exporter. */
export async function profileFor({ disk }: Services, io: Io, wanted: string | undefined): Promise<Outcome<Profile | undefined>> {
  if (wanted === undefined) return done(undefined)
  // A file is named by a path or its ending; it is found from where the command was called.
  return findProfile(disk, /[/\\.]/.test(wanted) ? resolve(io.cwd, wanted) : wanted)
}
