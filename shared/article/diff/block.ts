import type { Block, BlockOf } from '../../blocks'
import { plain, type Text } from '../../text/spans'
import { sameJson } from '../../text/same'
import { align } from './align'
import { match, type Known } from './match'
import { textParts, wordParts } from './parts'
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
    changes.push(changeOf(field, old[field], now[field], language, diffBody))
  }
  return changes
}

function changeOf(field: string, old: unknown, now: unknown, language: string, diffBody: BodyDiff): Change {
  const [a, b] = [old ?? [], now ?? []]
  if (Array.isArray(a) && Array.isArray(b)) {
    // The keys of the blocks' schemas: what stands under them has one shape in every block type.
    if (field === 'text') return { kind: 'text', parts: textParts(a as Text, b as Text, language) }
    if (field === 'items') return { kind: 'items', items: itemDiffs(a as Items, b as Items, language) }
    if (field === 'rows') return { kind: 'rows', rows: rowDiffs(a as Rows, b as Rows, language) }
    if (field === 'blocks') return { kind: 'blocks', blocks: diffBody(a as Block[], b as Block[], language) }
  }
  if ((typeof old === 'string' || old === undefined) && (typeof now === 'string' || now === undefined)) {
    return { kind: 'words', field, parts: wordParts(old ?? '', now ?? '', language) }
  }
  return { kind: 'value', field, before: inWords(old), after: inWords(now) }
}

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
