import type { BlockHtml } from '../../exporting/types'

export const html: BlockHtml<'correction'> = (block, out) => {
  const text = out.spans(block.text)
  return text && `<p${out.cls(block.kind)}><strong>${out.word(block.kind)}</strong> ${out.time(block.date)}: ${text}</p>`
}
