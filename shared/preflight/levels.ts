import type { Finding, Level } from './check'

/** What a profile says of checks: a level for all findings of one, or that it does not run. */
export type Levels = Readonly<Record<string, Level | 'off'>>

/** A finding that somebody answers for: it holds for the words it was given for, and lapses with them. */
export interface Waiver {
  check: string
  /** The places of the finding, by what stood there. */
  at: readonly { field?: string | undefined; block?: string | undefined; text: string }[]
  reason: string
  by: string
}

type Spot = { field?: string | undefined; block?: string | undefined; text: string }
/** Checks whose findings are of two spellings, wherever they stand: "these are two people" holds for the whole story. */
export const toldBySpelling: ReadonlySet<string> = new Set(['names'])

const key = (check: string, at: readonly Spot[]): string =>
  toldBySpelling.has(check) ? JSON.stringify([check, [...new Set(at.map(({ text }) => text.toLowerCase()))].sort()]) : JSON.stringify([check, at.map(({ field, block, text }) => [field ?? null, block ?? null, text])])

/** The waiver that covers a finding: the same check over the same words in the same places; of two spellings, wherever they stand. */
export function waiverOf(finding: Finding, waivers: readonly Waiver[]): Waiver | undefined {
  if (!waivers.length) return undefined
  const wanted = key(finding.check, finding.at)
  return waivers.find(({ check, at }) => key(check, at) === wanted)
}

/** A waiver for a finding as it stands. */
export function waive({ check, at }: Finding, reason: string, by: string) {
  return { check, at: at.map((spot) => ('field' in spot ? { field: spot.field, text: spot.text } : { block: spot.block, text: spot.text })), reason, by }
}
