import { useSyncExternalStore } from 'react'
import { headlineLimits, type HeadlineLimits } from '../../shared/article/headlines'
import type { Output } from '../../shared/contract'
import { noDeskRules, type DeskRules } from '../../shared/desk-rules'
import type { Levels } from '../../shared/preflight'
import { emptyStyle, rulesOf, type Rule } from '../../shared/style'
import { createListeners } from './listeners'

/** What the desk around a story says: what its profile asks for, and what its other stories' heads hold. */
export interface DeskFacts {
  /** What each headline has room for, by the profile that exports are for. */
  headlines: HeadlineLimits
  /** The levels of preflight's checks, by the same profile. */
  levels: Levels
  terms: Output<'library', 'terms'>
  /** The newsroom's rules of style. */
  style: readonly Rule[]
  /** The desk's own phrases and agencies. */
  rules: DeskRules
}

let facts: DeskFacts = { headlines: headlineLimits, levels: {}, terms: { bylines: [], sections: [], keywords: [] }, style: rulesOf(emptyStyle), rules: noDeskRules }
const listeners = createListeners()

export const deskFacts = {
  current: (): DeskFacts => facts,
  set(change: Partial<DeskFacts>): void {
    facts = { ...facts, ...change }
    listeners.tell()
  },
  subscribe: listeners.subscribe,
}

export const useDeskFacts = <T>(read: (facts: DeskFacts) => T): T => useSyncExternalStore(deskFacts.subscribe, () => read(facts))
