import type { DeskRules } from '../desk-rules'
import { agencyKey } from './agencies'
import { cueKey } from './cues'
import { type DeskScope, inScope } from './desk-scope'

let latest: { rules: DeskRules; scope: DeskScope } | null = null

/** Reads under the rules of a desk. */
export function underRules<T>(rules: DeskRules | undefined, act: () => T): T {
  if (!rules) return act()
  if (latest?.rules !== rules) {
    const furniture = rules.furniture.map(cueKey).filter(Boolean)
    latest = { rules, scope: { furniture: new Set(furniture), firsts: new Set(furniture.map((key) => key.split(' ')[0]!)), agencies: new Set(rules.agencies.map(agencyKey)) } }
  }
  return inScope(latest.scope, act)
}
