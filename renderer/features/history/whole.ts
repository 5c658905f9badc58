import type { BlockDiff, Change } from '../../../shared/article/diff'
import type { Block } from '../../../shared/blocks'
import type { Text } from '../../../shared/text/spans'

type Op = 'same' | 'added' | 'removed'

/** Keys that say nothing to a reader by their value. */
const silent = new Set(['id', 'type', 'level', 'ordered', 'media', 'decorative', 'storyId', 'kind'])

/** Everything in a block as if it were one change: what did not change is read in the same form as what did. */
function wholeOf(block: Block, op: Op): Change[] {
  return Object.entries(block).flatMap(([field, value]): Change[] => {
    if (silent.has(field)) return []
    if (field === 'text' && Array.isArray(value)) return [{ kind: 'text', parts: value.length ? [{ op, text: value as Text }] : [] }]
    if (block.type === 'list' && field === 'items') return [{ kind: 'items', items: block.items.map(({ text }) => ({ op, text })) }]
    if (block.type === 'table' && field === 'rows') return [{ kind: 'rows', rows: block.rows.map(({ header, cells }) => ({ op, header, cells: cells.map(({ text }) => text) })) }]
    if ((block.type === 'factbox' || block.type === 'held') && field === 'blocks') return [{ kind: 'blocks', blocks: block.blocks.map((inner) => ({ kind: op, block: inner })) }]
    return typeof value === 'string' && value ? [{ kind: 'words', field, parts: [{ op, text: value }] }] : []
  })
}

const fieldOf = (change: Change) => ('field' in change ? change.field : change.kind)

/** What is to be read of a block in a diff: its changes in their places among what stayed. */
export function wholeBlock(diff: BlockDiff): Change[] {
  if (!('changes' in diff)) return wholeOf(diff.block, diff.kind)
  const changes = new Map(diff.changes.map((change) => [fieldOf(change), change]))
  const stayed = wholeOf(diff.after, 'same').map((one) => {
    const change = changes.get(fieldOf(one))
    changes.delete(fieldOf(one))
    return change ?? one
  })
  // A kind that changed is told by the block's own label, another picture by being shown.
  for (const told of ['type', ...(diff.after.type === 'image' ? ['media', 'size'] : [])]) changes.delete(told)
  return [...stayed, ...[...changes.values()].map(inPercent)]
}

/** A point of a picture as a person reads it: from the left and from the top. */
function inPercent(change: Change): Change {
  if (change.kind !== 'value' || change.field !== 'focal') return change
  const words = (value: string | null) => {
    const { x, y } = (value ? JSON.parse(value) : {}) as { x?: number; y?: number }
    return x === undefined || y === undefined ? null : `${Math.round(x * 100)} % · ${Math.round(y * 100)} %`
  }
  return { ...change, before: words(change.before), after: words(change.after) }
}
