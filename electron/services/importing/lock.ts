import { uptime } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/** Milliseconds after which a lock that names nobody was torn, and is not one that is being written. */
const written = 10_000
/** How often, and after how many milliseconds, one that names nobody is looked at again. */
const looks = 20
const pause = 50

/**
 * Takes a lock that one process has at a time: a file that names it. One that was left by a process that is no more is taken over.
 * @returns the way to give it back; `taken-over` where another import runs
 */
export async function takeLock(disk: Disk, file: string): Promise<Outcome<() => Promise<void>>> {
  const mine = JSON.stringify({ pid: process.pid, since: new Date().toISOString() })
  try {
    await disk.files.mkdir(dirname(file), { recursive: true })
    for (let tries = 0; tries < looks; tries++) {
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
      if (holder && isAlive(holder)) return failed('taken-over', `Another import into this library has run since ${holder.since.slice(11, 16)} UTC (process ${holder.pid}). Wait until it is done, or stop it, and start this one again.`)
      const stat = holder ? null : await disk.files.lstat(file).catch(() => null)
      // Gone again, or its process has made it and has yet to put its name in.
      if (!holder && (!stat || Math.abs(Date.now() - stat.mtimeMs) < written)) await sleep(pause)
      else if (!(await clear(disk, file))) break
    }
    return failed('taken-over', 'Another import into this library has just begun. Start this one again when it is done.')
  } catch (error) {
    return disk.explain(error, 'Could not begin the import')
  }
}

/** Takes a lock out of the way that nobody holds. False where it turned out to be one that was taken since. */
async function clear(disk: Disk, file: string): Promise<boolean> {
  const aside = `${file}-${process.pid}-${Date.now()}`
  try {
    await disk.files.rename(file, aside)
  } catch (error) {
    if (disk.codeOf(error) === 'ENOENT') return true
    throw error
  }
  const holder = await holderOf(disk, aside)
  if (holder && isAlive(holder)) {
    await disk.files.rename(aside, file)
    return false
  }
  await disk.files.rm(aside, { force: true })
  return true
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

function isAlive({ pid, since }: { pid: number; since: string }): boolean {
  // The number of a process of before the last start of the system is somebody else's now.
  if (Date.parse(since) < Date.now() - uptime() * 1000) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process lives as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
