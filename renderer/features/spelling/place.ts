import type { StoryBody } from '../../editor/body'
import { rangeIn } from '../../editor/ranges'
import type { StorySession } from '../../session/types'
import type { Slip } from './protocol'
import type { Speller } from './store'
import type { Block } from '../../../shared/blocks'

/** A slip where it stands in the text. */
export interface Placed {
  block: Block
  slip: Slip
  range: Range
}

/** A point of the text: what a caret or a press of the mouse is at. */
export type Point = readonly [node: Node, offset: number]

const blockAt = (surface: Element, session: StorySession, node: Node): { block: Block; index: number; element: Element } | null => {
  const index = [...surface.children].findIndex((child) => child.contains(node))
  const block = index < 0 ? undefined : session.article().body[index]
  return block ? { block, index, element: surface.children[index]! } : null
}

/** The slip that a point of the text stands in or at the end of. */
export function slipAt(surface: Element, session: StorySession, speller: Speller, [node, offset]: Point): Placed | null {
  const at = blockAt(surface, session, node)
  if (!at) return null
  for (const slip of speller.of(at.block)) {
    const range = rangeIn(at.element, at.block, slip.start, slip.end)
    if (range?.isPointInRange(node, offset)) return { block: at.block, slip, range }
  }
  return null
}

/** The point of the text under a place of the window. */
export function pointUnder(x: number, y: number): Point | null {
  const position = document.caretPositionFromPoint(x, y)
  return position ? [position.offsetNode, position.offset] : null
}

/** Where the cursor is: the end of what is selected. */
export function cursor(surface: Element): Point | null {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  return range && surface.contains(range.endContainer) ? [range.endContainer, range.endOffset] : null
}

/** The next slip behind the cursor, or the one before it, round the end of the story; null where there is none. */
export function nextSlip(surface: Element, session: StorySession, body: StoryBody, speller: Speller, by: 1 | -1): { block: Block; slip: Slip } | null {
  const all = speller.slips().flatMap(({ block, slips }) => slips.map((slip) => ({ block, slip })))
  if (!all.length) return null
  const order = by === 1 ? all : all.reverse()
  const selection = getSelection()
  const here = selection?.rangeCount ? selection.getRangeAt(0) : null
  const at = here && blockAt(surface, session, here.startContainer)
  if (!here || !at) return order[0]!
  const index = new Map(session.article().body.map((block, i) => [block, i]))
  const behind = order.find(({ block, slip }) => {
    const far = (index.get(block)! - at.index) * by
    if (far !== 0) return far > 0
    const element = body.elementOf(block)
    const range = element && rangeIn(element, block, slip.start, slip.end)
    if (!range) return false
    return by === 1 ? range.compareBoundaryPoints(Range.START_TO_START, here) > 0 && range.compareBoundaryPoints(Range.END_TO_START, here) >= 0 : range.compareBoundaryPoints(Range.END_TO_END, here) < 0
  })
  return behind ?? order[0]!
}

/** The index of the first block that is on the screen: its elements stand one below the other, so it is found by halving. */
export function firstOnScreen(body: StoryBody, blocks: readonly Block[]): number {
  const scroll = body.editor.getRootElement()?.closest('.story-scroll')
  if (!scroll) return 0
  const { top } = scroll.getBoundingClientRect()
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = body.elementOf(blocks[middle]!)
    if (element && element.getBoundingClientRect().bottom <= top) low = middle + 1
    else high = middle
  }
  return Math.min(low, Math.max(0, blocks.length - 1))
}
