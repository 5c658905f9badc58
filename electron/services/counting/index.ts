import { createHash } from 'node:crypto'
import type { Article } from '../../../shared/article/types'
import { done, type Outcome } from '../../../shared/outcome'
import type { DeskChecks, FindingCounts } from '../../../shared/preflight/counts'

export interface CountingOptions {
  /** The text of a story as it stands now, saved or not. */
  read(id: string): Promise<Outcome<Article>>
  /** What the desk asks of every story now. */
  asks(): Promise<DeskChecks>
  /** Looks at one story, somewhere that holds nobody up. */
  count(article: Article, asks: DeskChecks, now: string): Promise<FindingCounts>
  now?(): string
}

export interface Counting {
  /** Those that can be read, in the order asked for. */
  of(ids: readonly string[]): Promise<Outcome<{ findings: ({ id: string } & FindingCounts)[] }>>
}

/** How many counts are remembered: a few screens of every window. */
const kept = 2000

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64')

/** Counts the findings of the stories that a list shows; what was counted is remembered by its words. */
export function createCounting({ read, asks, count, now = () => new Date().toISOString() }: CountingOptions): Counting {
  const known = new Map<string, FindingCounts>()
  return {
    async of(ids) {
      const desk = await asks()
      const moment = now()
      // The present matters for embargoes, to the hour.
      const rules = digest([desk, moment.slice(0, 13)])
      const findings: ({ id: string } & FindingCounts)[] = []
      for (const id of ids) {
        const article = await read(id)
        if (!article.ok) continue
        const key = digest([rules, article.value])
        const counts = known.get(key) ?? (await count(article.value, desk, moment))
        known.delete(key)
        known.set(key, counts)
        findings.push({ id, ...counts })
      }
      for (const key of known.keys()) {
        if (known.size <= kept) break
        known.delete(key)
      }
      return done({ findings })
    },
  }
}
