import type { BlockHtml } from '../../exporting/types'
import { escapeLine, isBlank } from '../../text/html'

export const html: BlockHtml<'factbox'> = (block, out) => {
  const inner = block.blocks.map((part) => out.inner(part)).filter(Boolean)
  const titled = !isBlank(block.title)
  if (!titled && !inner.length) return ''
  const anchor = titled ? out.anchor(block) : undefined
  const title = titled ? [`<${out.tag(3)}${anchor ? ` id="${anchor.id}"` : ''}>${escapeLine(block.title)}</${out.tag(3)}>`] : []
  return [`<aside${out.cls('factbox')} ${anchor?.names ? `aria-labelledby="${anchor.id}"` : 'role="note"'}>`, ...title, ...inner, '</aside>'].join('\n')
}
