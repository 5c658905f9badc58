import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { IntakeResult } from '../shared/intake/types'
import { failed, type Outcome } from '../shared/outcome'
import type { Reading } from './services/reading'
import type { Names } from '../shared/intake'

export interface Readers {
  width: number
  read: Reading['read']
  close(): Promise<void>
}

/**
 * Threads that read files side by side, one for each core. Where the thread's program is not there, as in a
 * checkout that was not built, this thread reads.
 * @param names what the desk's own profiles name the parts of a story
 */
export function createReaders(reading: Reading, names: readonly Names[] = [], program: URL = new URL('./reader.js', import.meta.url)): Readers {
  const width = Math.min(availableParallelism(), 8)
  if (program.protocol !== 'file:' || !existsSync(fileURLToPath(program))) return { width: 1, read: (file) => reading.read({ ...file, names }), close: async () => undefined }
  const free: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []
  let next = 1
  const release = (worker: Worker) => {
    const taker = waiting.shift()
    if (taker) taker(worker)
    else free.push(worker)
  }
  const start = () => {
    const worker = new Worker(program)
    worker.unref()
    all.add(worker)
    return worker
  }
  const take = async (): Promise<Worker> => free.pop() ?? (all.size < width ? start() : new Promise((resolve) => waiting.push(resolve)))
  return {
    width,
    async read(file) {
      const worker = await take()
      const id = next++
      const outcome = await new Promise<Outcome<IntakeResult>>((resolve) => {
        const done = (result: Outcome<IntakeResult>) => {
          worker.off('message', message)
          worker.off('error', broken)
          resolve(result)
        }
        const message = (reply: { id: number; outcome: Outcome<IntakeResult> }) => {
          if (reply.id === id) done(reply.outcome)
        }
        const broken = () => {
          all.delete(worker)
          done(failed('unreadable', `${file.name} could not be read: it asks for more than this computer has. Cut it into parts, or paste the text that you need.`))
        }
        worker.on('message', message)
        worker.on('error', broken)
        worker.ref()
        worker.postMessage({ id, file: { ...file, names } })
      })
      worker.unref()
      if (all.has(worker)) release(worker)
      else if (waiting.length) release(start())
      return outcome
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
