import { trustedWorkerUrl } from '../../trusted'
import type { Match } from './match'
import url from './worker?worker&url'

export interface Asked {
  id: number
  source: string
  flags: string
  texts: readonly string[]
}

/** Runs a person's own expression over texts; null where it did not come to an end in time. */
export interface Runner {
  run(pattern: RegExp, texts: readonly string[]): Promise<Match[][] | null>
  end(): void
}

/** How long one search may take, in milliseconds: longer, and the expression is not one that will end. */
const patience = 1500

/** A runner in a thread of its own, which is stopped when an expression takes too long. */
export function createRunner(): Runner {
  let worker: Worker | null = null
  let count = 0
  const waiting = new Map<number, (found: Match[][] | null) => void>()

  const stop = () => {
    worker?.terminate()
    worker = null
    for (const give of waiting.values()) give(null)
    waiting.clear()
  }
  const start = () => {
    const made = new Worker(trustedWorkerUrl(url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; found: Match[][] }>) => {
      waiting.get(data.id)?.(data.found)
      waiting.delete(data.id)
    })
    made.addEventListener('error', stop)
    return made
  }
  return {
    run(pattern, texts) {
      worker ??= start()
      const id = ++count
      return new Promise((give) => {
        const timer = setTimeout(stop, patience)
        waiting.set(id, (found) => {
          clearTimeout(timer)
          give(found)
        })
        worker!.postMessage({ id, source: pattern.source, flags: pattern.flags, texts } satisfies Asked)
      })
    },
    end: stop,
  }
}
