import type { Article } from '../../../shared/article/types'
import type { Patch } from '../../../shared/article/patch'
import type { Finding } from '../../../shared/preflight'
import type { DeskFacts } from '../../session/desk-facts'
import type { NameLine, NumberLine } from '../../../shared/preflight/ledgers/lists'

/** What the desk asks of a story. Told again only when it is another. */
export type Desk = Pick<DeskFacts, 'headlines' | 'levels' | 'style' | 'rules'>

/** What the window tells the thread that checks: a story whole, then only what changed of it. */
export type Asked = { turn: number; now: string; desk: Desk | null } & ({ kind: 'story'; article: Article } | { kind: 'patch'; patch: Patch })

/** What the thread says of the story as it was at that turn; null where a change did not fit and it needs the story whole. */
export interface Answered {
  turn: number
  report: Report | null
  /** Texts that were looked at for themselves: those that changed. For a test that counts. */
  visited: number
}

export interface Report {
  findings: Finding[]
  numbers: NumberLine[]
  names: NameLine[]
}
