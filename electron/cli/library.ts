import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { version } from '../../package.json'
import { createServices, type Services } from '../create-services'
import { UsageError, type Io } from './io'

/** The services over the library that a command names, or the one that the app uses. */
export const servicesFor = (io: Io, library: string | undefined): Services =>
  createServices({ dataFolder: io.dataFolder, store: io.store, version, library: library === undefined ? undefined : resolve(io.cwd, library) })

/** The same for a command that only reads: a library that somebody names must be there. */
export async function servicesToRead(io: Io, library: string | undefined): Promise<Services> {
  if (library !== undefined) {
    const found = await lstat(resolve(io.cwd, library)).catch(() => null)
    if (!found) throw new UsageError(`${library}: there is no such folder`)
  }
  return servicesFor(io, library)
}
