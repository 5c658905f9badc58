import { dirname } from 'node:path'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

export interface DeskFileOptions {
  disk: Disk
  /** Absolute path of the file. */
  path: string
  /** Told when the file is another one than before, by whomever. */
  changed: () => void
  /** The largest file that is read, in bytes. */
  limit: number
  /** Milliseconds between two looks at the file. */
  every?: number
}

export type DeskFile = ReturnType<typeof createDeskFile>

const same = (a: Uint8Array | null, b: Uint8Array | null) => (a === null || b === null ? a === b : Buffer.compare(a, b) === 0)

/**
 * A text file that a whole desk shares: it stands beside the stories, so that what carries the library to other desks
 * carries it too. A change made by hand or on another machine is seen within seconds and never written over.
 */
export function createDeskFile({ disk, path, changed, limit, every = 3000 }: DeskFileOptions) {
  let queue: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let seen: string | null | undefined

  /** What is on disk; null where there is no file yet. */
  async function bytesNow(): Promise<Outcome<Uint8Array | null>> {
    const read = await disk.readWhole(path, limit)
    return read.ok || read.problem.code !== 'gone' ? read : done(null)
  }
  const textOf = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array())

  async function change(make: (text: string) => Outcome<string>): Promise<Outcome<string>> {
    for (let tries = 0; tries < 5; tries++) {
      const before = await bytesNow()
      if (!before.ok) return before
      const old = textOf(before.value)
      const made = make(old)
      if (!made.ok || made.value === old) return made
      try {
        await disk.files.mkdir(dirname(path), { recursive: true })
      } catch (error) {
        return disk.explain(error, `Could not make the folder of “${path}”`)
      }
      const written = await disk.writeAtomic(path, new TextEncoder().encode(made.value), async () => {
        const now = await bytesNow()
        return !now.ok || same(now.value, before.value) ? now : failed('changed-outside', `“${path}” was changed meanwhile.`)
      })
      if (written.ok) {
        seen = await mark()
        changed()
        return made
      }
      if (written.problem.code !== 'changed-outside') return written
    }
    return failed('changed-outside', `“${path}” keeps changing. Try again in a moment.`)
  }

  async function mark(): Promise<string | null> {
    try {
      const { mtimeMs, size, ino } = await disk.files.lstat(path)
      return `${mtimeMs} ${size} ${ino}`
    } catch {
      return null
    }
  }
  /** A read looks too: what a person was shown before the first look of the watch is what a later file differs from. */
  async function look(): Promise<void> {
    const now = await mark()
    const isAnother = seen !== undefined && now !== seen
    seen = now
    if (isAnother) changed()
  }

  return {
    path,
    /** The text; '' where there is no file. */
    async read(): Promise<Outcome<string>> {
      await look()
      const bytes = await bytesNow()
      return bytes.ok ? done(textOf(bytes.value)) : bytes
    },
    /**
     * Changes the text that is there now, one change behind the other.
     * @param make gives the new text, or why there is none; called again where the file changed meanwhile
     */
    change(make: (text: string) => Outcome<string>): Promise<Outcome<string>> {
      const mine = queue.then(() => change(make))
      queue = mine.catch(() => undefined)
      return mine
    },
    /** Looks on for changes from outside. @returns the way to stop */
    watch(): () => void {
      const plan = () => {
        timer = setTimeout(() => void look().finally(() => timer && plan()), every)
        timer.unref()
      }
      void look()
      plan()
      return () => {
        clearTimeout(timer)
        timer = undefined
      }
    },
  }
}
