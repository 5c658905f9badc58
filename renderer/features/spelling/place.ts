import type { Block } from '../../../shared/blocks'
import type { StoryBody } from '../../editor/body'
import { fieldRange } from '../../editor/head-lines'
import { rangeIn } from '../../editor/ranges'
import type { StorySession } from '../../session/types'
import type { Slip } from './protocol'
import { headFields, type Speller } from './store'

/** A field of the head by its path, or a block of the body by its id. */
export type Where = { field: string } | { block: string }

/** A slip where it stands in the text. */
export interface Placed {
  where: Where
  slip: Slip
  range: Range
}

/** A point of the text: what a caret or a press of the mouse is at. */
export type Point = readonly [node: Node, offset: number]

/** The way to a field of the head, as stretches name it. */
export const pathOf = (field: (typeof headFields)[number]) => (field === 'headline' ? 'headline.main' : field)

const blockAt = (surface: Element, session: StorySession, node: Node): { block: Block; index: number; element: Element } | null => {
  const index = [...surface.children].findIndex((child) => child.contains(node))
  const block = index < 0 ? undefined : session.article().body[index]
  return block ? { block, index, element: surface.children[index]! } : null
}

/** The slip of the body that a point of the text stands in or at the end of. */
export function slipAt(surface: Element, session: StorySession, speller: Speller, [node, offset]: Point): Placed | null {
  const at = blockAt(surface, session, node)
  if (!at) return null
  for (const slip of speller.of(at.block)) {
    const range = rangeIn(at.element, at.block, slip.start, slip.end)
    if (range?.isPointInRange(node, offset)) return { where: { block: at.block.id }, slip, range }
  }
  return null
}

/** The slip that the cursor stands in or at the end of, in a field of the head. */
export function slipInField(field: HTMLTextAreaElement, speller: Speller): Placed | null {
  const at = field.selectionEnd
  for (const { field: name, slips } of speller.headSlips()) {
    if (!field.closest(`.head-field.is-${name}`)) continue
    for (const slip of slips) {
      const range = slip.start <= at && at <= slip.end ? fieldRange(field, slip.start, slip.end) : null
      if (range) return { where: { field: pathOf(name) }, slip, range }
    }
  }
  return null
}

/** The point of the text under a place of the window. */
export function pointUnder(x: number, y: number): Point | null {
  const position = document.caretPositionFromPoint(x, y)
  return position ? [position.offsetNode, position.offset] : null
}

/** Where the cursor is in the body: the end of what is selected. */
export function cursor(surface: Element): Point | null {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  return range && surface.contains(range.endContainer) ? [range.endContainer, range.endOffset] : null
}

/** The next slip behind the cursor, or the one before it, round the end of the story; null where there is none. */
export function nextSlip(surface: Element, session: StorySession, body: StoryBody, speller: Speller, by: 1 | -1): { where: Where; slip: Slip } | null {
  const inHead = speller.headSlips().flatMap(({ field, slips }) => slips.map((slip) => ({ where: { field: pathOf(field) } as Where, index: headFields.indexOf(field) - headFields.length, block: null as Block | null, slip })))
  const index = new Map(session.article().body.map((block, i) => [block, i]))
  const inBody = speller.slips().flatMap(({ block, slips }) => slips.map((slip) => ({ where: { block: block.id } as Where, index: index.get(block) ?? -1, block: block as Block | null, slip })))
  const all = [...inHead, ...inBody]
  if (!all.length) return null
  const order = by === 1 ? all : all.reverse()

  const focused = document.activeElement
  const field = focused instanceof HTMLTextAreaElement ? headFields.findIndex((name) => focused.closest(`.head-field.is-${name}`)) : -1
  if (focused instanceof HTMLTextAreaElement && field >= 0) {
    const { selectionStart, selectionEnd } = focused
    const here = field - headFields.length
    return (
      order.find(({ index: at, slip }) => {
        if (at !== here) return (at - here) * by > 0
        return by === 1 ? slip.start >= selectionEnd && !(slip.start === selectionStart && slip.end === selectionEnd) : slip.end <= selectionStart
      }) ?? order[0]!
    )
  }

  const selection = getSelection()
  const here = selection?.rangeCount ? selection.getRangeAt(0) : null
  const at = here && blockAt(surface, session, here.startContainer)
  if (!here || !at) return order[0]!
  const behind = order.find(({ index: where, block, slip }) => {
    if (where !== at.index) return (where - at.index) * by > 0
    const element = block && body.elementOf(block)
    const range = element && rangeIn(element, block, slip.start, slip.end)
    if (!range) return false
    // From the ends of what is selected: the slip that is selected already is passed.
    return by === 1
      ? range.compareBoundaryPoints(Range.START_TO_START, here) > 0 && range.compareBoundaryPoints(Range.END_TO_START, here) >= 0
      : range.compareBoundaryPoints(Range.END_TO_END, here) < 0
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
