import { attribute, elements, textOf, type Element } from './tree'

/* What Word's markup says by its own style names and not by elements. */

const listStyle = /mso-list\s*:\s*(l\d+)(?:\s+level\d+)?(?:\s+(lfo\d+))?/i
const markStyle = /mso-list\s*:\s*ignore/i
const styleOf = (element: Element) => attribute(element, 'style') ?? ''

/** True for the bullet or number that Word draws before an item: the list says it. */
export const isListMark = (element: Element): boolean => markStyle.test(styleOf(element))

/** True for what stands in the margin: comments and the marks that point to them. */
export const isMarginComment = (element: Element): boolean =>
  /mso-element\s*:\s*comment-list/i.test(styleOf(element)) || /(?:^|\s)(?:MsoCommentReference|msocomanchor)(?:\s|$)/i.test(attribute(element, 'class') ?? '')

/** The list that a paragraph is an item of, as Word's clipboard writes items, with a name for the list; null for other paragraphs. */
export function wordItem(paragraph: Element): { list: string; ordered: boolean } | null {
  const style = listStyle.exec(styleOf(paragraph))
  const listed = style ?? /MsoListParagraph/i.exec(attribute(paragraph, 'class') ?? '')
  if (!listed) return null
  const mark = [...elements(paragraph)].find(isListMark)
  // The style of lists also stands on paragraphs that are only indented.
  if (!style && !mark) return null
  return { list: style ? `${style[1]} ${style[2] ?? ''}` : '', ordered: mark ? /[\p{L}\p{N}][.)]/u.test(textOf(mark)) : false }
}

/** What a paragraph is by the name of its style. */
export function wordStyle(paragraph: Element): 'h1' | 'h2' | 'h3' | 'quote' | null {
  const name = `${attribute(paragraph, 'class') ?? ''} ${styleOf(paragraph)}`
  if (/Mso(?:Intense)?Quote\b/i.test(name)) return 'quote'
  const heading = /MsoHeading([1-9])|MsoTitle/i.exec(name)
  if (!heading) return null
  return heading[1] === undefined || heading[1] === '1' ? 'h1' : heading[1] === '2' ? 'h2' : 'h3'
}
