import {
  $createParagraphNode, $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isLineBreakNode, $isRangeSelection, $isTextNode, $setSelection,
  type ElementNode, type PointType,
} from 'lexical'
import { $appendText, $textOf } from '../../../shared/blocks/inline'
import { sameJson } from '../../../shared/text/same'
import type { Text } from '../../../shared/text/spans'
import { $offsetIn } from '../clipboard/selected'

/* The words of a field in the editor that writes them: a paragraph a line. Inside a read or an update. */

/** A place in the lines of a field: UTF-16 code units into one of them, a line break in it is one. */
export interface LinePoint {
  line: number
  offset: number
}

export interface LineSelection {
  anchor: LinePoint
  focus: LinePoint
}

const $lines = (): ElementNode[] => $getRoot().getChildren().filter($isElementNode)

export const $readLines = (): Text[] => $lines().map($textOf)

/** Shows lines; those that stand there already are not touched. */
export function $showLines(lines: readonly Text[]): void {
  const standing = $lines()
  lines.forEach((text, at) => {
    const line = standing[at] ?? $createParagraphNode()
    if (!standing[at]) $getRoot().append(line)
    else if (sameJson($textOf(line), text)) return
    $appendText(line.clear(), text)
  })
  for (const line of standing.slice(Math.max(1, lines.length))) line.remove()
}

/** Puts a point to an offset of a line, at its end where it has no such. */
function $put(point: PointType, { line, offset }: LinePoint): void {
  const lines = $lines()
  const holder = lines[Math.min(line, lines.length - 1)]
  if (!holder) return
  let left = offset
  const walk = (element: ElementNode): boolean =>
    element.getChildren().some((child, index) => {
      if ($isElementNode(child)) return walk(child)
      const size = child.getTextContentSize()
      if ($isTextNode(child) && left <= size) point.set(child.getKey(), left, 'text')
      else if ($isLineBreakNode(child) && left === 0) point.set(element.getKey(), index, 'element')
      else return (left -= size), false
      return true
    })
  if (line >= lines.length || !walk(holder)) point.set(holder.getKey(), holder.getChildrenSize(), 'element')
}

export function $selectLines({ anchor, focus }: LineSelection): void {
  const selection = $createRangeSelection()
  $put(selection.anchor, anchor)
  $put(selection.focus, focus)
  const node = selection.anchor.getNode()
  if ($isTextNode(node)) selection.format = node.getFormat()
  $setSelection(selection)
}

/** What is selected; null where nothing is. */
export function $selectedLines(): LineSelection | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const at = (point: PointType): LinePoint => {
    const lines = $lines()
    const node = point.getNode()
    const line = lines.findIndex((each) => each.is(node) || each.isParentOf(node))
    return line < 0 ? { line: point.offset, offset: 0 } : { line, offset: $offsetIn(lines[line]!, point) ?? 0 }
  }
  return { anchor: at(selection.anchor), focus: at(selection.focus) }
}
