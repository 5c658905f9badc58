import type { BlockHtml } from '../../exporting/types'

export const html: BlockHtml<'paragraph'> = (block, out) => {
  const text = out.spans(block.text)
  return text && `<p>${out.lead(block)}${text}</p>`
}
