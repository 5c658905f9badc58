import { datelineText } from '../../article/dateline'
import type { Block, BlockOf } from '../../blocks'
import { isBlank } from '../../text/html'
import { leadParagraph } from '../fragment'
import { escapeMarkdown, lineMarkdown, linkMarkdown, spansMarkdown } from '../markdown-text'
import { pictureKey } from '../pictures'
import { shownTime } from '../times'
import type { Format, Handoff, Picture } from '../types'
import { word } from '../words'

/** CommonMark with GitHub's tables; what Markdown has no sign for stands as HTML. */
export const markdown: Format = { name: 'markdown', file: 'article.md', type: 'text/markdown', render }

function render({ article, profile, pictures, repeats }: Handoff): string {
  const { language } = article
  const dateline = datelineText(article.dateline, language)
  const lead = leadParagraph(article.body)
  const by = word(language, 'by')
  const people = article.bylines
    .filter(({ name }) => !isBlank(name))
    .map(({ name, url }) => (url ? linkMarkdown(url, lineMarkdown(name)) : lineMarkdown(name)))
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(people)
  const opening = isBlank(dateline) ? '' : `**${lineMarkdown(dateline)}:** `
  const parts = [
    lineMarkdown(article.kicker ?? ''),
    heading(1, lineMarkdown(article.headline.main)),
    lineMarkdown(article.standfirst),
    names && by.text && !by.foreign ? `${by.text} ${names}` : names,
    ...(lead ? [] : [opening.trimEnd()]),
  ]
  // As on the page: without a section of level 2 around it, level 3 is level 2.
  let real = false
  for (const block of article.body) {
    if (block.type === 'correction' || repeats(block)) continue
    if (block.type === 'question' || (block.type === 'heading' && block.level === 2)) real = true
    parts.push((block === lead ? opening : '') + (block.type === 'image' ? imageMarkdown(block, pictures.get(pictureKey(block))) : blockMarkdown(block, real)))
  }
  for (const block of article.body) {
    if (block.type === 'correction') parts.push(`**${lineMarkdown(word(language, block.kind).text)}, ${lineMarkdown(shownTime(block.date, language, profile))}:** ${spansMarkdown(block.text)}`)
  }
  return parts.filter((part) => !isBlank(part)).join('\n\n') + '\n'
}

const heading = (level: number, text: string) => text && `${'#'.repeat(level)} ${text}`
const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '')

function blockMarkdown(block: Block, inSection: boolean): string {
  switch (block.type) {
    case 'paragraph':
    case 'correction':
      return spansMarkdown(block.text)
    case 'heading':
      return heading(block.level === 3 && inSection ? 3 : 2, spansMarkdown(block.text, { breaks: false }))
    case 'question':
      return heading(2, spansMarkdown(block.text, { breaks: false }))
    case 'related':
      return block.url ? linkMarkdown(block.url, spansMarkdown(block.text, { links: false })) : spansMarkdown(block.text)
    case 'quote':
    case 'pullquote': {
      const cite = block.cite && !isBlank(block.cite) ? `\n\n— ${lineMarkdown(block.cite)}` : ''
      return quoted(spansMarkdown(block.text) + cite)
    }
    case 'list':
      return listMarkdown(block)
    case 'factbox':
      return quoted([isBlank(block.title) ? '' : `**${lineMarkdown(block.title)}**`, ...block.blocks.map((inner) => blockMarkdown(inner, inSection))].filter(Boolean).join('\n\n'))
    case 'table':
      return tableMarkdown(block)
    case 'embed':
      return linkMarkdown(block.url, isBlank(block.title) ? escapeMarkdown(new URL(block.url).hostname) : lineMarkdown(block.title))
    case 'image':
      return imageMarkdown(block, undefined)
    case 'divider':
      return '---'
    case 'held':
      return ''
  }
}

/** The picture by its path in the bundle, and its words below. */
function imageMarkdown(block: BlockOf<'image'>, picture: Picture | undefined): string {
  const words = [block.caption, block.credit].filter((text) => !isBlank(text)).map(lineMarkdown).join(' ')
  const shown = picture ? `![${block.decorative ? '' : lineMarkdown(block.alt)}](${picture.src})` : ''
  return [shown, words].filter(Boolean).join('\n\n')
}

function listMarkdown(block: BlockOf<'list'>): string {
  const items = block.items.map((item) => spansMarkdown(item.text)).filter(Boolean)
  return items
    .map((item, i) => {
      const sign = block.ordered ? `${i + 1}. ` : '- '
      return sign + item.replaceAll('\n', '\n' + ' '.repeat(sign.length))
    })
    .join('\n')
}

/** GitHub's tables need a head: without header rows it is empty; further header rows stand bold. */
function tableMarkdown(block: BlockOf<'table'>): string {
  const rows = block.rows.map((row) => ({ header: row.header, cells: row.cells.map((cell) => spansMarkdown(cell.text, { breaks: false })) }))
    .filter((row) => row.cells.some(Boolean))
  const width = Math.max(...rows.map((row) => row.cells.length))
  const [head, rest] = rows[0]?.header ? [rows[0].cells, rows.slice(1)] : [[], rows]
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const caption = block.caption && !isBlank(block.caption) ? `${lineMarkdown(block.caption)}\n\n` : ''
  return caption + [line(head), `|${' --- |'.repeat(width)}`, ...rest.map((row) => line(row.cells))].join('\n')
}
