import type { Article } from '../../../shared/article/types'
import type { Profile } from '../../../shared/exporting'
import type { Rule } from '../../../shared/style'
import { checks, preflight, waiverOf, type Finding } from '../../../shared/preflight'

/** What preflight says of a story, and what of it somebody answers for. */
export interface Findings {
  open: Finding[]
  waived: { check: string; message: string; reason: string; by: string }[]
}

/**
 * By the levels of a profile and the newsroom's rules of style, and without the clock: the same story and rules give the
 * same bytes on every day.
 */
export function findingsOf(article: Article, { checks: levels, headlines: limits }: Profile, style: readonly Rule[]): Findings {
  const found: Findings = { open: [], waived: [] }
  for (const finding of preflight(article, { levels, limits, style })) {
    const waiver = waiverOf(finding, article.waivers ?? [])
    if (waiver) found.waived.push({ check: finding.check, message: finding.message, reason: waiver.reason, by: waiver.by })
    else found.open.push(finding)
  }
  return found
}

const byTheClock = checks.filter(({ reads }) => reads !== 'each' && reads.includes('clock'))

/** What nobody answers for and only the present tells, such as an embargo: it holds an export back and is in no bundle. */
export const clocked = (article: Article, { checks: levels }: Profile): Finding[] => preflight(article, { levels, waivers: article.waivers ?? [], now: new Date().toISOString(), checks: byTheClock })

/** What the rules of style have to do with it, in words: under other rules the bundle is another. */
export const styleWords = ({ open, waived }: Findings): string[] => [...open, ...waived].filter(({ check }) => check === 'house-style').map(({ message }) => message)
