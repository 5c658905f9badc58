import { parentPort } from 'node:worker_threads'
import type { Article } from '../shared/article/types'
import { countFindings, type DeskChecks } from '../shared/preflight/counts'

/* The thread that looks at the stories of a list: a story in, two numbers out. */

parentPort?.on('message', ({ id, article, asks, now }: { id: number; article: Article; asks: DeskChecks; now: string }) => {
  parentPort?.postMessage({ id, counts: countFindings(article, asks, now) })
})
