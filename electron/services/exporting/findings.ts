import type { Article } from '../../../shared/article/types'
import type { Profile } from '../../../shared/exporting'
import type { Rule } from '../../../shared/style'
import { checks, preflight, waiverOf, type Finding } from '../../../shared/preflight'

/** What preflight says of a story, and what of it somebody answers for. */
export interface Findings {
  open: Finding[]
  waived: { check: string; message: string; reason: string; by: string }[]
}

/** By the levels of a profile, and without the clock: the same story gives the same bytes on every day. */
export function findingsOf(article: Article, { checks: levels, headlines: limits }: Profile): Findings {
  const found: Findings = { open: [], waived: [] }
  for (const finding of preflight(article, { levels, limits })) {
    const waiver = waiverOf(finding, article.waivers ?? [])
    if (waiver) found.waived.push({ check: finding.check, message: finding.message, reason: waiver.reason, by: waiver.by })
    else found.open.push(finding)
  }
  return found
}

const byTheClock = checks.filter(({ reads }) => reads !== 'each' && reads.includes('clock'))

/** What nobody answers for and only the present tells, such as an embargo: it holds an export back and is in no bundle. */
export const clocked = (article: Article, { checks: levels }: Profile): Finding[] => preflight(article, { levels, waivers: article.waivers ?? [], now: new Date().toISOString(), checks: byTheClock })

/** What the newsroom's rules of style find and nobody answers for. */
export const ofStyle = (article: Article, { checks: levels }: Profile, style: readonly Rule[]): Finding[] =>
  style.some(({ level }) => level === 'block') || levels['house-style'] === 'block' ? preflight(article, { levels, waivers: article.waivers ?? [], checks: [], style }) : []
