import type { BlockHtml } from '../../exporting/types'

/** With an address the whole line is the link; without one the text stands as it is, with its own links. */
export const html: BlockHtml<'related'> = (block, out) => {
  const text = out.spans(block.text, { links: !block.url })
  return text && `<aside${out.cls('related')} role="note">\n<p>${block.url ? out.link(block.url, text) : text}</p>\n</aside>`
}
