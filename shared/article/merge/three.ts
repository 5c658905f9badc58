import { sameJson } from '../../text/same'

/** What a merge gives where both sides changed one thing differently. */
export const clash = Symbol('clash')
export type Clash = typeof clash

/** The three-way merge of a value as a whole; `undefined` is a key that is not there. */
export function three<T>(base: T, mine: T, theirs: T): T | Clash {
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine
  return sameJson(mine, base) ? theirs : clash
}
