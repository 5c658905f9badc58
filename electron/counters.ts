import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { countFindings, type FindingCounts } from '../shared/preflight/counts'
import type { CountingOptions } from './services/counting'

export interface Counter {
  count: CountingOptions['count']
  close(): Promise<void>
}

const nothing: FindingCounts = { block: 0, warn: 0 }

/**
 * A thread that looks at stories one after the other, so that no save waits for it; it starts with the first. Where
 * its program is not there, as in a checkout that was not built, this thread counts. A story that breaks it counts
 * nothing, and the next one gets a new thread.
 */
export function createCounter(program: URL = new URL('./counter.js', import.meta.url)): Counter {
  if (program.protocol !== 'file:' || !existsSync(fileURLToPath(program))) return { count: async (...asked) => countFindings(...asked), close: async () => undefined }
  let thread: Worker | null = null
  let next = 1
  const waiting = new Map<number, (counts: FindingCounts) => void>()
  const gone = (one: Worker) => {
    if (thread !== one) return
    thread = null
    for (const answer of waiting.values()) answer(nothing)
    waiting.clear()
  }
  const start = () => {
    const worker = new Worker(program)
    worker.unref()
    worker.on('message', ({ id, counts }: { id: number; counts: FindingCounts }) => {
      waiting.get(id)?.(counts)
      waiting.delete(id)
    })
    worker.on('error', () => gone(worker))
    worker.on('exit', () => gone(worker))
    return worker
  }
  return {
    count: (article, asks, now) =>
      new Promise((resolve) => {
        thread ??= start()
        const id = next++
        waiting.set(id, resolve)
        thread.postMessage({ id, article, asks, now })
      }),
    async close() {
      await thread?.terminate()
    },
  }
}
