import type { BlockHtml } from '../../exporting/types'

/** The question alone; the section with its answer is the page's work. */
export const html: BlockHtml<'question'> = (block, out) => {
  const text = out.spans(block.text, { breaks: false })
  const id = out.anchor(block)?.id
  return text && `<${out.tag(2)}${id ? ` id="${id}"` : ''}>${text}</${out.tag(2)}>`
}
