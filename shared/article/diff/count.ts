import type { Block } from '../../blocks'
import { plain } from '../../text/spans'
import { countWords } from '../text'
import { allTexts } from './all-texts'
import { prose } from './head'
import type { BlockDiff, Change, HeadChange, ItemDiff, Part, RowDiff, TextPart } from './types'

/** Words that came and went. */
export interface Words {
  added: number
  removed: number
}

/** Counts the words of a diff. Where words only moved or changed their look, nothing came and nothing went. */
export function countChanges(head: readonly HeadChange[], body: readonly BlockDiff[], language: string): Words {
  const words: Words = { added: 0, removed: 0 }
  const count = (op: string, text: string) => {
    if (op === 'added' || op === 'removed') words[op] += countWords(text, language)
  }
  const inParts = (parts: readonly Part[]) => parts.forEach(({ op, text }) => count(op, text))
  const inText = (parts: readonly TextPart[]) => parts.forEach((part) => (part.op === 'restyled' ? undefined : count(part.op, plain(part.text))))
  const inBlock = (op: string, block: Block) => allTexts(block).forEach((text) => count(op, text))
  const inItem = (item: ItemDiff) => (item.op === 'changed' ? inText(item.parts) : count(item.op, plain(item.text)))
  const inRow = (row: RowDiff) => (row.op === 'changed' ? row.cells.forEach(inText) : row.cells.forEach((text) => count(row.op, plain(text))))
  const inChange = (change: Change): void => {
    if (change.kind === 'text') inText(change.parts)
    // An address or a name of a picture has no words.
    else if (change.kind === 'words' && ['cite', 'caption', 'credit', 'title', 'alt'].includes(change.field)) inParts(change.parts)
    else if (change.kind === 'items') change.items.forEach(inItem)
    else if (change.kind === 'rows') change.rows.forEach(inRow)
    else if (change.kind === 'blocks') inBody(change.blocks)
  }
  const inBody = (blocks: readonly BlockDiff[]): void =>
    blocks.forEach((each) => ('changes' in each ? each.changes.forEach(inChange) : inBlock(each.kind, each.block)))
  head.filter(({ field }) => prose.has(field)).forEach(({ parts }) => inParts(parts))
  inBody(body)
  return words
}
