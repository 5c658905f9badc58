import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

/** Who writes a story, and since when (RFC 3339). */
export interface Writer {
  who: string
  since: string
}

/** What a lock file says. Nothing hangs on its times: they are for a person to read. */
interface LockFile extends Writer {
  /** The running Galley that holds it. */
  run: string
  /** A digest of the machine's name, and the number of the process on it. */
  host: string
  pid: number
  /** Counts up with each sign of life. */
  beat: number
}

export interface Lock {
  /** True while the file is ours, or is not there. Asks the disk. */
  stillOurs(): Promise<boolean>
  release(): Promise<void>
}

export interface LocksOptions {
  disk: Disk
  /** The library folder. */
  root: string
  /** The person, as others see it. */
  who: string
  now: () => Date
  /** Time that never jumps, in milliseconds. */
  clock?: () => number
  /** Between two signs of life, in milliseconds. */
  every?: number
}

export type Locks = ReturnType<typeof createLocks>

/** So many signs of life may be missed: a share is slow at times, a machine is busy. */
const patience = 4

/**
 * Locks are advice to people: they say who writes a story. What protects the text is the comparing of
 * bytes before each save. They stand in a hidden folder of the library, not in the story's own, so
 * that no story looks changed by one. Whether a holder lives is judged by its signs of life as they
 * are seen here, never by comparing the clocks of two machines.
 */
export function createLocks({ disk, root, who, now, clock = () => performance.now(), every = 5000 }: LocksOptions) {
  const run = randomUUID()
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 16)
  const folder = join(root, '.galley')
  const pathOf = (story: string) => join(folder, `${story}.lock.json`)
  /** Locks of others as they were first seen to be. */
  const seen = new Map<string, { text: string; at: number }>()

  async function read(story: string): Promise<{ file: LockFile; text: string } | null> {
    const bytes = await disk.readWhole(pathOf(story), 10_000)
    if (!bytes.ok) return null
    const text = new TextDecoder().decode(bytes.value)
    try {
      const file = JSON.parse(text) as Partial<LockFile> | null
      const whole = typeof file?.who === 'string' && typeof file.since === 'string' && typeof file.run === 'string' && typeof file.host === 'string' && typeof file.pid === 'number'
      return whole ? { file: file as LockFile, text } : null
    } catch {
      return null
    }
  }

  /**
   * False where it cannot be written, as on a share that only may be read: work goes on without. Nothing waits for the
   * disk to have it for good: after a power cut nobody writes the story, and a lock that is empty says so.
   */
  async function write(story: string, file: LockFile, may?: () => Promise<Outcome<unknown>>): Promise<boolean> {
    const put = () => disk.writeAtomic(pathOf(story), new TextEncoder().encode(JSON.stringify(file)), may, false)
    const written = await put()
    if (written.ok || written.problem.code !== 'gone') return written.ok
    try {
      await disk.files.mkdir(folder, { recursive: true })
    } catch {
      return false
    }
    return (await put()).ok
  }

  const isDead = ({ host: machine, pid }: LockFile): boolean => {
    if (machine !== host) return false
    try {
      process.kill(pid, 0)
      return false
    } catch (error) {
      return disk.codeOf(error) === 'ESRCH'
    }
  }

  return {
    run,
    who,
    /** Who else writes this story, in another Galley that lives as far as can be told. */
    async holder(story: string): Promise<Writer | null> {
      const found = await read(story)
      if (!found || found.file.run === run || isDead(found.file)) return null
      const before = seen.get(story)
      if (before?.text !== found.text) seen.set(story, { text: found.text, at: clock() })
      else if (clock() - before.at > every * patience) return null
      return { who: found.file.who.slice(0, 200), since: found.file.since.slice(0, 100) }
    },

    /**
     * Takes a story's lock, whoever has it.
     * @param lost called once, when another Galley has taken it
     */
    async take(story: string, lost: (by: Writer, run: string) => void): Promise<Lock> {
      const file: LockFile = { who, since: now().toISOString(), run, host, pid: process.pid, beat: 0 }
      let released = false
      /** A lock that stood there and could not be replaced, as on a share that only may be read: it takes nothing from us as long as it shows no life. */
      let leftover: string | null = null
      const isOurs = (found: Awaited<ReturnType<typeof read>>) => !found || found.file.run === run || found.text === leftover
      const ours = async () => isOurs(await read(story))
      // The holder's sign of life may be on its way to the disk in this very moment: look whether it came after us.
      for (let tries = 0; tries < 3; tries++) {
        if (!(await write(story, file))) {
          leftover = (await read(story))?.text ?? null
          break
        }
        if (await ours()) break
      }
      let beating: Promise<unknown> = Promise.resolve()
      const beat = async () => {
        const found = await read(story)
        if (released) return
        if (found && !isOurs(found)) {
          stop()
          return lost({ who: found.file.who.slice(0, 200), since: found.file.since.slice(0, 100) }, found.file.run)
        }
        file.beat++
        await write(story, file, async () => ((await ours()) ? done(undefined) : failed('taken-over', 'Somebody else holds this lock.')))
      }
      const timer = setInterval(() => (beating = beating.then(beat).catch(() => undefined)), every)
      timer.unref()
      const stop = () => {
        released = true
        clearInterval(timer)
      }
      return {
        stillOurs: ours,
        async release() {
          stop()
          await beating
          const found = await read(story)
          if (found?.file.run === run) await disk.files.rm(pathOf(story), { force: true }).catch(() => undefined)
        },
      }
    },
  }
}
