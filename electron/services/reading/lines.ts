import type { IntakeResult } from '../../../shared/intake/types'

/** A result whose lines are those of a converted text and so nobody's: 0 says that there is none. */
export function withoutLines(result: IntakeResult): IntakeResult {
  return {
    ...result,
    removed: result.removed.map((part) => ({ ...part, at: 0 })),
    report: {
      ...result.report,
      classified: result.report.classified.map((part) => ({ ...part, line: 0 })),
      normalised: result.report.normalised.map((sentence) => sentence.replace(/^Line \d+ was read/, 'A line was read').replace(/ (?:from|in) line \d+/, '').replace(/ \(line \d+\)$/, '')),
    },
  }
}
