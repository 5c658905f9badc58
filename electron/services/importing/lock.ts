import { dirname } from 'node:path'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/**
 * Takes a lock that one process has at a time: a file that names it. One that was left by a process that is no more is taken over.
 * @returns the way to give it back; `taken-over` where another import runs
 */
export async function takeLock(disk: Disk, file: string): Promise<Outcome<() => Promise<void>>> {
  const mine = JSON.stringify({ pid: process.pid, since: new Date().toISOString() })
  try {
    await disk.files.mkdir(dirname(file), { recursive: true })
    for (let tries = 0; tries < 3; tries++) {
      try {
        const handle = await disk.files.open(file, 'wx')
        try {
          await handle.writeFile(mine)
        } finally {
          await handle.close()
        }
        return done(() => disk.files.rm(file, { force: true }))
      } catch (error) {
        if (disk.codeOf(error) !== 'EEXIST') throw error
      }
      const holder = await holderOf(disk, file)
      if (holder && isAlive(holder.pid)) return failed('taken-over', `Another import into this library has run since ${holder.since.slice(11, 16)} UTC (process ${holder.pid}). Wait until it is done, or stop it, and start this one again.`)
      await disk.files.rm(file, { force: true })
    }
    return failed('taken-over', 'Another import into this library has just begun. Start this one again when it is done.')
  } catch (error) {
    return disk.explain(error, 'Could not begin the import')
  }
}

/** Who holds the lock; null where the file was torn, or is gone again. */
async function holderOf(disk: Disk, file: string): Promise<{ pid: number; since: string } | null> {
  const bytes = await disk.readWhole(file, 1000)
  try {
    const value = JSON.parse(bytes.ok ? new TextDecoder().decode(bytes.value) : '') as { pid?: unknown; since?: unknown }
    return typeof value.pid === 'number' && typeof value.since === 'string' ? { pid: value.pid, since: value.since } : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process lives as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
