import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, vi } from 'vitest'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Outcome } from '../../shared/outcome'

const made: string[] = []

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})

/** A folder of its own for a test, gone afterwards. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'))
  made.push(folder)
  return folder
}

/** The value, or a failed test that shows the problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code)

/** A settings store in memory. */
export function memoryStore(values: Record<string, unknown> = {}) {
  return { values, get: (key: string) => values[key], set: (key: string, value: unknown) => void (values[key] = value) }
}

export const story = (headline: string, more: Partial<Article> = {}): Article => ({ ...createArticle({ now: '2026-11-22T10:00:00.000Z' }), headline: { main: headline }, ...more })

/** Looks until it holds. The limit is only there to end a test that never will: a busy machine takes seconds for a few writes. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { interval: 20, timeout: 15_000 })
