import type { Brought } from './copy'
import type { IntakeResult } from './types'

/** A result whose lines are those of a converted text and so nobody's: 0 says that there is none. */
export function withoutLines(result: IntakeResult): IntakeResult {
  return {
    ...result,
    ...(result.copy ? { copy: { ...result.copy, numbered: false } } : {}),
    removed: result.removed.map((part) => ({ ...part, at: 0 })),
    report: {
      ...result.report,
      classified: result.report.classified.map((part) => ({ ...part, line: 0 })),
      normalised: result.report.normalised.map((sentence) => sentence.replace(/^Line \d+ was read/, 'A line was read').replace(/ (?:from|in) line \d+/, '').replace(/ \(line \d+\)$/, '')),
    },
  }
}

/** Adds to a result, and to its copy for the next one, what the reader knows beyond the text. */
export function bring(result: IntakeResult, more: Partial<Brought>): void {
  bringTo(result, more)
  const kept = result.copy?.brought
  if (!kept) return
  kept.removed.push(...(more.removed ?? []))
  kept.normalised.push(...(more.normalised ?? []))
  kept.dropped.push(...(more.dropped ?? []))
  if (more.subject) kept.subject = more.subject
  if (more.receivedAt) kept.receivedAt = more.receivedAt
}

export function bringTo({ head, removed, report }: IntakeResult, more: Partial<Brought>): void {
  removed.unshift(...(more.removed ?? []))
  report.normalised.unshift(...(more.normalised ?? []))
  report.dropped.push(...(more.dropped ?? []))
  if (more.subject && !head.headline) {
    head.headline = { main: more.subject }
    report.normalised.push('The headline was taken from the subject of the mail')
  } else if (more.subject) removed.push({ reason: 'The subject of the mail', text: more.subject, at: 0 })
  if (more.receivedAt) head.source = { ...head.source, receivedAt: more.receivedAt }
}
