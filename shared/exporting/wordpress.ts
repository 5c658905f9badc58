import { datelineText } from '../article/dateline'
import type { Block, BlockOf } from '../blocks'
import { escapeAttribute, escapeLine, escapeText, isBlank } from '../text/html'
import { blockHtml } from './blocks'
import { blockOut, leadParagraph } from './fragment'
import { headerLines } from './header'
import type { BlockOut, Handoff } from './types'

/**
 * The story as WordPress's block editor saves it: each block between comments that name it, so that a paste into
 * the code view gives real blocks. The headline is the post's title and stands there. Parts that WordPress has no
 * block for are groups and paragraphs with the profile's class names.
 */
export function wordpress(handoff: Handoff): string {
  const { article, profile } = handoff
  const out = blockOut(handoff, profile.headingOffset)
  const dateline = datelineText(article.dateline, article.language)
  const lines = headerLines(handoff).map(({ key, html }) => paragraph(profile.classes[key], html))
  if (!leadParagraph(article.body) && !isBlank(dateline)) lines.push(paragraph(profile.classes.dateline, escapeText(dateline)))
  for (const block of article.body) {
    if (block.type === 'question' || (block.type === 'heading' && block.level === 2)) out.open(true)
    if (block.type !== 'correction') lines.push(blockOf(block, out, handoff))
  }
  for (const block of article.body) if (block.type === 'correction') lines.push(blockOf(block, out, handoff))
  return lines.filter(Boolean).join('\n\n') + '\n'
}

/** WordPress takes no lang on its blocks: it would call the block broken. The same object where there is none. */
function withoutLang(block: Block): Block {
  if (block.lang === undefined) return block
  const { lang: _lang, ...bare } = block
  return bare as Block
}

/** A block between its comments. What could end a comment is escaped as WordPress does it. */
function wp(name: string, attributes: Record<string, unknown>, html: string): string {
  const json = JSON.stringify(attributes).replace(/--/g, '\\u002d\\u002d').replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
  return `<!-- wp:${name}${json === '{}' ? '' : ` ${json}`} -->\n${html}\n<!-- /wp:${name} -->`
}

const classed = (...names: (string | undefined)[]) => {
  const all = names.filter(Boolean).join(' ')
  return all ? ` class="${escapeAttribute(all)}"` : ''
}
const named = (className: string) => (className ? { className } : {})

const paragraph = (className: string, html: string): string => html && wp('paragraph', named(className), `<p${classed(className)}>${html}</p>`)

/** WordPress takes no role on a group: as an `<aside>` each would be one more unnamed landmark of the page. */
const group = (className: string, inner: string[]): string =>
  wp('group', named(className), `<div${classed('wp-block-group', className)}>${inner.filter(Boolean).join('\n\n')}</div>`)

function blockOf(block: Block, out: BlockOut, { profile: { classes } }: Handoff): string {
  switch (block.type) {
    case 'paragraph': {
      const text = out.spans(block.text)
      return text && wp('paragraph', {}, `<p>${out.lead(block)}${text}</p>`)
    }
    case 'heading':
    case 'question':
      return heading(out.tag(block.type === 'heading' ? block.level : 2), out.spans(block.text, { breaks: false }), out.anchor(block)?.id, block.type === 'question' ? classes.qa : '')
    case 'list':
      return list(block, out)
    case 'quote': {
      const text = out.spans(block.text)
      return text && wp('quote', {}, `<blockquote class="wp-block-quote">${paragraph('', text)}${cite(block.cite)}</blockquote>`)
    }
    case 'pullquote': {
      const text = out.spans(block.text)
      return text && wp('pullquote', {}, `<figure class="wp-block-pullquote"><blockquote><p>${text}</p>${cite(block.cite)}</blockquote></figure>`)
    }
    case 'related': {
      const text = out.spans(block.text, { links: !block.url })
      return text && group(classes.related, [paragraph('', block.url ? out.link(block.url, text) : text)])
    }
    case 'factbox': {
      const inner = block.blocks.map((part) => (part.type === 'list' ? list(part, out) : paragraph('', out.spans(part.text))))
      const title = isBlank(block.title) ? '' : heading(out.tag(3), escapeLine(block.title), out.anchor(block)?.id)
      return title || inner.some(Boolean) ? group(classes.factbox, [title, ...inner]) : ''
    }
    case 'table':
      return table(block, out)
    case 'embed':
    case 'correction': {
      // The page's own paragraph, between comments.
      const html = blockHtml(withoutLang(block), out)
      const className = /^<p class="([^"]*)">/.exec(html)?.[1] ?? ''
      return html && wp('paragraph', named(className), html)
    }
    case 'image': {
      const picture = out.picture(block)
      if (!picture) return ''
      const credit = isBlank(block.credit) ? '' : classes.credit ? `<span class="${escapeAttribute(classes.credit)}">${escapeLine(block.credit)}</span>` : escapeLine(block.credit)
      const below = [isBlank(block.caption) ? '' : escapeLine(block.caption), credit].filter(Boolean).join(' ')
      const alt = block.decorative ? '' : escapeAttribute(block.alt.trim())
      return wp('image', {}, `<figure class="wp-block-image"><img src="${escapeAttribute(picture.src)}" alt="${alt}"/>${below && `<figcaption class="wp-element-caption">${below}</figcaption>`}</figure>`)
    }
    case 'divider':
      return wp('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    case 'held':
      return ''
  }
}

const cite = (name: string | undefined) => (name && !isBlank(name) ? `<cite>${escapeLine(name)}</cite>` : '')

function heading(tag: string, html: string, id: string | undefined, className = ''): string {
  const level = Number(tag[1])
  return html && wp('heading', { ...(level === 2 ? {} : { level }), ...named(className) }, `<${tag}${classed('wp-block-heading', className)}${id ? ` id="${id}"` : ''}>${html}</${tag}>`)
}

function list(block: BlockOf<'list'>, out: BlockOut): string {
  const items = block.items.map((item) => out.spans(item.text)).filter(Boolean)
  const tag = block.ordered ? 'ol' : 'ul'
  return items.length ? wp('list', block.ordered ? { ordered: true } : {}, `<${tag} class="wp-block-list">${items.map((item) => wp('list-item', {}, `<li>${item}</li>`)).join('\n\n')}</${tag}>`) : ''
}

/** The page's table in WordPress's figure, where the caption stands below. */
function table(block: BlockOf<'table'>, out: BlockOut): string {
  const html = blockHtml(withoutLang(block), out).replace(/<caption>.*?<\/caption>/s, '').replaceAll('\n', '')
  const caption = block.caption && !isBlank(block.caption) ? `<figcaption class="wp-element-caption">${escapeLine(block.caption)}</figcaption>` : ''
  return html && wp('table', { hasFixedLayout: false }, `<figure class="wp-block-table">${html}${caption}</figure>`)
}
