import { english } from './sets/english'
import { hindi } from './sets/hindi'
import type { Rule, StyleFile } from './types'

export { apply, createMatcher, exampleFaults, type Hit } from './match'
export type { Rule, RuleInput, StyleFile } from './types'

/** The style file of a newsroom, in its library. */
export const styleName = 'style.yaml'

/** The rules that every Galley has. */
export const builtInRules: readonly Rule[] = [...english, ...hindi]

/** What a newsroom without a file holds. */
export const emptyStyle: StyleFile = { format: 'galley-style', version: 1, off: [], rules: [] }

/** The rules that a newsroom holds: the built-in ones that it has not switched off or replaced, and its own. */
export function rulesOf({ off, rules }: StyleFile): Rule[] {
  const own = new Set(rules.map(({ id }) => id))
  const gone = new Set(off === 'all' ? builtInRules.map(({ id }) => id) : off)
  return [...builtInRules.filter(({ id }) => !gone.has(id) && !own.has(id)), ...rules]
}
