import type { Block, BlockType } from '../../blocks'
import type { Text } from '../../text/spans'

/** A run of a plain text. Those that are not `added` give the text before, those that are not `removed` the one after. */
export interface Part {
  op: 'same' | 'added' | 'removed'
  text: string
}

/** A run of a text with marks. `restyled`: the same words with other marks or another link. */
export type TextPart = { op: 'same' | 'added' | 'removed'; text: Text } | { op: 'restyled'; before: Text; after: Text }

/** One field of the head, named as in the file: "kicker", "headline.main". What it says, before and after, in words. */
export interface HeadChange {
  field: string
  before: string
  after: string
  parts: Part[]
}

/** What changed inside a block. `field` is the key in the file: "cite", "caption", "level". */
export type Change =
  | { kind: 'type'; before: BlockType; after: BlockType }
  | { kind: 'text'; parts: TextPart[] }
  | { kind: 'words'; field: string; parts: Part[] }
  | { kind: 'value'; field: string; before: string | null; after: string | null }
  | { kind: 'items'; items: ItemDiff[] }
  | { kind: 'rows'; rows: RowDiff[] }
  | { kind: 'blocks'; blocks: BlockDiff[] }

export type ItemDiff = { op: 'same' | 'added' | 'removed'; text: Text } | { op: 'changed'; parts: TextPart[]; moved: boolean }

/** A row of a table, its cells in order. */
export type RowDiff = { op: 'same' | 'added' | 'removed'; header: boolean; cells: Text[] } | { op: 'changed'; header: boolean; cells: TextPart[][]; moved: boolean }

/**
 * One block. `from` and `to` are its places among the blocks before and after, counted from 0.
 * A block that moved stands where it is now; `changes` is empty when it only moved.
 */
export type BlockDiff =
  | { kind: 'same' | 'added' | 'removed'; block: Block }
  | { kind: 'changed'; before: Block; after: Block; changes: Change[]; marksOnly: boolean }
  | { kind: 'moved'; before: Block; after: Block; from: number; to: number; changes: Change[] }

export interface ArticleDiff {
  head: HeadChange[]
  /** Every block of either side, in the order of the text after; what was removed stands where it stood. */
  body: BlockDiff[]
  /** Words that came and went in the body and in the lines that readers and the desk read; a move counts nothing. */
  words: { added: number; removed: number }
  /** True when nothing differs. */
  same: boolean
}
