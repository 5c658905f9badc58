import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createLineBreakNode, $createTextNode, $getState, $isElementNode, $isLineBreakNode, $isTextNode, $setState, createState,
  type ElementNode, type LexicalNode, type TextFormatType,
} from 'lexical'
import { safeHref } from '../text/links'
import { marks, type Mark, type Span, type Text } from '../text/spans'
import { $extraOf, $keepExtra, sameJson } from './state'

/** Lexical's names for our marks. */
export const formats = {
  bold: 'bold', italic: 'italic', underline: 'underline', strike: 'strikethrough', sub: 'subscript', sup: 'superscript',
} as const satisfies Record<Mark, TextFormatType>

// Lexical's bits: setFormat takes them all at once, where toggling sub would end sup.
const bits: Record<Mark, number> = { bold: 1, italic: 2, strike: 4, underline: 8, sub: 32, sup: 64 }
const known = ['text', 'link', ...marks]

/** The marks of a line break that came from a file: Lexical's own has none, and a typed one takes its neighbour's. */
const breakState = createState('marks', { parse: (value) => (typeof value === 'number' ? value : -1) })

const formatOf = (span: Span) => marks.reduce((sum, mark) => (span[mark] ? sum | bits[mark] : sum), 0)

function spanOf(text: string, format: number, node: LexicalNode, link: Span['link']): Span {
  const span: Span = { text }
  for (const mark of marks) if (format & bits[mark]) span[mark] = true
  if (link) span.link = link
  return Object.assign(span, $extraOf(node, known))
}

/** Appends spans to a node: text nodes, links around them, and a line break for each "\n". */
export function $appendText(parent: ElementNode, text: Text): void {
  let link: { value: NonNullable<Span['link']>; node: ElementNode } | null = null
  for (const span of text) {
    if (!span.link) link = null
    else if (!link || !sameJson(link.value, span.link)) {
      const node = $keepExtra($createLinkNode(span.link.href, { rel: null }), span.link, ['href'])
      parent.append(node)
      link = { value: span.link, node }
    }
    const target = link?.node ?? parent
    span.text.split('\n').forEach((line, at) => {
      if (at) target.append($setState($keepExtra($createLineBreakNode(), span, known), breakState, formatOf(span)))
      if (line) target.append($keepExtra($createTextNode(line), span, known).setFormat(formatOf(span)))
    })
  }
}

/** The spans of a node's text in the one form that the model allows: equal neighbours joined, no empty span. */
export function $textOf(parent: ElementNode): Text {
  const out: Text = []
  const add = (span: Span) => {
    const last = out.at(-1)
    if (last && sameJson({ ...last, text: '' }, { ...span, text: '' })) out[out.length - 1] = { ...last, text: last.text + span.text }
    else if (span.text) out.push(span)
  }
  const walk = (element: ElementNode, link: Span['link']) => {
    let format = 0
    for (let node = element.getFirstChild(); node; node = node.getNextSibling()) {
      if ($isTextNode(node)) add(spanOf(node.getTextContent(), (format = node.getFormat()), node, link))
      else if ($isLineBreakNode(node)) {
        const own = $getState(node, breakState)
        add(spanOf('\n', own < 0 ? format : own, node, link))
      } else if ($isElementNode(node)) walk(node, $linkOf(node) ?? link)
    }
  }
  walk(parent, undefined)
  return out
}

/** The link that a node is, as a span carries it; none for an address that is not safe. */
function $linkOf(node: ElementNode): Span['link'] {
  if (!$isLinkNode(node)) return undefined
  const href = node.getURL()
  return safeHref(href) === null ? undefined : { ...$extraOf(node, ['href']), href }
}
