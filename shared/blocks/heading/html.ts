import type { BlockHtml } from '../../exporting/types'

/** The head alone; the section around a level-2 head is the page's work. */
export const html: BlockHtml<'heading'> = (block, out) => {
  const text = out.spans(block.text, { breaks: false })
  const id = out.anchor(block)?.id
  return text && `<${out.tag(block.level)}${id ? ` id="${id}"` : ''}>${text}</${out.tag(block.level)}>`
}
