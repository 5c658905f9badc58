import type { BlockHtml } from '../../exporting/types'
import { escapeLine, isBlank } from '../../text/html'

/** Who said it stands outside the blockquote: what is inside is the quotation alone (HTML, "The blockquote element"). */
export const html: BlockHtml<'quote'> = (block, out) => {
  const text = out.spans(block.text)
  if (!text) return ''
  const quote = `<blockquote><p>${text}</p></blockquote>`
  if (!block.cite || isBlank(block.cite)) return quote
  return `<figure${out.cls('quote')}>\n${quote}\n<figcaption><cite>${escapeLine(block.cite)}</cite></figcaption>\n</figure>`
}
