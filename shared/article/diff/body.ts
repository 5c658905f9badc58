import type { Block } from '../../blocks'
import { sameJson } from '../../text/same'
import { align } from './align'
import { allTexts } from './all-texts'
import { changesIn, isMarksOnly } from './block'
import { match, type Known } from './match'
import type { BlockDiff } from './types'

const known = (block: Block): Known => ({
  id: block.id,
  kind: block.type,
  content: () => (allTexts(block).some((text) => text.trim()) ? JSON.stringify(block, (key, value: unknown) => (key === 'id' ? undefined : value)) : null),
  texts: () => allTexts(block),
})

/** What differs between two bodies, in the order of the one after. */
export function diffBody(before: readonly Block[], after: readonly Block[], language: string): BlockDiff[] {
  return align(before.length, after.length, match(before.map(known), after.map(known))).map((each): BlockDiff => {
    if (each.now === null) return { kind: 'removed', block: before[each.old]! }
    const block = after[each.now]!
    if (each.old === null) return { kind: 'added', block }
    const old = before[each.old]!
    // Most blocks of a long story are the same: they cost one comparison.
    const changes = sameJson(old, block) ? [] : changesIn(old, block, language, diffBody)
    if (each.moved) return { kind: 'moved', before: old, after: block, from: each.old, to: each.now, changes }
    return changes.length ? { kind: 'changed', before: old, after: block, changes, marksOnly: isMarksOnly(changes) } : { kind: 'same', block }
  })
}
