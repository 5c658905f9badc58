import type { Block, BlockOf } from '../../blocks'
import { plain, type Text } from '../../text/spans'
import { sameJson } from '../../text/same'
import { align } from './align'
import { match, type Known } from './match'
import { textParts, wordParts } from './parts'
import { innerOf, type Inner } from './shapes'
import type { BlockDiff, Change, ItemDiff, RowDiff, TextPart } from './types'

type Fields = Record<string, unknown>
type BodyDiff = (before: readonly Block[], after: readonly Block[], language: string) => BlockDiff[]

/**
 * What changed inside one block, key by key: so a key or a block type of a newer Galley is told too.
 * @param diffBody compares the blocks that stand inside a fact box or held text
 */
export function changesIn(before: Block, after: Block, language: string, diffBody: BodyDiff): Change[] {
  const changes: Change[] = []
  if (before.type !== after.type) changes.push({ kind: 'type', before: before.type, after: after.type })
  const [old, now] = [before as Fields, after as Fields]
  for (const field of new Set([...Object.keys(now), ...Object.keys(old)])) {
    if (field === 'id' || field === 'type' || sameJson(old[field], now[field])) continue
    const inner = innerOf(before.type, after.type, field)
    changes.push(inner ? insideOf(inner, old[field], now[field], language, diffBody) : changeOf(field, old[field], now[field], language))
  }
  return changes
}

function insideOf(shape: Inner, old: unknown, now: unknown, language: string, diffBody: BodyDiff): Change {
  switch (shape) {
    case 'text':
      return { kind: 'text', parts: textParts(old as Text, now as Text, language) }
    case 'items':
      return { kind: 'items', items: itemDiffs(old as Items, now as Items, language) }
    case 'rows':
      return { kind: 'rows', rows: rowDiffs(old as Rows, now as Rows, language) }
    case 'blocks':
      return { kind: 'blocks', blocks: diffBody(old as Block[], now as Block[], language) }
  }
}

function changeOf(field: string, old: unknown, now: unknown, language: string): Change {
  if (isWords(old) && isWords(now)) return { kind: 'words', field, parts: wordParts(old ?? '', now ?? '', language) }
  return { kind: 'value', field, before: inWords(old), after: inWords(now) }
}

const isWords = (value: unknown): value is string | undefined => typeof value === 'string' || value === undefined
const inWords = (value: unknown): string | null => (value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value))

/** True where every change is one of marks and links, and no word differs. */
export const isMarksOnly = (changes: readonly Change[]): boolean =>
  changes.every((change) => change.kind === 'text' && change.parts.every((part) => part.op === 'same' || part.op === 'restyled'))

type Items = BlockOf<'list'>['items']

function itemDiffs(before: Items, after: Items, language: string): ItemDiff[] {
  const known = ({ id, text }: Items[number]): Known => ({ id, kind: 'item', content: () => plain(text).trim() || null, texts: () => [plain(text)] })
  return align(before.length, after.length, match(before.map(known), after.map(known))).map((each): ItemDiff => {
    if (each.now === null) return { op: 'removed', text: before[each.old]!.text }
    const { text } = after[each.now]!
    if (each.old === null) return { op: 'added', text }
    const old = before[each.old]!.text
    return !each.moved && sameJson(old, text) ? { op: 'same', text } : { op: 'changed', parts: textParts(old, text, language), moved: each.moved }
  })
}

type Rows = BlockOf<'table'>['rows']

/** Rows have no ids: a row is known by its words. A cell is compared with the one in its column. */
function rowDiffs(before: Rows, after: Rows, language: string): RowDiff[] {
  const texts = (row: Rows[number]) => row.cells.map((cell) => plain(cell.text))
  const known = (row: Rows[number]): Known => ({ id: null, kind: 'row', content: () => JSON.stringify(texts(row)), texts: () => texts(row) })
  const cells = (row: Rows[number]) => row.cells.map((cell) => cell.text)
  return align(before.length, after.length, match(before.map(known), after.map(known))).map((each): RowDiff => {
    if (each.now === null) return { op: 'removed', header: before[each.old]!.header, cells: cells(before[each.old]!) }
    const row = after[each.now]!
    if (each.old === null) return { op: 'added', header: row.header, cells: cells(row) }
    const old = before[each.old]!
    if (!each.moved && sameJson(old, row)) return { op: 'same', header: row.header, cells: cells(row) }
    const columns = Math.max(old.cells.length, row.cells.length)
    const diffs = Array.from({ length: columns }, (_, at): TextPart[] => textParts(old.cells[at]?.text ?? [], row.cells[at]?.text ?? [], language))
    return { op: 'changed', header: row.header, cells: diffs, moved: each.moved }
  })
}
