import type { BlockHtml } from '../../exporting/types'

export const html: BlockHtml<'list'> = (block, out) => {
  const items = block.items.map((item) => out.spans(item.text)).filter(Boolean)
  if (!items.length) return ''
  const tag = block.ordered ? 'ol' : 'ul'
  return [`<${tag}>`, ...items.map((item) => `<li>${item}</li>`), `</${tag}>`].join('\n')
}
