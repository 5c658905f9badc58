import type { Span, Text } from '../../../shared/text/spans'
import { theme } from '../theme'
import type { LinePoint, LineSelection } from './lines'

/* The words of a field while nobody has written in it: the same elements as its editor's, without an editor. */

const classes = theme.text!

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  return made
}

function spanElement(span: Span, words: string): HTMLElement {
  const lines = span.underline && span.strike ? [classes.underlineStrikethrough] : [span.underline && classes.underline, span.strike && classes.strikethrough]
  const own = [span.bold && classes.bold, span.italic && classes.italic, ...lines, span.sub && classes.subscript, span.sup && classes.superscript]
  const inner = element(span.bold ? 'strong' : span.italic ? 'em' : 'span', own.filter(Boolean).join(' '))
  inner.textContent = words
  if (!span.sub && !span.sup) return inner
  const outer = element(span.sub ? 'sub' : 'sup')
  outer.append(inner)
  return outer
}

function lineElement(text: Text): HTMLElement {
  const line = element('p', theme.paragraph)
  line.dir = 'auto'
  for (const span of text) {
    let target: HTMLElement = line
    if (span.link) {
      const link = element('a', theme.link)
      link.href = span.link.href
      line.append(link)
      target = link
    }
    span.text.split('\n').forEach((words, at) => {
      if (at) target.append(element('br'))
      if (words) target.append(spanElement(span, words))
    })
  }
  if (!text.length) line.append(element('br'))
  return line
}

export function drawLines(root: HTMLElement, lines: readonly Text[]): void {
  root.replaceChildren(...lines.map(lineElement))
}

function pointOf(root: HTMLElement, node: Node, offset: number): LinePoint {
  const line = [...root.children].findIndex((child) => child.contains(node))
  if (line < 0) return { line: offset, offset: 0 }
  const before = document.createRange()
  before.setStart(root.children[line]!, 0)
  before.setEnd(node, offset)
  return { line, offset: before.toString().length + before.cloneContents().querySelectorAll('br').length }
}

/** What the browser has selected in the lines of a field; null where that is elsewhere. */
export function selectionIn(root: HTMLElement): LineSelection | null {
  const selection = getSelection()
  if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  return { anchor: pointOf(root, selection.anchorNode, selection.anchorOffset), focus: pointOf(root, selection.focusNode, selection.focusOffset) }
}

/** True where the cursor is in the first or last line of a field as it is wrapped on the screen. */
export function isInEdgeLine(root: HTMLElement, edge: 'first' | 'last'): boolean {
  const selection = getSelection()
  const line = edge === 'first' ? root.firstElementChild : root.lastElementChild
  if (!line || !selection?.focusNode || !line.contains(selection.focusNode)) return false
  const at = document.createRange()
  at.setStart(selection.focusNode, selection.focusOffset)
  const caret = at.getClientRects()[0]
  const all = document.createRange()
  all.selectNodeContents(line)
  const rows = [...all.getClientRects()]
  if (!caret || !rows.length) return true
  const middle = (caret.top + caret.bottom) / 2
  return edge === 'first' ? middle < Math.min(...rows.map(({ bottom }) => bottom)) : middle > Math.max(...rows.map(({ top }) => top))
}
