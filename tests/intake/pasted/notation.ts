import type { Block } from '../../../shared/blocks'
import type { Text } from '../../../shared/text/spans'

/** One thing that a clipboard may hold, in the dialect of the program that put it there, and what it becomes. */
export interface Clip {
  from: string
  html?: string
  text?: string
  /** One line a block, as `notation` writes them. */
  blocks: string[]
  /** Words that must not be in the story, and what the report says of them. */
  dropped?: RegExp[]
}

const spans = (text: Text): string =>
  text
    .map((span) => {
      let out = span.text
      if (span.bold) out = `**${out}**`
      if (span.italic) out = `_${out}_`
      if (span.underline) out = `__${out}__`
      if (span.strike) out = `~~${out}~~`
      if (span.sup) out = `^${out}^`
      if (span.sub) out = `~${out}~`
      return span.link ? `[${out}](${span.link.href})` : out
    })
    .join('')

/** A block as one line that a person can compare. */
export function notation(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return spans(block.text)
    case 'heading':
      return `${'#'.repeat(block.level)} ${spans(block.text)}`
    case 'question':
      return `? ${spans(block.text)}`
    case 'quote':
    case 'pullquote':
      return `${block.type === 'quote' ? '>' : '>>'} ${spans(block.text)}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${spans(item.text)}`).join(' / ')
    case 'table':
      return [...(block.caption ? [`“${block.caption}”`] : []), ...block.rows.map((row) => (row.header ? '! ' : '| ') + row.cells.map((cell) => spans(cell.text)).join(' | '))].join(' / ')
    case 'divider':
      return '---'
    default:
      return block.type
  }
}
