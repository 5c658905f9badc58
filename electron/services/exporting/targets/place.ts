import { done, failed, type Outcome } from '../../../../shared/outcome'
import type { Disk } from '../../disk'

/** The folder to export into: as it is, or made inside a folder that is there. A whole missing path is a mistake, or a disk that is not connected. */
export async function openFolder(disk: Disk, out: string): Promise<Outcome<'there' | 'made'>> {
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
    // Another export made it in the meantime.
    if (disk.codeOf(error) === 'EEXIST') return done('there')
    return disk.explain(error, `Could not make the folder “${out}”`)
  }
}

export async function removeEmpty(disk: Disk, folder: string): Promise<void> {
  const left = await disk.files.readdir(folder).catch(() => ['unknown'])
  if (!left.length) await disk.files.rm(folder, { recursive: true, force: true }).catch(() => undefined)
}
