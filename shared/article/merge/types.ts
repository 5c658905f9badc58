import type { Block } from '../../blocks'
import type { Article } from '../types'

export type Choice = 'mine' | 'theirs' | 'both'

/**
 * What a person must decide. `key` names it for `resolve`; `choices` are those that make sense here.
 * - head: a field named as in the file ("headline.main"); undefined where a side has no such key
 * - block: both changed it differently, or one changed what the other took out (null there)
 * - order: both moved `ids` to different places; `mine` and `theirs` are the ids of the whole body in either order
 */
export type Conflict =
  | { kind: 'head'; key: string; field: string; base: unknown; mine: unknown; theirs: unknown; choices: Choice[] }
  | { kind: 'block'; key: string; id: string; base: Block | null; mine: Block | null; theirs: Block | null; choices: Choice[] }
  | { kind: 'order'; key: string; ids: string[]; mine: string[]; theirs: string[]; choices: Choice[] }

export interface Merge {
  /** All that could be merged. Where sides are in conflict it has mine, or the block that the other side took out. */
  article: Article
  conflicts: Conflict[]
}
