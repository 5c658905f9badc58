import type { BlockHtml } from '../../exporting/types'
import { escapeLine, isBlank } from '../../text/html'

/** A link with a title, never a script of another site. Without a title the other site's name stands for it. */
export const html: BlockHtml<'embed'> = (block, out) => {
  const title = isBlank(block.title) ? siteName(block.url) : block.title.trim()
  return title && `<p${out.cls('embed')}>${out.link(block.url, escapeLine(title))}</p>`
}

function siteName(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
