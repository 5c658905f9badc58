import type { BlockHtml } from '../../exporting/types'
import { escapeLine, isBlank } from '../../text/html'

/**
 * A pull quote repeats words of the story for the eye. A screen reader has read them already, so then
 * it is hidden from it, and holds no link that the keyboard could reach. Words that stand nowhere else are announced.
 */
export const html: BlockHtml<'pullquote'> = (block, out) => {
  const hidden = out.repeats(block)
  const text = out.spans(block.text, { links: !hidden })
  if (!text) return ''
  const cite = block.cite && !isBlank(block.cite) ? `\n<p><cite>${escapeLine(block.cite)}</cite></p>` : ''
  return `<aside${out.cls('pullquote')} role="note"${hidden ? ' aria-hidden="true"' : ''}>\n<blockquote><p>${text}</p></blockquote>${cite}\n</aside>`
}
