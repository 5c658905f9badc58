import type { Mark, Span } from '../../text/spans'
import { attribute, type Element } from './tree'

export type Marks = { [M in Mark]?: true } & { link?: { href: string } }

const byTag: Record<string, Mark> = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike', sub: 'sub', sup: 'sup' }

/**
 * The marks inside an element, from its name and its inline style. Word processors write either; a Google Docs
 * clipboard stands in a `<b>` whose style says that it is not bold.
 */
export function marksOf(element: Element, outer: Marks): Marks {
  const style = (attribute(element, 'style') ?? '').toLowerCase()
  const mark = byTag[element.tagName]
  if (!mark && !style) return outer
  const marks: Marks = { ...outer }
  if (mark) marks[mark] = true
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1]
  if (weight) set(marks, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600)
  const slant = /font-style\s*:\s*(\w+)/.exec(style)?.[1]
  if (slant) set(marks, 'italic', slant === 'italic' || slant === 'oblique')
  const line = /text-decoration(?:-line)?\s*:\s*([^;]+)/.exec(style)?.[1]
  // Links are underlined by habit; that says nothing of the text.
  if (line && !marks.link) {
    if (line.includes('underline')) marks.underline = true
    if (line.includes('line-through')) marks.strike = true
  }
  const shift = /vertical-align\s*:\s*(\w+)/.exec(style)?.[1]
  if (shift === 'super') marks.sup = true
  if (shift === 'sub') marks.sub = true
  return marks
}

function set(marks: Marks, mark: Mark, on: boolean): void {
  if (on) marks[mark] = true
  else Reflect.deleteProperty(marks, mark)
}

export const span = (text: string, marks: Marks): Span => ({ text, ...marks })
