import type { Block } from '../blocks'
import { clean } from '../text/clean'
import { isBlank, publishHref } from '../text/html'
import { plain, type Text } from '../text/spans'
import type { Handoff } from './types'

/** Spans as plain text; with `links`, an address that the words do not show stands behind them. */
export function spansText(text: Text, links = false): string {
  if (!links || !text.some((span) => span.link)) return clean(plain(text)).trim()
  let out = ''
  text.forEach((span, i) => {
    out += span.text
    const href = span.link?.href
    if (!href || text[i + 1]?.link?.href === href) return
    const address = publishHref(href)
    if (address && !out.includes(address.replace(/^(mailto|tel):|\/$/g, ''))) out += ` (${address})`
  })
  return clean(out).trim()
}

const made = new WeakMap<Handoff, ReadonlyMap<Block, string>>()

/** The blocks of a handoff as plain text with their addresses, made once: the text and the manifest both have them. */
export function blockTextsOf(handoff: Handoff): ReadonlyMap<Block, string> {
  let texts = made.get(handoff)
  if (!texts) made.set(handoff, (texts = new Map(handoff.article.body.map((block) => [block, blockText(block, true)]))))
  return texts
}

/** A block as lines of plain text; `''` when there is nothing to read. */
export function blockText(block: Block, links = false): string {
  const said = (text: string, cite: string | undefined) => (text && cite && !isBlank(cite) ? `${text}\n— ${clean(cite).trim()}` : text)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'question':
    case 'correction':
      return spansText(block.text, links)
    case 'related': {
      const text = spansText(block.text, links && !block.url)
      const address = links && block.url ? publishHref(block.url) : null
      return text && address ? `${text} (${address})` : text
    }
    case 'quote':
    case 'pullquote':
      return said(spansText(block.text, links), block.cite)
    case 'list':
      return block.items
        .map((item) => spansText(item.text, links))
        .filter((text) => !isBlank(text))
        .map((text, i) => `${block.ordered ? `${i + 1}.` : '-'} ${text.replaceAll('\n', '\n  ')}`)
        .join('\n')
    case 'factbox':
      return [clean(block.title).trim(), ...block.blocks.map((inner) => blockText(inner, links))].filter((text) => !isBlank(text)).join('\n\n')
    case 'table':
      return [
        ...(block.caption && !isBlank(block.caption) ? [clean(block.caption).trim()] : []),
        ...block.rows.map((row) => row.cells.map((cell) => spansText(cell.text, links).replaceAll('\n', ' ')).join(' | ')).filter((line) => !isBlank(line.replaceAll('|', ''))),
      ].join('\n')
    case 'embed': {
      const address = publishHref(block.url)
      return [clean(block.title).trim(), address && links ? `(${address})` : ''].filter((text) => !isBlank(text)).join(' ')
    }
    case 'image':
      return [block.caption, block.credit].filter((text) => !isBlank(text)).map((text) => clean(text).trim()).join(' ')
    case 'divider':
      return '* * *'
    case 'held':
      return ''
  }
}
