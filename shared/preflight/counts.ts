import type { HeadlineLimits } from '../article/headlines'
import type { Article } from '../article/types'
import type { Rule } from '../style'
import { preflight, type Levels } from './index'

/** How many findings of a story nobody answers for, by what they ask; what is only good to know is not counted. */
export interface FindingCounts {
  block: number
  warn: number
}

/** What the desk asks of every story. */
export interface DeskChecks {
  levels: Levels
  limits: HeadlineLimits
  style: readonly Rule[]
}

/** Looks at a whole story and counts. @param now RFC 3339, the present */
export function countFindings(article: Article, { levels, limits, style }: DeskChecks, now: string): FindingCounts {
  const counts: FindingCounts = { block: 0, warn: 0 }
  for (const { level } of preflight(article, { levels, limits, style, now, waivers: article.waivers ?? [] })) if (level !== 'info') counts[level]++
  return counts
}
