import { dirname } from 'node:path'
import { dictionaryLimit, dictionaryWords, editDictionary } from '../../../shared/spelling/dictionary'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { Disk } from '../disk'

export interface DictionaryOptions {
  disk: Disk
  /** Absolute path of the file. */
  path: string
  /** Told when the words are others than before, by whomever. */
  changed: () => void
  /** Milliseconds between two looks at the file. */
  every?: number
}

export type Dictionary = ReturnType<typeof createDictionary>

/** Bytes of a dictionary at most. */
const largest = 4 * 1024 * 1024

const same = (a: Uint8Array | null, b: Uint8Array | null) => (a === null || b === null ? a === b : Buffer.compare(a, b) === 0)

/**
 * The newsroom's dictionary: a list of words in a plain file beside the stories, so that what carries the library to
 * other desks carries it too. A change made by hand or on another machine is seen within seconds, and is never
 * written over: words are added to what is there.
 */
export function createDictionary({ disk, path, changed, every = 3000 }: DictionaryOptions) {
  let queue: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let seen: string | null | undefined

  /** What is on disk; null where there is no file yet. */
  async function bytesNow(): Promise<Outcome<Uint8Array | null>> {
    const read = await disk.readWhole(path, largest)
    return read.ok || read.problem.code !== 'gone' ? read : done(null)
  }
  const textOf = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array())

  /** Adds and removes words in what is there now. */
  async function edit(change: { add?: readonly string[]; remove?: readonly string[] }): Promise<Outcome<{ words: string[] }>> {
    for (let tries = 0; tries < 5; tries++) {
      const before = await bytesNow()
      if (!before.ok) return before
      const old = textOf(before.value)
      const text = editDictionary(old, change)
      const words = dictionaryWords(text)
      if (text === old) return done({ words })
      if (words.length >= dictionaryLimit) return failed('too-large', `The dictionary has no room for more than ${dictionaryLimit} words. Nothing was added.`)
      try {
        await disk.files.mkdir(dirname(path), { recursive: true })
      } catch (error) {
        return disk.explain(error, `Could not make the folder of “${path}”`)
      }
      const written = await disk.writeAtomic(path, new TextEncoder().encode(text), async () => {
        const now = await bytesNow()
        return !now.ok || same(now.value, before.value) ? now : failed('changed-outside', `“${path}” was changed meanwhile.`)
      })
      if (written.ok) {
        seen = await mark()
        changed()
        return done({ words })
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
  async function look(): Promise<void> {
    const now = await mark()
    const isAnother = seen !== undefined && now !== seen
    seen = now
    if (isAnother) changed()
  }

  return {
    path,
    /** The words; none where there is no file. */
    async words(): Promise<Outcome<{ words: string[] }>> {
      const bytes = await bytesNow()
      return bytes.ok ? done({ words: dictionaryWords(textOf(bytes.value)) }) : bytes
    },
    /** One change behind the other. */
    edit(change: { add?: readonly string[]; remove?: readonly string[] }): ReturnType<typeof edit> {
      const mine = queue.then(() => edit(change))
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
