import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $create, $createParagraphNode, $getRoot, $getSelection, $getState, $isElementNode, $isParagraphNode, $isRangeSelection, $isRootNode, $setState,
  type ElementNode, type LexicalNode,
} from 'lexical'
import type { Block } from '../../shared/blocks'
import { $createBlockNode } from '../../shared/blocks/nodes'
import { newBlockId } from '../../shared/text/id'
import { DividerNode } from '../../shared/blocks/divider/node'
import { PullquoteNode } from '../../shared/blocks/pullquote/node'
import { QuestionNode } from '../../shared/blocks/question/node'
import { RelatedNode } from '../../shared/blocks/related/node'
import { citeState, extraState, idState } from '../../shared/blocks/state'
import { $foldedBelow, $isFolded } from './answers/folded'

/** What a writer can make of a line of text: block types as menus, shortcuts and starts of lines name them. */
export const textKinds = ['paragraph', 'heading2', 'heading3', 'question', 'bullets', 'numbers', 'quote', 'pullquote', 'related'] as const
export type TextKind = (typeof textKinds)[number]
export type BlockKind = TextKind | 'divider'
/** What can be put in: also cards. An embed needs its address first. */
export const insertKinds = [...textKinds, 'factbox', 'table', 'embed', 'correction', 'held', 'divider'] as const
export type InsertKind = (typeof insertKinds)[number]

/** What typed at the start of a paragraph, with a space after it, makes it this kind. */
export const starts: Readonly<Record<string, BlockKind>> = {
  '##': 'heading2', '###': 'heading3', '?': 'question', '-': 'bullets', '*': 'bullets', '1.': 'numbers', '>': 'quote', '---': 'divider',
}

const makers: Record<Exclude<TextKind, 'bullets' | 'numbers'>, () => ElementNode> = {
  paragraph: $createParagraphNode,
  heading2: () => $createHeadingNode('h2'),
  heading3: () => $createHeadingNode('h3'),
  question: () => $create(QuestionNode),
  quote: $createQuoteNode,
  pullquote: () => $create(PullquoteNode),
  related: () => $create(RelatedNode),
}

/** The kind of a node of the body; null for a card. */
export function $kindOf(node: LexicalNode): BlockKind | null {
  if ($isParagraphNode(node)) return 'paragraph'
  if ($isHeadingNode(node)) return node.getTag() === 'h2' ? 'heading2' : 'heading3'
  if ($isListNode(node)) return node.getListType() === 'number' ? 'numbers' : 'bullets'
  if ($isQuoteNode(node)) return 'quote'
  if (node instanceof QuestionNode) return 'question'
  if (node instanceof PullquoteNode) return 'pullquote'
  if (node instanceof RelatedNode) return 'related'
  return node instanceof DividerNode ? 'divider' : null
}

/** The node of the body that a node stands in. */
export function $topOf(node: LexicalNode): LexicalNode | null {
  let top: LexicalNode | null = node
  while (top && !$isRootNode(top.getParent())) top = top.getParent()
  return top
}

/** The nodes of the body that the selection touches, in their order. */
export function $selectedTops(): LexicalNode[] {
  const selection = $getSelection()
  const tops = new Map<string, LexicalNode>()
  for (const node of selection?.getNodes() ?? []) {
    const top = $topOf(node)
    if (top) tops.set(top.getKey(), top)
  }
  return [...tops.values()]
}

/** Another kind of block is still the same block: its id and what hangs on it go along. */
function $identify(to: LexicalNode, from: LexicalNode): void {
  $setState(to, idState, $getState(from, idState))
  $setState(to, extraState, $getState(from, extraState))
  $setState(to, citeState, $getState(from, citeState))
}

/** Moves the children of a node, and the cursor where it stands on the node itself. */
function $pour(from: ElementNode, to: ElementNode): void {
  const selection = $getSelection()
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus].filter((point) => point.key === from.getKey()) : []
  to.append(...from.getChildren())
  for (const point of points) point.set(to.getKey(), Math.min(point.offset, to.getChildrenSize()), 'element')
}

/** Takes the items of a list that the selection touches out of it, as paragraphs; items behind them are a list of their own. */
function $unlist(list: ListNode): ElementNode[] {
  const items = list.getChildren().filter($isListItemNode)
  const selected = new Set($getSelection()?.getNodes().flatMap((node) => [node, ...node.getParents()].filter($isListItemNode).map((item) => item.getKey())))
  const chosen = items.filter((item) => selected.has(item.getKey()))
  const above = items.slice(0, items.indexOf(chosen[0]!))
  const below = items.slice(above.length + chosen.length)
  const paragraphs = chosen.map((item) => {
    const paragraph = $createParagraphNode()
    $pour(item, paragraph)
    return paragraph
  })
  if (!above.length && !below.length && paragraphs[0]) $identify(paragraphs[0], list)
  if (above.length && below.length) list.insertAfter($createListNode(list.getListType()).append(...below))
  for (const paragraph of above.length ? paragraphs.toReversed() : paragraphs) {
    if (above.length) list.insertAfter(paragraph)
    else list.insertBefore(paragraph)
  }
  for (const item of chosen) item.remove(true)
  if (list.isEmpty()) list.remove(true)
  return paragraphs
}

function $enlist(blocks: ElementNode[], type: 'bullet' | 'number'): void {
  const first = blocks[0]
  if (!first) return
  const list = $isListNode(first) ? first : $createListNode(type)
  if (list === first) list.setListType(type)
  else {
    $identify(list, first)
    first.insertBefore(list)
  }
  for (const block of blocks) {
    if (block === list) continue
    if ($isListNode(block)) list.append(...block.getChildren())
    else {
      const item = $createListItemNode()
      list.append(item)
      $pour(block, item)
    }
    block.remove(true)
  }
}

/** Makes every selected line of text a block of a kind. Cards stay what they are. Inside an update. */
export function $turnInto(kind: TextKind): void {
  const blocks = $selectedTops().filter($isElementNode)
  if (kind === 'bullets' || kind === 'numbers') return $enlist(blocks, kind === 'bullets' ? 'bullet' : 'number')
  for (const block of blocks.flatMap((each) => ($isListNode(each) ? $unlist(each) : [each]))) {
    if ($kindOf(block) === kind) continue
    const next = makers[kind]()
    $identify(next, block)
    block.replace(next, true)
  }
}

/** As `$turnInto`, but what already is of this kind becomes a paragraph again. */
export function $toggleKind(kind: TextKind): void {
  const blocks = $selectedTops()
  const all = blocks.length > 0 && blocks.every((block) => $kindOf(block) === kind)
  $turnInto(all ? 'paragraph' : kind)
}

/** A new card of a kind, with a place to write in. */
function newCard(kind: Exclude<InsertKind, BlockKind | 'embed'>): Block {
  const id = newBlockId()
  const line = (): Block & { type: 'paragraph' } => ({ id: newBlockId(), type: 'paragraph', text: [] })
  switch (kind) {
    case 'factbox':
      return { id, type: 'factbox', title: '', blocks: [line()] }
    case 'held':
      return { id, type: 'held', blocks: [line()] }
    case 'correction':
      return { id, type: 'correction', kind: 'correction', date: localDate(), text: [] }
    case 'table':
      return { id, type: 'table', rows: Array.from({ length: 3 }, (_, row) => ({ header: row === 0, cells: Array.from({ length: 3 }, () => ({ text: [] })) })) }
  }
}

/** Today as the desk's clock has it: YYYY-MM-DD. */
const localDate = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Puts a block of a kind where the cursor is: a line of text becomes it, anything else stands after it. @returns the node of what was put in, null for text */
export function $insertKind(kind: Exclude<InsertKind, 'embed'>): LexicalNode | null {
  if (textKinds.some((each) => each === kind)) {
    $turnInto(kind as TextKind)
    return null
  }
  return $insertNode(kind === 'divider' ? $create(DividerNode) : $createBlockNode(newCard(kind as Exclude<InsertKind, BlockKind | 'embed'>)))
}

/** Puts a card or divider after the block of the cursor, in the place of an empty line; there is a line to write on behind it. */
export function $insertNode(node: LexicalNode): LexicalNode | null {
  const top = $selectedTops().at(-1)
  if (!top) return null
  top.insertAfter(node)
  if ($isParagraphNode(top) && top.isEmpty()) top.remove()
  const next = node.getNextSibling()
  if ($isElementNode(next)) next.selectStart()
  else node.insertAfter($createParagraphNode().select().anchor.getNode())
  return node
}

/**
 * Moves the selected blocks one place up or down, with what is collapsed under them and past what is
 * collapsed beside them. @returns true when there was a place to go
 */
export function $moveBlocks(by: 'up' | 'down'): boolean {
  const selected = $selectedTops()
  const blocks = [...selected, ...$foldedBelow(selected.at(-1))]
  const first = blocks[0]
  let last = blocks.at(-1)
  let edge = by === 'up' ? first?.getPreviousSibling() : last?.getNextSibling()
  while (by === 'up' && edge && $isFolded(edge)) edge = edge.getPreviousSibling()
  if (!edge || !first || !last) return false
  for (const node of [edge, ...$foldedBelow(edge)]) {
    if (by === 'down') first.insertBefore(node)
    else {
      last.insertAfter(node)
      last = node
    }
  }
  return true
}

/** Moves the blocks from one index to before another, to stand before the block at a third (the number of blocks: at the end). Inside an update. */
export function $moveRange(from: number, end: number, before: number): void {
  const root = $getRoot()
  const all = root.getChildren()
  if (before >= from && before <= end) return
  const target = all[before]
  for (const node of all.slice(from, end)) {
    if (target) target.insertBefore(node)
    else root.append(node)
  }
}
